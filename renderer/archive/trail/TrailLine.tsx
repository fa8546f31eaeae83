import { useTranslation } from 'react-i18next'
import type { TrailStep } from '../../../shared/archive/contract/trail.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import styles from './trail.module.css'

/** Steps whose text says how many papers they were about. */
const COUNTED: ReadonlySet<string> = new Set(['filed', 'unfiled'])

/** The steps of a paper's way from the desk on, the latest first. */
export function TrailLine({ steps }: { steps: readonly TrailStep[] }) {
  const { t } = useTranslation(['archive', 'mail'])
  const { instant, day } = useFormats()
  const word = ({ where, kind }: TrailStep) =>
    where === 'mail'
      ? t(`mail:event.${kind}`)
      : t(where === 'documents' ? `documentStep.${kind}` : `event.${kind}`)
  const detail = ({ kind, text, day: named }: TrailStep) => [
    COUNTED.has(kind) ? t('trail.papers', { count: Number(text) }) : text,
    named
      ? t(kind === 'lent' || kind === 'extended_loan' ? 'trail.until' : 'trail.on', {
          day: day(named),
        })
      : '',
  ]
  if (steps.length === 0) return <p className={styles.soft}>{t('trail.none')}</p>
  return (
    <ol className={styles.trail}>
      {steps.toReversed().map((step, index) => (
        <li key={steps.length - index} data-where={step.where}>
          <time dateTime={step.at}>{instant(step.at)}</time>
          <span>
            {word(step)} <em>{detail(step).filter(Boolean).join(', ')}</em>
            {step.byName && <small> {step.byName}</small>}
          </span>
        </li>
      ))}
    </ol>
  )
}
