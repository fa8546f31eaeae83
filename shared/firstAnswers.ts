/**
 * What a window asks the engine before all else. At the end of a run the answers are kept beside the office, and
 * the next window shows them until the engine has started and says them itself (docs/decisions/0018).
 */
import type { OfficeClient } from './contract.ts'

export type FirstAnswers = Awaited<ReturnType<typeof askFirst>>

/** Asks what the frame and the first screen need. Fails where the office cannot answer. */
export async function askFirst({ office, today, requests, people, agenda }: OfficeClient) {
  const [health, waiting, stack, staff, reminders] = await Promise.all([
    office.health(),
    today.get({}),
    requests.stack({}),
    people.staff.list({}),
    agenda.reminders({ minutes: 0 }),
  ])
  return { health, today: waiting, stack, staff, reminders }
}

/** What a closed database's file is known by. */
type FileFacts = { size: number; mtimeMs: number; ino: number }

/** The first line of kept answers: they hold for this build of the page and this state of the database alone. */
export function heldFor(page: string, { size, mtimeMs, ino }: FileFacts): string {
  return [page, size, mtimeMs, ino].join(' ')
}
