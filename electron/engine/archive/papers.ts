import { dayAt, wallTimeAt } from '../../../shared/base/dates.ts'
import { Failure } from '../../../shared/base/errors.ts'
import type {
  ArchivePlaceId,
  BoxId,
  DisposalId,
  DossierId,
  LoanId,
} from '../../../shared/base/ids.ts'
import type { ShelfMap } from '../../../shared/archive/bays.ts'
import { bayColumns } from '../../../shared/archive/bays.ts'
import type { Paper } from '../../../shared/base/schemas.ts'
import type { DisposalDetail } from '../../../shared/archive/contract/disposals.ts'
import type { Dossier } from '../../../shared/archive/contract/dossier.ts'
import type { Loan } from '../../../shared/archive/contract/lending.ts'
import type { Desk } from '../base/commands.ts'
import { makePaper } from '../base/papers/makePaper.ts'
import { wordsFor } from '../base/words.ts'
import { disposalCertificate, disposalList } from './papers/disposalPapers.ts'
import { qrLabels, spineLabels } from './papers/labels.ts'
import { shelfMapPaper } from './papers/shelfMapPaper.ts'
import { outSlips, overduePaper } from './papers/loanPapers.ts'
import type { Boxes } from './service/boxes.ts'
import type { DisposalReading } from './service/disposalReading.ts'
import type { DossierQuery } from './service/dossierList.ts'
import type { Loans } from './service/loans.ts'
import type { ArchiveParts } from './service/parts.ts'

type Own = {
  boxes: Boxes
  loans: Loans
  reading: DisposalReading
  list: (query: DossierQuery) => Dossier[]
  map: (input: { placeId?: ArchivePlaceId | undefined }) => ShelfMap
}
/** So many spine labels on one order of a year. */
const MOST_SPINES = 1000

/** Labels, slips, lists and the certificate. */
export function createArchivePapers(parts: ArchiveParts & Own) {
  const { clock, settings, places, store, boxes, loans, reading } = parts
  const base = () => {
    const office = settings()
    return { office, words: wordsFor(office.language), today: clock.today() }
  }
  const loanPaper = (shown: Loan[]) => {
    const lentOn = (loan: Loan) => dayAt(loan.lentAt, clock.zone())
    return { ...base(), loans: shown, lentOn }
  }
  /** The nearest places first: they are what is looked for among the shelves. */
  const linesOf = (path: string): string[] => {
    const names = path.split(' › ')
    return [names.slice(-2), names.slice(0, -2)].map((part) => part.join(' › '))
  }
  const yearsOf = (from: string, to: string | null): string => {
    const [first, last] = [from.slice(0, 4), (to ?? from).slice(0, 4)]
    return first === last ? first : `${first}–${last}`
  }

  return {
    boxLabels: async ({ boxIds, skip }: { boxIds: BoxId[]; skip: number }): Promise<Paper> => {
      const { office, words } = base()
      const labels = boxes.some(boxIds).map((box) => ({
        code: box.code,
        scan: box.barcode || box.code,
        lines: [
          box.title,
          box.fromYear === null ? '' : yearsOf(String(box.fromYear), String(box.toYear)),
        ],
        office: office.name,
      }))
      const title = words.text('archive.boxLabels')
      return makePaper(title, 'pdf', await qrLabels(title, labels, skip, words))
    },

    shelfMap: async (input: { placeId?: ArchivePlaceId | undefined }): Promise<Paper> => {
      const columns = bayColumns(parts.map(input))
      if (columns.length === 0) throw new Failure('NOT_POSSIBLE', { reason: 'no_shelves' })
      const place = input.placeId ? places.get(input.placeId).path : ''
      const { words, today } = base()
      const title = [words.text('archive.shelfMap'), place, today].filter(Boolean).join(' ')
      return makePaper(title, 'pdf', await shelfMapPaper({ ...base(), columns, place }))
    },

    placeLabels: async (input: { placeIds: ArchivePlaceId[]; skip: number }): Promise<Paper> => {
      const { office, words } = base()
      const within = new Set(input.placeIds.flatMap((id) => [...places.below(places.get(id).id)]))
      const labels = places
        .list()
        .filter(({ id, code }) => within.has(id) && code !== '')
        .map(({ code, path }) => ({ code, scan: code, lines: linesOf(path), office: office.name }))
      if (labels.length === 0) throw new Failure('NOT_POSSIBLE', { reason: 'no_place_codes' })
      const title = words.text('archive.placeLabels')
      return makePaper(title, 'pdf', await qrLabels(title, labels, input.skip, words))
    },

    spineLabels: async (input: {
      dossierIds: DossierId[]
      closedYear?: number | undefined
    }): Promise<Paper> => {
      const { office, words } = base()
      const { closedYear } = input
      const shown =
        closedYear === undefined
          ? store.list(input.dossierIds)
          : parts.list({ closedYear, limit: MOST_SPINES })
      if (shown.length === 0) throw new Failure('NOT_POSSIBLE', { reason: 'no_dossiers' })
      const labels = shown
        .toSorted((one, other) => (one.code < other.code ? -1 : 1))
        .map((dossier) => ({
          code: dossier.code,
          title: dossier.title,
          classTitle: `${dossier.classCode} ${dossier.classTitle}`,
          years: yearsOf(dossier.openedOn, dossier.closedOn),
          box: dossier.boxCode,
          office: office.name,
        }))
      const title = [words.text('archive.spineLabels'), closedYear].filter(Boolean).join(' ')
      return makePaper(title, 'pdf', await spineLabels(title, labels, words))
    },

    slips: async (loanIds: LoanId[]): Promise<Paper> => {
      const paper = loanPaper([...new Set(loanIds)].map(loans.get))
      const title = paper.words.text('archive.outSlip')
      return makePaper(title, 'pdf', await outSlips(paper))
    },

    overduePaper: async (): Promise<Paper> => {
      const paper = loanPaper(loans.list({ out: true, overdue: true, limit: 5000 }))
      const title = `${paper.words.text('archive.overdue')} ${paper.today}`
      return makePaper(title, 'pdf', await overduePaper(paper))
    },

    disposalList: async (id: DisposalId): Promise<Paper> => {
      const paper = { ...base(), disposal: reading.detail(id) }
      const title = `${paper.words.text('archive.disposalList')} ${paper.disposal.number}`
      return makePaper(title, 'pdf', await disposalList(paper))
    },

    certificate: (desk: Desk, disposal: DisposalDetail): Promise<Uint8Array<ArrayBuffer>> => {
      const { words, ...rest } = base()
      const zone = clock.zone()
      const now = clock.now()
      return disposalCertificate({
        ...rest,
        words,
        disposal,
        doneAt: `${words.day(dayAt(now, zone))} ${wallTimeAt(now, zone)}`,
        doneByName: desk.actor,
        approvedOn: disposal.approvedAt ? words.day(dayAt(disposal.approvedAt, zone)) : '',
      })
    },
  }
}
