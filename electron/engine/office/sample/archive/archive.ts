/** The archive of the sample office: a plan, rooms with shelves, boxes and what has lain in them for years. */
import type { Day, Instant } from '../../../../../shared/base/dates.ts'
import { addDays, instantAt } from '../../../../../shared/base/dates.ts'
import type {
  ArchiveClassId,
  ArchivePlaceId,
  BoxId,
  DocumentId,
  DossierId,
  MailEntryId,
} from '../../../../../shared/base/ids.ts'
import type { Language } from '../../../../../shared/base/schemas.ts'
import { planRun } from '../../../../../shared/archive/shelvingRun.ts'
import type { Archive } from '../../../archive/service.ts'
import type { ClassKey } from '../../../archive/readyPlan/plan.ts'
import type { Desk } from '../../../base/commands.ts'
import type { Write } from '../../../base/write.ts'
import type { Random } from '../random.ts'
import type { Colleague } from '../front/front.ts'
import { archiveWords } from './words.ts'

type Given = {
  write: Write
  desk: Desk
  archive: Archive
  random: Random
  staff: Colleague[]
  language: Language
  today: Day
  zone: string
}

/** How many years back dossiers of a class go that are kept by the year. */
const YEARS: Partial<Record<ClassKey, number>> = {
  meetings: 9,
  budget: 6,
  invoices: 13,
  supplies: 9,
  enquiries: 5,
}
/** Bays and shelves of each room. */
const ROOMS = [
  [4, 5],
  [2, 4],
  [1, 4],
] as const
const IN_A_BOX = 3
const CAPACITY = 950
const WIDTHS = [80, 110, 150] as const

/** About seventy dossiers in two dozen boxes; two are lent, one too long, and one box is held. */
export function fillArchive(given: Given): void {
  const { write, desk, archive, staff, language, today, zone } = given
  const words = archiveWords[language]
  const { classIds } = archive.classes.addReadyPlan(write, language)
  const shelves = addShelves(given)
  const byClass = openDossiers(given, classIds)
  const boxes: { id: BoxId; key: ClassKey }[] = []
  for (const [key, dossiers] of byClass)
    for (let at = 0; at < dossiers.length; at += IN_A_BOX) {
      const own = dossiers.slice(at, at + IN_A_BOX)
      const place = shelves[Math.floor(boxes.length / 4) % shelves.length]!
      const id = archive.boxes.add(write, desk, {
        title: archive.classes.get(own[0]!.classId).title,
        kind: key === 'invoices' || key === 'supplies' ? 'binder' : 'box',
        widthMm: WIDTHS[boxes.length % WIDTHS.length]!,
        placeId: place,
      })
      boxes.push({ id, key })
      for (const dossier of own) archive.dossiers.boxOne(write, desk, dossier.id, id)
    }
  fileLetters(given, byClass.get('enquiries')!.at(-1)!.id)
  const boxOf = (key: ClassKey) => boxes.find((box) => box.key === key)!.id
  const [late, recent] = words.purposes
  const lend = (key: ClassKey, who: number, purpose: string, ago: number, days: number) => {
    const day = addDays(today, -ago)
    const at: Instant = instantAt(day, '10:15', zone)
    const loan = { boxId: boxOf(key), borrowerStaffId: staff[who]!.id, purpose }
    archive.loans.add(write, desk, { ...loan, dueOn: addDays(day, days) }, at)
  }
  lend('budget', 3, late, 23, 14)
  lend('purchases', 5, recent, 4, 14)
  const [title, reason] = words.hold
  archive.holds.add(write, desk, { title, reason, dossierIds: [], boxIds: [boxOf('complaints')] })
}

/** The post and papers of the sample that lie in this year's dossier, so that their trail can be looked at. */
function fileLetters({ write, desk, archive }: Given, dossierId: DossierId): void {
  const idsOf = <Kind extends string>(table: string) =>
    write.database
      .prepare<{ id: Kind }>(`SELECT id FROM ${table} ORDER BY id LIMIT 3`)
      .all()
      .map(({ id }) => id)
  archive.contents.put(write, desk, dossierId, [
    ...idsOf<MailEntryId>('mail_entries').map((mailEntryId) => ({ mailEntryId })),
    ...idsOf<DocumentId>('documents').map((documentId) => ({ documentId })),
  ])
}

/** The shelves in the order of the rooms, the lowest bay first. */
function addShelves({ write, archive, language }: Given): ArchivePlaceId[] {
  const words = archiveWords[language]
  const { add } = archive.places
  const building = add(write, { kind: 'building', name: words.building })
  return ROOMS.flatMap(([bays, shelves], index) => {
    const room = add(write, { kind: 'room', name: words.rooms[index]!, parentId: building })
    const letter = String.fromCharCode(65 + index)
    const run = planRun({
      bays,
      shelves,
      firstBay: 1,
      bayName: words.bay,
      shelfName: words.shelf,
      shelfCode: `${letter}{bay:2}-{shelf:2}`,
    })
    return run.flatMap((bay) => {
      const bayId = add(write, { kind: 'bay', name: bay.name, parentId: room })
      return bay.shelves.map(({ name, code }) =>
        add(write, { kind: 'shelf', name, code, parentId: bayId, capacityMm: CAPACITY }),
      )
    })
  })
}

type Opened = { id: DossierId; classId: ArchiveClassId }

function openDossiers(
  given: Given,
  classIds: ReadonlyMap<ClassKey, ArchiveClassId>,
): Map<ClassKey, Opened[]> {
  const { write, desk, archive, random, staff, language, today } = given
  const words = archiveWords[language]
  const thisYear = Number(today.slice(0, 4))
  const made = new Map<ClassKey, Opened[]>()
  const open = (key: ClassKey, classId: ArchiveClassId, title: string, openedOn: Day) => {
    const contents = words.papers
      .slice(0, random.between(1, words.papers.length))
      .map((description) => ({ description, day: openedOn }))
    const fields = { title, classId, openedOn }
    const id = archive.dossiers.openOne(write, desk, { fields, contents })
    made.set(key, [...(made.get(key) ?? []), { id, classId }])
    return id
  }
  for (const [key, classId] of classIds) {
    const titles = key === 'employees' ? staff.slice(-6).map(({ name }) => name) : words.titles[key]
    const back = YEARS[key]
    if (typeof titles === 'string' && back !== undefined)
      for (let year = thisYear - back; year <= thisYear; year += 1) {
        const id = open(
          key,
          classId,
          titles.replace('{year}', String(year)),
          `${year}-01-02` as Day,
        )
        if (year < thisYear) archive.dossiers.closeOne(write, desk, id, `${year}-12-30` as Day)
      }
    else if (Array.isArray(titles))
      for (const [index, title] of titles.entries()) {
        const year = thisYear - 14 + 2 * index
        const id = open(key, classId, title, `${year}-03-0${1 + index}` as Day)
        const ends = `${year + 2}-09-15` as Day
        if (ends >= today) continue
        archive.dossiers.closeOne(write, desk, id, ends)
        const waits = key === 'purchases' || (key === 'employees' && index < 4)
        if (waits) archive.dossiers.noteEventOf(write, desk, id, ends)
      }
  }
  return made
}
