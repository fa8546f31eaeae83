import type { Database } from '../../database/database.ts'

/** Lines of office.check: that what was destroyed is gone and unused, and that every box stands somewhere. */
export function createArchiveCheck(database: Database) {
  const erased = database.prepare<{ name: string }>(
    `SELECT f.name FROM file_contents c JOIN files f ON f.hash = c.hash
     WHERE c.erased_at IS NOT NULL AND (f.erased_at IS NULL OR EXISTS (SELECT 1 FROM file_texts t WHERE t.hash = c.hash))
     UNION ALL SELECT f.name FROM archive_contents x JOIN archive_dossiers d ON d.id = x.dossier_id
       JOIN files f ON f.id = x.file_id WHERE d.state IN ('open', 'closed') AND f.erased_at IS NOT NULL LIMIT 20`,
  )
  const boxes = database.prepare<{ code: string }>(
    `SELECT b.code FROM archive_boxes b LEFT JOIN archive_places p ON p.id = b.archive_place_id
     WHERE b.archive_place_id IS NOT NULL AND (p.id IS NULL OR p.retired_at IS NOT NULL OR b.retired_at IS NOT NULL) LIMIT 20`,
  )
  const codes = database.prepare<{ code: string }>(
    `SELECT c.code || '/' || n.year AS code FROM
       (SELECT class_id, year, max(number) AS last, count(*) AS given FROM archive_codes GROUP BY class_id, year) n
     JOIN archive_classes c ON c.id = n.class_id WHERE n.last <> n.given LIMIT 20`,
  )
  return async () => {
    const [files, places, gaps] = [erased.all(), boxes.all(), codes.all()]
    return [
      {
        name: 'archive_erased',
        good: files.length === 0,
        detail: files.map(({ name }) => name).join(', '),
      },
      {
        name: 'archive_places',
        good: places.length === 0,
        detail: places.map(({ code }) => code).join(', '),
      },
      {
        name: 'archive_codes',
        good: gaps.length === 0,
        detail: gaps.map(({ code }) => code).join(', '),
      },
    ]
  }
}
