import type { Day } from '../../../shared/base/dates.ts'
import type { Indexed } from '../base/indexed.ts'
import { line, lines } from '../base/indexed.ts'
import type { Database } from '../database/database.ts'

type DossierRow = {
  id: string
  title: string
  code: string
  note: string
  opened_day: Day
  class_title: string
  contact_name: string | null
  box_code: string | null
  /** JSON: all codes it had, and what its paper is called. */
  codes: string
  papers: string
}
type BoxRow = {
  id: string
  code: string
  barcode: string
  title: string
  note: string
  path: string | null
}

/** By what dossiers and boxes are found. The words of letters and documents in them lead to those themselves. */
export function indexedArchive(database: Database): Indexed[] {
  const dossiers = database.prepare<DossierRow>(
    `SELECT d.id, d.title, d.code, d.note, d.opened_day, c.title AS class_title, k.name AS contact_name, b.code AS box_code,
       (SELECT json_group_array(code) FROM archive_codes o WHERE o.dossier_id = d.id) AS codes,
       (SELECT json_group_array(description) FROM archive_contents x WHERE x.dossier_id = d.id AND x.description <> '') AS papers
     FROM archive_dossiers d JOIN archive_classes c ON c.id = d.class_id LEFT JOIN contacts k ON k.id = d.contact_id
     LEFT JOIN archive_boxes b ON b.id = d.box_id
     WHERE d.state <> 'withdrawn' AND d.id IN (SELECT value FROM json_each(?))`,
  )
  const boxes = database.prepare<BoxRow>(
    `SELECT b.id, b.code, b.barcode, b.title, b.note,
       (WITH RECURSIVE up (id, parent, path) AS (
          SELECT p.id, p.parent_place_id, p.name FROM archive_places p WHERE p.id = b.archive_place_id
          UNION ALL SELECT p.id, p.parent_place_id, p.name || ' › ' || up.path FROM archive_places p JOIN up ON p.id = up.parent)
        SELECT path FROM up WHERE parent IS NULL) AS path
     FROM archive_boxes b WHERE b.retired_at IS NULL AND b.id IN (SELECT value FROM json_each(?))`,
  )
  const list = (json: string) => JSON.parse(json) as string[]
  return [
    {
      kind: 'dossier',
      all: "SELECT id FROM archive_dossiers WHERE state <> 'withdrawn'",
      read: (ids) =>
        dossiers.all(JSON.stringify(ids)).map((row) => ({
          id: row.id,
          title: row.title,
          detail: line(row.code, row.class_title, row.contact_name),
          body: lines(row.note, ...list(row.papers)),
          words: lines(...list(row.codes), row.box_code),
          day: row.opened_day,
        })),
    },
    {
      kind: 'box',
      all: 'SELECT id FROM archive_boxes WHERE retired_at IS NULL',
      read: (ids) =>
        boxes.all(JSON.stringify(ids)).map((row) => ({
          id: row.id,
          title: row.title === '' ? row.code : `${row.code} ${row.title}`,
          detail: row.path ?? '',
          body: row.note,
          words: row.barcode,
          day: null,
        })),
    },
  ]
}
