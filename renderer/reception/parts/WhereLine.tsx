import { useTranslation } from 'react-i18next'
import type { StaffId } from '../../../shared/base/ids.ts'
import type { Advice } from '../../../shared/reception/advice.ts'
import { adviseOn } from '../../../shared/reception/advice.ts'
import type { EntryKind } from '../../../shared/reception/contract/entries.ts'
import type { Whereabouts } from '../../../shared/rota/contract/cover.ts'
import type { Tone } from '../../base/StatusMark.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import { useOnDuty } from '../queries.ts'
import { useWhereWords } from './useWhereWords.ts'
import styles from '../reception.module.css'

const toneOf = ({ place, shielded }: Whereabouts): Tone => {
  if (place === 'front') return 'good'
  if (place === 'back') return shielded ? 'busy' : 'good'
  return 'warn'
}

/** What to do with somebody who wants a colleague, from where that colleague is now; null while it is not known. */
export function useAdvice(
  staffId: StaffId | null,
  coming: { kind: EntryKind; urgent: boolean },
): Advice | null {
  const { at, people, byId } = useOnDuty()
  const wanted = staffId && byId.get(staffId)
  return wanted && at ? adviseOn(wanted, people, coming, at) : null
}

/** Where a colleague is, who stands in, and what to do: transfer, take a message or ask to wait. */
export function WhereLine(props: {
  staffId: StaffId
  kind: EntryKind
  urgent: boolean
  /** Beside a message that is already taken, nobody is to be told to take one. */
  taken?: boolean
}) {
  const { t } = useTranslation('reception')
  const { byId } = useOnDuty()
  const words = useWhereWords()
  const advice = useAdvice(props.staffId, props)
  const where = byId.get(props.staffId)
  if (!where) return null
  const standIn = where.standInId ? byId.get(where.standInId) : undefined
  const name = (advice && byId.get(advice.staffId)?.name) ?? where.name
  const act = advice?.act === 'transfer' && props.kind === 'call' ? 'transferCall' : advice?.act
  return (
    <div className={styles.where} role="status">
      <StatusMark tone={toneOf(where)} label={words(where)} />
      {standIn && <span>{t('where.standIn', { name: standIn.name })}</span>}
      {where.phone && <span>{where.phone}</span>}
      {act && !(props.taken && act === 'message') && (
        <strong>{t(`advice.${act}`, { name })}</strong>
      )}
    </div>
  )
}
