import { IconPackage, IconPhone, IconUserQuestion, IconUsers, IconWalk } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Entry, EntryKind } from '../../../shared/reception/contract/entries.ts'
import type { Message } from '../../../shared/reception/contract/messages.ts'
import { nextState } from '../../../shared/reception/life.ts'
import type { Icon, Tone } from '../../base/StatusMark.tsx'

export const entryKinds: readonly EntryKind[] = ['visit', 'call', 'counter', 'delivery']

export const kindIcon: Record<EntryKind, Icon> = {
  visit: IconWalk,
  call: IconPhone,
  counter: IconUserQuestion,
  delivery: IconPackage,
}
export const expectedIcon: Icon = IconUsers

/** Waiting gets a warning after so many minutes, and is marked as too long after twice as many. */
const SOON = 5

/** How a waiting time looks; deliveries may lie. */
export function waitTone(entry: Pick<Entry, 'kind' | 'state'>, minutes: number): Tone {
  if (entry.state !== 'waiting') return entry.state === 'active' ? 'busy' : 'idle'
  if (entry.kind === 'delivery' || minutes < SOON) return 'busy'
  return minutes < SOON * 2 ? 'warn' : 'bad'
}

/** Words for entries and slips. */
export function useEntryWords() {
  const { t } = useTranslation('reception')
  const who = (one: Pick<Entry, 'personName' | 'organisationName' | 'phone'>) =>
    one.personName || one.organisationName || one.phone
  return {
    /** Who it is, or what it is where nobody gave a name. */
    name: (entry: Entry) =>
      entry.faded ? t('faded.name') : who(entry) || t(`unnamed.${entry.kind}`),
    /** The organisation, where the name is a person's. */
    beside: (entry: Pick<Entry, 'personName' | 'organisationName'>) =>
      entry.personName ? entry.organisationName : '',
    state: ({ kind, state }: Pick<Entry, 'kind' | 'state'>) => t(`state.${kind}.${state}`),
    /** What the one next step is called; empty where there is none. */
    next: (entry: Pick<Entry, 'kind' | 'state'>) => {
      const to = nextState(entry.kind, entry.state)
      return to ? t(`next.${entry.kind}.${to}`) : ''
    },
    messageName: (message: Message) =>
      message.faded ? t('faded.name') : who(message) || t('unnamed.call'),
  }
}
