import { addDays, startOfDay } from '../../../../shared/base/dates.ts'
import type { EntryId, MessageId, RollCallId } from '../../../../shared/base/ids.ts'
import type { EntryKind } from '../../../../shared/reception/contract/entries.ts'
import { signOutDue } from '../../../../shared/reception/signOut.ts'
import type { Tables } from '../../database/tables.ts'
import { ENGINE_DESK } from './parts.ts'
import type { ReceptionParts } from './parts.ts'
import type { Steps } from './steps.ts'

/** Records of a kind that fade in one go: others wait for the next minute, so that the desk never waits for them. */
const AT_ONCE = 400
const OPEN = "state IN ('expected', 'waiting', 'active')"

/** What the office's rules do by themselves, each minute: end what nobody ended, erase the names whose day has come. */
export function createTidy(parts: ReceptionParts, steps: Steps) {
  const { database, commands, clock, rules, forgetter } = parts
  // Said as the index of open entries says it, or SQLite would read the whole log each minute.
  const present = database.prepare<Tables['reception_entries']>(
    `SELECT * FROM reception_entries WHERE ${OPEN} AND state <> 'expected'`,
  )
  const neverCame = database.prepare<{ id: EntryId }>(
    `SELECT id FROM reception_entries WHERE ${OPEN} AND state = 'expected' AND kind <> 'delivery' AND log_at < ?`,
  )
  const fadingEntries = database.prepare<{ id: EntryId }>(
    `SELECT id FROM reception_entries WHERE faded_at IS NULL AND fades_on <= ? AND state IN ('done', 'cancelled')
     ORDER BY fades_on LIMIT ${AT_ONCE}`,
  )
  const fadingSlips = database.prepare<{ id: MessageId }>(
    `SELECT id FROM reception_messages WHERE faded_at IS NULL AND fades_on <= ?
       AND (state IN ('answered', 'withdrawn') OR (state = 'seen' AND wish = 'for_information'))
     ORDER BY fades_on LIMIT ${AT_ONCE}`,
  )
  const fadingCalls = database.prepare<{ id: RollCallId }>(
    'SELECT id FROM roll_calls WHERE faded_at IS NULL AND closed_at < ?',
  )
  const markFaded = (table: string) =>
    database.prepare(
      `UPDATE ${table} SET faded_at = ? WHERE id IN (SELECT value FROM json_each(?))`,
    )

  const signOut = (): void => {
    const byKind = new Map(rules.get().map((rule) => [rule.kind, rule]))
    const now = clock.now()
    const zone = clock.zone()
    const due = present.all().flatMap((row) => {
      // Who was taken up again after the end counts from there.
      const since = [row.arrived_at ?? row.log_at, row.started_at, row.reopened_at]
        .filter((at) => at !== null)
        .reduce((latest, at) => (at > latest ? at : latest))
      const at = signOutDue(byKind.get(row.kind as EntryKind)!, since, zone)
      return at !== null && at <= now ? [{ id: row.id, at }] : []
    })
    const missed = neverCame.all(startOfDay(clock.today(), zone))
    if (due.length === 0 && missed.length === 0) return
    commands.run(ENGINE_DESK, 'reception.signOut', {}, (write) => {
      for (const { id, at } of due) steps.step(write, id, { to: 'done', outcome: 'auto', at })
      for (const { id } of missed) steps.step(write, id, { to: 'cancelled', outcome: 'no_show' })
      return { signedOut: due.length, noShows: missed.length }
    })
  }

  const fade = (): void => {
    const today = clock.today()
    const idsOf = <Id>(rows: { id: Id }[]) => rows.map(({ id }) => id)
    const entries = idsOf(fadingEntries.all(today))
    const slips = idsOf(fadingSlips.all(today))
    const days = rules.get().find(({ kind }) => kind === 'visit')!.fadeDays
    const calls = idsOf(fadingCalls.all(addDays(today, -days)))
    if (entries.length + slips.length + calls.length === 0) return
    commands.run(ENGINE_DESK, 'reception.fade', {}, (write) => {
      const groups = [
        ['entry', 'reception_entries', entries],
        ['message', 'reception_messages', slips],
        ['rollCall', 'roll_calls', calls],
      ] as const
      for (const [entity, table, ids] of groups) {
        if (ids.length === 0) continue
        forgetter.forget(write, entity, ids)
        markFaded(table).run(write.at, JSON.stringify(ids))
      }
      write.alsoChanged.add('people')
      return { entries: entries.length, messages: slips.length, rollCalls: calls.length }
    })
    forgetter.clean()
  }

  return (): void => {
    signOut()
    fade()
  }
}
