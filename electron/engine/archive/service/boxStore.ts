import type { Day, Instant } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { BoxId, HoldId, LoanId } from '../../../../shared/base/ids.ts'
import type { Box } from '../../../../shared/archive/contract/boxes.ts'
import type { Dossier } from '../../../../shared/archive/contract/dossier.ts'
import { isDue } from '../../../../shared/archive/keeping.ts'
import type { OfficeClock } from '../../base/clock.ts'
import { found } from '../../base/records.ts'
import type { Database } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { DossierRow, DossierStore, KeepingRow } from './dossierStore.ts'
import { SELECT_DOSSIER, SELECT_KEEPING, keptOf } from './dossierStore.ts'
import type { Places } from './places.ts'

export type BoxRow = Tables['archive_boxes'] & {
  loan_id: LoanId | null
  lent_to: string | null
  lent_until: Day | null
}

export const SELECT_BOX = `SELECT b.*, l.id AS loan_id, l.borrower_name AS lent_to, l.due_day AS lent_until
  FROM archive_boxes b LEFT JOIN archive_loans l ON l.box_id = b.id AND l.given_back_at IS NULL AND l.box_id IS NOT NULL`

/** Dossiers whose paper is there, not those that only left their facts. */
const LIVING = "d.state IN ('open', 'closed')"

/** The rows of boxes, with what follows from the dossiers in them. */
export function createBoxStore(
  database: Database,
  clock: OfficeClock,
  store: DossierStore,
  places: Places,
) {
  const one = database.prepare<BoxRow>(`${SELECT_BOX} WHERE b.id = ?`)
  const inside = database.prepare<DossierRow>(
    `${SELECT_DOSSIER} WHERE d.box_id IN (SELECT value FROM json_each(?)) AND ${LIVING} ORDER BY d.code`,
  )
  const kept = database.prepare<KeepingRow>(
    `${SELECT_KEEPING} WHERE d.box_id IN (SELECT value FROM json_each(?)) AND ${LIVING}`,
  )
  /** Begins at the holds in force, of which there are few: CROSS JOIN keeps that order. */
  const held = database.prepare<{ box_id: BoxId; holds: number }>(
    `SELECT coalesce(c.box_id, d.box_id) AS box_id, count(DISTINCT h.id) AS holds FROM archive_holds h
     CROSS JOIN archive_hold_covers c ON c.hold_id = h.id LEFT JOIN archive_dossiers d ON d.id = c.dossier_id
     WHERE h.released_at IS NULL GROUP BY 1`,
  )
  const byCode = database.prepare<BoxRow>(
    `${SELECT_BOX} WHERE (b.code = @code COLLATE NOCASE OR (b.barcode = @code COLLATE NOCASE AND b.barcode <> '')) AND b.retired_at IS NULL`,
  )
  const holdsOn = database.prepare<{ box_id: BoxId; id: HoldId; title: string; set_at: Instant }>(
    `SELECT c.box_id, h.id, h.title, h.set_at FROM archive_hold_covers c JOIN archive_holds h ON h.id = c.hold_id
     WHERE h.released_at IS NULL AND c.box_id IN (SELECT value FROM json_each(?)) ORDER BY h.set_at`,
  )
  const row = (id: BoxId): BoxRow => found(one.get(id), 'box', id)
  /** In the order of `rows`, read in a constant number of statements. */
  const boxesOf = (rows: readonly BoxRow[]): Box[] => {
    const ids = JSON.stringify(rows.map(({ id }) => id))
    const dossiers = Map.groupBy(kept.all(ids), ({ box_id }) => box_id)
    const holds = new Map(held.all().map((each) => [each.box_id, each.holds]))
    const today = clock.today()
    return rows.map((each) =>
      toBox(each, dossiers.get(each.id) ?? [], holds.get(each.id) ?? 0, today, places),
    )
  }

  return {
    row,
    boxesOf,
    dossiersIn: (id: BoxId): Dossier[] => inside.all(JSON.stringify([id])).map(store.dossierOf),
    holdsOn: (id: BoxId) => holdsOn.all(JSON.stringify([id])),
    get: (id: BoxId): Box => boxesOf([row(id)])[0]!,
    some: (ids: readonly BoxId[]): Box[] => boxesOf(ids.map(row)),
    /** By its code or barcode, letter case aside. */
    findByCode: (code: string): BoxRow | undefined => byCode.get({ code }),
    /** A box in use. WRONG_STATE `retired`. */
    standing: (id: BoxId): BoxRow => {
      const own = row(id)
      if (own.retired_at !== null)
        throw new Failure('WRONG_STATE', { entity: 'box', state: 'retired' })
      return own
    },
  }
}

function toBox(
  row: BoxRow,
  dossiers: readonly KeepingRow[],
  holds: number,
  today: Day,
  places: Places,
): Box {
  const years = dossiers.map(({ opened_day }) => Number(opened_day.slice(0, 4)))
  const kept = dossiers.map((each) => ({ ...keptOf(each), state: each.state }))
  const ends = kept.map(({ keepUntil }) => keepUntil)
  const isKnown = ends.length > 0 && ends.every((end) => end !== null)
  return {
    id: row.id,
    version: row.version,
    code: row.code,
    barcode: row.barcode,
    title: row.title,
    kind: row.kind as Box['kind'],
    widthMm: row.width_mm,
    placeId: row.archive_place_id,
    note: row.note,
    retired: row.retired_at !== null,
    placePath: places.pathOf(row.archive_place_id),
    dossiers: dossiers.length,
    open: kept.filter(({ state }) => state === 'open').length,
    due: kept.filter((each) => isDue(each, each.state, today)).length,
    keepUntil: isKnown ? ends.toSorted().at(-1)! : null,
    forever: kept.some(({ forever }) => forever),
    holds,
    lentTo: row.lent_to ?? '',
    lentUntil: row.lent_until,
    fromYear: years.length > 0 ? Math.min(...years) : null,
    toYear: years.length > 0 ? Math.max(...years) : null,
  }
}
