import { NOTHING_IMPORTED, addReports } from '../../../../shared/base/importReport.ts'
import type { ImportReport } from '../../../../shared/base/schemas.ts'
import type { OfficeClient } from '../../../../shared/contract.ts'
import { UsageFault } from './failure.ts'

export const importKinds = ['stock', 'uses', 'contacts', 'mail', 'documents', 'calendar'] as const
export type ImportKind = (typeof importKinds)[number]

export function readImportKind(word: string): ImportKind {
  const kind = importKinds.find((known) => known === word)
  if (kind === undefined)
    throw new UsageFault(`import takes ${importKinds.join(', ')}, not "${word}"`)
  return kind
}

/**
 * Takes files in one after another and adds their reports up. Of a folder of mail or documents, a file that cannot be
 * taken in is told in the report and the others are.
 */
export async function importFiles(
  client: OfficeClient,
  kind: ImportKind,
  files: readonly File[],
  columns: { columns?: Record<string, string> },
): Promise<ImportReport> {
  // Dates of one series may lie in several files: these are taken in together.
  if (kind === 'calendar') return importCalendars(client, files)
  let sum = NOTHING_IMPORTED
  for (const file of files) sum = addReports(sum, await importOne(client, kind, file, columns))
  return sum
}

const MOST_FILES = 200

async function importCalendars(client: OfficeClient, files: readonly File[]) {
  let sum = { ...NOTHING_IMPORTED, updated: 0 }
  for (let at = 0; at < files.length; at += MOST_FILES) {
    const one = await client.agenda.import({ files: files.slice(at, at + MOST_FILES) })
    sum = { ...addReports(sum, one), updated: sum.updated + one.updated }
  }
  return sum
}

async function importOne(
  client: OfficeClient,
  kind: Exclude<ImportKind, 'calendar'>,
  file: File,
  columns: { columns?: Record<string, string> },
): Promise<ImportReport> {
  if (kind === 'contacts') return client.people.contacts.import({ file, ...columns })
  if (kind === 'stock' || kind === 'uses')
    return client.stock.imports.run({ kind, file, ...columns })
  try {
    return kind === 'mail'
      ? await client.mail.import({ file })
      : await client.documents.import({ file })
  } catch (error) {
    const { code, data } = error as { code?: string; data?: { reason: string } }
    if (code !== 'FILE_UNREADABLE' || !data) throw error
    return { ...NOTHING_IMPORTED, skipped: [{ file: file.name, row: 0, reason: data.reason }] }
  }
}
