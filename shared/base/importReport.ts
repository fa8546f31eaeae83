import type { ImportReport } from './schemas.ts'

/** What is told before the first file is taken in. */
export const NOTHING_IMPORTED: ImportReport = { imported: 0, duplicates: 0, skipped: [] }

/** The reports of two files as one. */
export function addReports(one: ImportReport, other: ImportReport): ImportReport {
  const twins = [...(one.twins ?? []), ...(other.twins ?? [])]
  return {
    imported: one.imported + other.imported,
    duplicates: one.duplicates + other.duplicates,
    skipped: [...one.skipped, ...other.skipped],
    ...(one.twins || other.twins ? { twins } : {}),
  }
}
