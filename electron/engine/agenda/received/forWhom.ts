import type { ReceivedInvitation } from '../../../../shared/agenda/contract/receivedInvitations.ts'
import type { Viewer } from '../service/calendars.ts'
import { OFFICE_CALENDAR } from '../service/calendars.ts'
import type { createCalendars } from '../service/calendars.ts'
import type { AgendaParts } from '../service/parts.ts'
import type { Invited } from './invited.ts'
import { sameAddress } from './heard.ts'

type Invitee = ReceivedInvitation['forWhom'][number]

/** For whom of the office an invitation can be answered: those it names, then the owners of the other calendars. */
export function createForWhom(
  parts: Pick<AgendaParts, 'settings' | 'people'> & {
    calendars: ReturnType<typeof createCalendars>
  },
) {
  const { settings, people, calendars } = parts
  return (viewer: Viewer, { parts: all }: Invited): Invitee[] => {
    const { email: office, name: officeName } = settings()
    const kept = calendars.list(viewer)
    const staff = people.list({ retired: false })
    const ownerOf = (id: string | null) => staff.find((one) => one.id === id)
    const named = all
      .flatMap(({ attendees }) => attendees)
      .flatMap(({ email }): Invitee[] => {
        const colleague = staff.find((one) => sameAddress(one.email, email))
        const calendar =
          kept.find((one) => sameAddress(one.email, email)) ??
          kept.find(({ ownerId }) => colleague !== undefined && ownerId === colleague.id)
        const isOffice = sameAddress(office, email)
        if (!colleague && !calendar && !isOffice) return []
        return [
          {
            email,
            name:
              colleague?.name ??
              ownerOf(calendar?.ownerId ?? null)?.name ??
              calendar?.name ??
              officeName,
            calendarId: calendar?.id ?? OFFICE_CALENDAR,
            invited: true,
          },
        ]
      })
    const others = kept.map(({ id, ownerId, email, name }): Invitee => ({
      email: email || ownerOf(ownerId)?.email || office,
      name: ownerOf(ownerId)?.name ?? (name || officeName),
      calendarId: id,
      invited: false,
    }))
    const seen = new Set<string>()
    return [...named, ...others].filter(({ email, calendarId }) => {
      const key = email === '' ? calendarId : email.toLowerCase()
      return !seen.has(key) && Boolean(seen.add(key))
    })
  }
}
