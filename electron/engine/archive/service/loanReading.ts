import type { ArchivePlaceId, BoxId, DossierId, LoanId } from '../../../../shared/base/ids.ts'
import type { Loan } from '../../../../shared/archive/contract/lending.ts'
import { found } from '../../base/records.ts'
import type { Tables } from '../../database/tables.ts'
import type { ArchiveParts } from './parts.ts'

export type LoanRow = Tables['archive_loans'] & {
  code: string
  title: string
  archive_place_id: ArchivePlaceId | null
}
export type LoanQuery = {
  out: boolean
  overdue?: boolean | undefined
  boxId?: BoxId | undefined
  dossierId?: DossierId | undefined
  limit: number
}

const SELECT = `SELECT l.*, coalesce(b.code, d.code) AS code, coalesce(b.title, d.title) AS title,
    coalesce(b.archive_place_id, db.archive_place_id) AS archive_place_id
  FROM archive_loans l LEFT JOIN archive_boxes b ON b.id = l.box_id
  LEFT JOIN archive_dossiers d ON d.id = l.dossier_id LEFT JOIN archive_boxes db ON db.id = d.box_id`

/** Loans as they are shown: what was lent to whom, until when, and where it belongs. */
export function createLoanReading({
  database,
  clock,
  places,
}: Pick<ArchiveParts, 'database' | 'clock' | 'places'>) {
  const one = database.prepare<LoanRow>(`${SELECT} WHERE l.id = ?`)
  const row = (id: LoanId): LoanRow => found(one.get(id), 'loan', id)
  const loanOf = (each: LoanRow): Loan => ({
    id: each.id,
    boxId: each.box_id,
    dossierId: each.dossier_id,
    code: each.code,
    title: each.title,
    placePath: places.pathOf(each.archive_place_id),
    borrowerStaffId: each.borrower_staff_id,
    borrowerContactId: each.borrower_contact_id,
    borrowerName: each.borrower_name,
    purpose: each.purpose,
    lentAt: each.lent_at,
    lentByName: each.lent_by,
    dueOn: each.due_day,
    overdue: each.given_back_at === null && each.due_day < clock.today(),
    givenBackAt: each.given_back_at,
    givenBackToName: each.given_back_to,
    note: each.note,
    remindedAt: each.reminded_at,
  })
  const get = (id: LoanId): Loan => loanOf(row(id))

  return {
    row,
    get,
    list: (query: LoanQuery): Loan[] => {
      const conditions = [query.out ? 'l.given_back_at IS NULL' : 'l.given_back_at IS NOT NULL']
      if (query.overdue) conditions.push('l.given_back_at IS NULL AND l.due_day < @today')
      if (query.boxId) conditions.push('l.box_id = @boxId')
      if (query.dossierId) conditions.push('l.dossier_id = @dossierId')
      const order = query.out ? 'l.due_day, l.id' : 'l.given_back_at DESC, l.id DESC'
      return database
        .prepare<LoanRow>(
          `${SELECT} WHERE ${conditions.join(' AND ')} ORDER BY ${order} LIMIT @limit`,
        )
        .all({
          today: clock.today(),
          boxId: query.boxId ?? null,
          dossierId: query.dossierId ?? null,
          limit: query.limit,
        })
        .map(loanOf)
    },
  }
}
