import type { Day } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import { wordsOf } from '../../../../shared/base/fold.ts'
import type {
  ArchivePlaceId,
  ArchiveScheduleId,
  DisposalId,
  DossierId,
  LoanId,
} from '../../../../shared/base/ids.ts'
import type { Dossier } from '../../../../shared/archive/contract/dossier.ts'
import type { Schedule } from '../../../../shared/archive/contract/plan.ts'
import type { Kept } from '../../../../shared/archive/keeping.ts'
import { isDue, keepingOf } from '../../../../shared/archive/keeping.ts'
import type { OfficeClock } from '../../base/clock.ts'
import { found } from '../../base/records.ts'
import type { Database } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { Places } from './places.ts'

export type DossierRow = Tables['archive_dossiers'] & {
  class_code: string
  class_title: string
  own_schedule_id: ArchiveScheduleId
  schedule_title: string
  counted_from: Schedule['trigger']
  event_name: string
  period_count: number
  period_unit: Schedule['periodUnit']
  action: Schedule['action']
  mandate: string
  box_code: string | null
  box_title: string | null
  archive_place_id: ArchivePlaceId | null
  contact_name: string | null
  contents: number
  letter_day: Day | null
  loan_id: LoanId | null
  lent_to: string | null
  lent_until: Day | null
  holds: number
  disposal_id: DisposalId | null
}

/** The newest date that the contents bear: of a letter its own, else the day it came. */
const LETTER_DAY = `(SELECT max(coalesce(x.day, m.letter_date, m.arrived_on, substr(o.created_at, 1, 10),
      substr(f.added_at, 1, 10))) FROM archive_contents x
    LEFT JOIN mail_entries m ON m.id = x.mail_entry_id LEFT JOIN documents o ON o.id = x.document_id
    LEFT JOIN files f ON f.id = x.file_id WHERE x.dossier_id = d.id)`

/** Holds in force on the dossier or on the box it lies in. */
export const HOLDS_ON = `SELECT h.id FROM archive_holds h WHERE h.released_at IS NULL AND h.id IN (
      SELECT hold_id FROM archive_hold_covers WHERE dossier_id = d.id
      UNION ALL SELECT hold_id FROM archive_hold_covers WHERE box_id = d.box_id)`

export const SELECT_DOSSIER = `SELECT d.*, c.code AS class_code, c.title AS class_title,
    s.id AS own_schedule_id, s.title AS schedule_title, s.counted_from, s.event_name, s.period_count, s.period_unit,
    s.action, s.mandate, b.code AS box_code, b.title AS box_title, b.archive_place_id, k.name AS contact_name,
    (SELECT count(*) FROM archive_contents x WHERE x.dossier_id = d.id) AS contents,
    CASE s.counted_from WHEN 'letter_date' THEN ${LETTER_DAY} END AS letter_day,
    coalesce(l.id, lb.id) AS loan_id, coalesce(l.borrower_name, lb.borrower_name) AS lent_to,
    coalesce(l.due_day, lb.due_day) AS lent_until,
    (SELECT count(*) FROM (${HOLDS_ON})) AS holds,
    (SELECT p.id FROM archive_disposal_lines x JOIN archive_disposals p ON p.id = x.disposal_id
      WHERE x.dossier_id = d.id AND p.state IN ('proposed', 'approved')) AS disposal_id
  FROM archive_dossiers d JOIN archive_classes c ON c.id = d.class_id
  JOIN archive_schedules s ON s.id = coalesce(d.override_schedule_id, c.schedule_id)
  LEFT JOIN archive_boxes b ON b.id = d.box_id LEFT JOIN contacts k ON k.id = d.contact_id
  LEFT JOIN archive_loans l ON l.dossier_id = d.id AND l.given_back_at IS NULL AND l.dossier_id IS NOT NULL
  LEFT JOIN archive_loans lb ON lb.box_id = d.box_id AND lb.given_back_at IS NULL AND lb.box_id IS NOT NULL`

/** As much of a dossier as tells how long it is kept. */
export type KeepingRow = Pick<
  DossierRow,
  | 'id'
  | 'box_id'
  | 'state'
  | 'opened_day'
  | 'closed_day'
  | 'event_day'
  | 'extended_day'
  | 'kept_forever'
  | 'counted_from'
  | 'period_count'
  | 'period_unit'
  | 'action'
  | 'letter_day'
>

