import type { Day } from '../../../../shared/base/dates.ts'
import type { ArchiveClassId, DossierId } from '../../../../shared/base/ids.ts'
import type { Write } from '../../base/write.ts'
import type { ArchiveParts } from './parts.ts'

/** The year's series of one class. */
const seriesOf = (classId: ArchiveClassId) => `archive ${classId}`

/** The codes of dossiers, `class/year/number`: drawn without a gap, and known for ever, also those a dossier had before. */
export function createDossierCodes({
  database,
  classes,
}: Pick<ArchiveParts, 'database' | 'classes'>) {
  const insert = database.prepare(
    'INSERT INTO archive_codes (class_id, year, number, code, dossier_id) VALUES (?, ?, ?, ?, ?)',
  )

  /** The next code of a class in the year of `day`. */
  const draw = (write: Write, classId: ArchiveClassId, day: Day) => {
    const { code: classCode } = classes.usable(classId)
    const year = Number(day.slice(0, 4))
    const number = write.nextNumber(seriesOf(classId), year)
    return { year, number, code: `${classCode}/${year}/${number}` }
  }
  /** Notes a drawn code as one of a dossier's. */
  const note = (
    classId: ArchiveClassId,
    { year, number, code }: ReturnType<typeof draw>,
    id: DossierId,
  ): void => void insert.run(classId, year, number, code, id)

  return { draw, note }
}
