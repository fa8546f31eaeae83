import type { MailEntryId } from '../../../../shared/base/ids.ts'
import { found } from '../../base/records.ts'
import type { ContentFacts, OwnTrail } from '../../archive/service/parts.ts'
import type { Database } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { EntryRow } from './entryStore.ts'
import { SELECT_MAIL, entryOf } from './entryStore.ts'
import type { Viewer } from './parts.ts'

/** What the archive shows of letters: as contents of dossiers, and the way they took over the desks. */
export function createArchivedMail(database: Database) {
  const one = database.prepare<EntryRow>(`${SELECT_MAIL} WHERE e.id = ?`)
  const some = database.prepare<EntryRow>(
    `${SELECT_MAIL} WHERE e.id IN (SELECT value FROM json_each(?))`,
  )
  const events = database.prepare<Tables['mail_events']>(
    'SELECT * FROM mail_events WHERE mail_entry_id = ? ORDER BY position',
  )

  return {
    contents: (viewer: Viewer, ids: readonly MailEntryId[]): Map<MailEntryId, ContentFacts> =>
      new Map(
        some.all(JSON.stringify(ids)).map((row) => {
          const entry = entryOf(row, viewer)
          const detail = [entry.shownNumber, entry.partyName].join(' · ')
          const day = entry.letterDate ?? entry.arrivedOn
          return [entry.id, { title: entry.subject, detail, day }]
        }),
      ),

    trail: (viewer: Viewer, id: MailEntryId): OwnTrail => {
      const entry = entryOf(found(one.get(id), 'mailEntry', id), viewer)
      const rows = events.all(id)
      const steps = rows.map(({ at, actor, kind, text }) => ({
        at,
        byName: actor,
        where: 'mail' as const,
        kind,
        // What changed, and why, is not the way that the paper took.
        text: kind === 'routed' || kind === 'handed_over' ? text : '',
        day: null,
      }))
      const moved = rows.findLast(({ kind }) => kind === 'handed_over' || kind === 'routed')
      const here = [entry.forStaffName, entry.office].filter(Boolean).join(', ')
      return {
        title: [entry.shownNumber, entry.subject].join(' · '),
        steps,
        with: entry.collectedBy === '' ? here : entry.collectedBy,
        since: moved?.at ?? entry.registeredAt,
      }
    },
  }
}
