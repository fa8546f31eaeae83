import type { Viewer } from './calendars.ts'
import type { ShownBundle } from './entryStore.ts'
import { listOf } from './entryStore.ts'

/** Whether somebody may see what a private entry is. */
export function maySee(
  viewer: Viewer,
  bundle: Pick<ShownBundle, 'calendar'> & {
    entry: Pick<ShownBundle['entry'], 'made_by_id'>
    people: readonly Pick<ShownBundle['people'][number], 'staff_id'>[]
  },
  isPrivate: boolean,
): boolean {
  if (!isPrivate) return true
  const { actorId } = viewer
  if (actorId === null) return false
  const { owner_id, keeper_ids } = bundle.calendar
  return (
    owner_id === actorId ||
    bundle.entry.made_by_id === actorId ||
    listOf<string>(keeper_ids).includes(actorId) ||
    bundle.people.some((row) => row.staff_id === actorId)
  )
}
