import { dayAt } from '../../../../shared/base/dates.ts'
import type { StaffId } from '../../../../shared/base/ids.ts'
import type { Entry } from '../../../../shared/reception/contract/entries.ts'
import type { Presence } from '../../../../shared/reception/contract/safety.ts'
import type { Whereabouts } from '../../../../shared/rota/contract/cover.ts'
import type { ReceptionGiven } from './parts.ts'

const AWAY: ReadonlySet<Whereabouts['place']> = new Set(['absent', 'off', 'trip'])

/** Who may be in the house now. */
export function createPresences(
  { clock, rota, people }: ReceptionGiven,
  openEntries: () => Entry[],
) {
  /** Staff in by the rota and not on a trip, where their meeting is, visitors signed in, then those expected today who have not come. */
  return (): Presence[] => {
    const today = clock.today()
    const rooms = new Map(people.list().map(({ id, room }) => [id, room]))
    const staff = rota
      .onDuty({})
      .people.filter(({ place }) => !AWAY.has(place))
      .map((who) => ({
        ...noEntry,
        ...staffPresence(who.staffId, who.name, who.meetingRoom || who.room),
      }))
    const roomOf = ({ forStaffId, forStaffName }: Entry) =>
      [forStaffName, forStaffId ? rooms.get(forStaffId) : ''].filter(Boolean).join(' · ')
    const entries = openEntries()
      .filter(({ kind }) => kind === 'visit' || kind === 'counter')
      .map((entry) => ({ ...visitorPresence(entry), where: roomOf(entry) }))
    const isToday = ({ since }: Presence) => since === null || dayAt(since, clock.zone()) <= today
    return [
      ...staff,
      ...entries.filter(({ group }) => group === 'visitor'),
      ...entries.filter((who) => who.group === 'expected' && isToday(who)),
    ]
  }
}

const noEntry = { entryId: null, organisationName: '', party: 1, since: null, badge: '' } as const

const staffPresence = (staffId: StaffId, name: string, room: string) => ({
  key: `staff:${staffId}`,
  group: 'staff' as const,
  staffId,
  name,
  where: room,
})

function visitorPresence(entry: Entry): Presence {
  const isExpected = entry.state === 'expected'
  return {
    key: `entry:${entry.id}`,
    group: isExpected ? 'expected' : 'visitor',
    staffId: null,
    entryId: entry.id,
    name: entry.personName,
    organisationName: entry.organisationName,
    where: entry.forStaffName,
    party: entry.party,
    since: isExpected ? entry.expectedAt : entry.arrivedAt,
    badge: entry.badgeReturnedAt === null ? entry.badge : '',
  }
}