/** The same without all that takes a look elsewhere: for what goes through thousands of dossiers. */
export const SELECT_KEEPING = `SELECT d.id, d.box_id, d.state, d.opened_day, d.closed_day, d.event_day, d.extended_day,
    d.kept_forever, s.counted_from, s.period_count, s.period_unit, s.action,
    CASE s.counted_from WHEN 'letter_date' THEN ${LETTER_DAY} END AS letter_day
  FROM archive_dossiers d JOIN archive_classes c ON c.id = d.class_id
  JOIN archive_schedules s ON s.id = coalesce(d.override_schedule_id, c.schedule_id)`

export const keptOf = (row: KeepingRow): Kept =>
  keepingOf({
    trigger: row.counted_from,
    periodCount: row.period_count,
    periodUnit: row.period_unit,
    action: row.action,
    closedOn: row.closed_day,
    letterDay: row.letter_day,
    eventDay: row.event_day,
    extendedUntil: row.extended_day,
    keptForever: row.kept_forever === 1,
  })

export type DossierStore = ReturnType<typeof createDossierStore>

/** The rows of dossiers, with all that is worked out about them. */
export function createDossierStore(database: Database, clock: OfficeClock, places: Places) {
  const one = database.prepare<DossierRow>(`${SELECT_DOSSIER} WHERE d.id = ?`)
  const some = database.prepare<DossierRow>(
    `${SELECT_DOSSIER} WHERE d.id IN (SELECT value FROM json_each(?)) ORDER BY d.id`,
  )
  const codes = database.prepare<{ code: string }>(
    'SELECT code FROM archive_codes WHERE dossier_id = ? ORDER BY year, number',
  )
  const dropWords = database.prepare('DELETE FROM archive_words WHERE dossier_id = ?')
  const addWord = database.prepare(
    'INSERT OR IGNORE INTO archive_words (word, dossier_id) VALUES (?, ?)',
  )
  const row = (id: DossierId): DossierRow => found(one.get(id), 'dossier', id)
  const dossierOf = (each: DossierRow): Dossier => toDossier(each, clock.today(), places)

  return {
    row,
    rows: (ids: readonly DossierId[]): DossierRow[] => some.all(JSON.stringify(ids)),
    dossierOf,
    get: (id: DossierId): Dossier => dossierOf(row(id)),
    list: (ids: readonly DossierId[]): Dossier[] => some.all(JSON.stringify(ids)).map(dossierOf),
    codes: (id: DossierId): string[] => codes.all(id).map(({ code }) => code),
    /** A dossier that still can be worked on. WRONG_STATE with its state. */
    inState: (id: DossierId, ...states: Dossier['state'][]): DossierRow => {
      const own = row(id)
      if (!(states as string[]).includes(own.state))
        throw new Failure('WRONG_STATE', { entity: 'dossier', state: own.state })
      return own
    },
    /** Makes anew what lists find the dossier by. */
    indexWords: (id: DossierId): void => {
      const own = row(id)
      dropWords.run(id)
      const text = [
        own.title,
        own.note,
        own.class_title,
        String(own.year),
        ...codes.all(id).map(({ code }) => code),
      ].join('\n')
      for (const word of wordsOf(text)) addWord.run(word, id)
    },
  }
}

function toDossier(row: DossierRow, today: Day, places: Places): Dossier {
  const kept = keptOf(row)
  return {
    id: row.id,
    version: row.version,
    code: row.code,
    classId: row.class_id,
    classCode: row.class_code,
    classTitle: row.class_title,
    year: row.year,
    number: row.number,
    title: row.title,
    note: row.note,
    contactId: row.contact_id,
    contactName: row.contact_name ?? '',
    openedOn: row.opened_day,
    closedOn: row.closed_day,
    state: row.state as Dossier['state'],
    boxId: row.box_id,
    boxCode: row.box_code ?? '',
    placePath: places.pathOf(row.archive_place_id),
    contents: row.contents,
    lentTo: row.lent_to ?? '',
    lentUntil: row.lent_until,
    holds: row.holds,
    keeping: {
      scheduleId: row.own_schedule_id,
      scheduleTitle: row.schedule_title,
      overridden: row.override_schedule_id !== null,
      action: row.action,
      trigger: row.counted_from,
      eventName: row.event_name,
      ...kept,
      due: isDue(kept, row.state, today),
    },
    disposalId: row.disposal_id,
  }
}
