import {
  IconCalendar,
  IconDoorEnter,
  IconFileText,
  IconFolders,
  IconListCheck,
  IconMail,
  IconMessage,
  IconMessageCircle,
  IconPackage,
  IconPhone,
  IconShoppingCart,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ContactEvent } from '../../../shared/people/contract/contacts.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Icon } from '../../base/StatusMark.tsx'
import styles from '../people.module.css'

const kinds: Record<ContactEvent['kind'], { mark: Icon; address: string }> = {
  visit: { mark: IconDoorEnter, address: '/reception' },
  call: { mark: IconPhone, address: '/reception' },
  counter: { mark: IconMessageCircle, address: '/reception' },
  delivery: { mark: IconPackage, address: '/reception' },
  message: { mark: IconMessage, address: '/reception/messages' },
  request: { mark: IconListCheck, address: '/requests' },
  order: { mark: IconShoppingCart, address: '/stock/orders' },
  mail: { mark: IconMail, address: '/mail' },
  document: { mark: IconFileText, address: '/documents' },
  dossier: { mark: IconFolders, address: '/archive' },
  meeting: { mark: IconCalendar, address: '/agenda' },
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

/** A meeting opens in the week of its day, everything else by its id. */
const addressOf = ({ kind, id, at }: ContactEvent) =>
  kind === 'meeting' ? `/agenda/${at.slice(0, 10)}/${id}/once` : `${kinds[kind].address}/${id}`

/** What touched a contact, newest first; each line opens the thing. */
export function ContactEvents({ events }: { events: readonly ContactEvent[] }) {
  const { t } = useTranslation('people')
  const { instant } = useFormats()
  const [, go] = useLocation()
  if (events.length === 0) return <p className={styles.soft}>{t('events.none')}</p>
  return (
    <ul className={styles.rows}>
      {events.map((event) => {
        const { kind, id, at, title, state } = event
        const { mark: Mark } = kinds[kind]
        return (
          <li key={`${kind} ${id}`}>
            <Mark size={16} stroke={1.5} />
            <span className={styles.rowText}>
              <button type="button" className={styles.link} onClick={() => go(addressOf(event))}>
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
