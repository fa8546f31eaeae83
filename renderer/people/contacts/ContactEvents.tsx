import { IconDoorEnter, IconMessageCircle, IconPackage, IconPhone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ContactEvent } from '../../../shared/people/contract/contacts.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Icon } from '../../base/StatusMark.tsx'
import { recordLooks } from '../../base/recordLooks.ts'
import styles from '../people.module.css'
import { addressOfEvent, recordOf } from './eventRecord.ts'

/** What happened at the counter, told apart by how it came. */
const marks: Partial<Record<ContactEvent['kind'], Icon>> = {
  visit: IconDoorEnter,
  call: IconPhone,
  counter: IconMessageCircle,
  delivery: IconPackage,
}

/** The word for a state stands with the feature whose state it is. */
function stateWord(kind: ContactEvent['kind'], state: string): string {
  if (kind === 'order') return `orders:state.${state}`
  if (kind === 'request') return `requests:state.${state}`
  if (kind === 'mail') return `mail:state.${state}`
  if (kind === 'document') return `documents:state.${state}`
  if (kind === 'meeting') return `people:events.meeting.${state}`
  if (kind === 'dossier') return `archive:state.${state}`
  return kind === 'message'
    ? `reception:messages.state.${state}`
    : `reception:state.${kind}.${state}`
}

/** What touched a contact, newest first; each line opens the thing. */
export function ContactEvents({ events }: { events: readonly ContactEvent[] }) {
  const { t } = useTranslation('people')
  const { instant, zone } = useFormats()
  const [, go] = useLocation()
  if (events.length === 0) return <p className={styles.soft}>{t('events.none')}</p>
  return (
    <ul className={styles.rows}>
      {events.map((event) => {
        const { kind, id, at, title, state } = event
        const Mark = marks[kind] ?? recordLooks[recordOf(kind)].icon
        return (
          <li key={`${kind} ${id}`}>
            <Mark size={16} stroke={1.5} />
            <span className={styles.rowText}>
              <button
                type="button"
                className={styles.link}
                onClick={() => go(addressOfEvent(event, zone))}
              >
                {title || t(`events.kind.${kind}`)}
              </button>
              <small>{[t(`events.kind.${kind}`), t(stateWord(kind, state))].join(' · ')}</small>
            </span>
            <span className={styles.side}>{instant(at)}</span>
          </li>
        )
      })}
    </ul>
  )
}
