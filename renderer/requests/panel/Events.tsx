import { useTranslation } from 'react-i18next'
import type { RequestDetail } from '../../../shared/requests/contract.ts'
import { Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import styles from '../requests.module.css'

/** What happened, newest first: the times are computed from these. */
export function Events({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('requests')
  const { instant } = useFormats()
  return (
    <Section title={t('events.title')}>
      <ol className={styles.events}>
        {request.events.toReversed().map(({ at, to, from, reason, byName }, index) => (
          <li key={request.events.length - index}>
            <time dateTime={at}>{instant(at)}</time>
            <span>
              {t(`events.${from === null ? 'received' : to}`)}
              {reason && <em> “{reason}”</em>}
              <small> {byName}</small>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
