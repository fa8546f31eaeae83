import type { Day, Instant } from '../../../../shared/base/dates.ts'
import { addDays } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type {
  BoxId,
  CommandId,
  ContactId,
  DossierId,
  LoanId,
  StaffId,
} from '../../../../shared/base/ids.ts'
import type { Loan } from '../../../../shared/archive/contract/lending.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import { wordsFor } from '../../base/words.ts'
import type { Write } from '../../base/write.ts'
import type { Boxes } from './boxes.ts'
import type { ArchiveParts } from './parts.ts'
import type { LoanRow } from './loanReading.ts'
import { createLoanReading } from './loanReading.ts'

type Command = { commandId?: CommandId | undefined }
type Lend = Command & {
  boxId?: BoxId | undefined
  dossierId?: DossierId | undefined
  borrowerStaffId?: StaffId | undefined
  borrowerContactId?: ContactId | undefined
  purpose: string
  dueOn?: Day | undefined
}
/** Lending of boxes and dossiers. */
export function createLoans(parts: ArchiveParts & { boxes: Boxes }) {
  const { commands, clock, settings, people, contacts, store, events } = parts
  const { rules, boxes } = parts
  const { row, get, list } = createLoanReading(parts)
  const standing = (id: LoanId): LoanRow => {
    const loan = row(id)
    if (loan.given_back_at !== null)
      throw new Failure('WRONG_STATE', { entity: 'loan', state: 'given_back' })
    return loan
  }
  const isLent = (entity: string) => new Failure('WRONG_STATE', { entity, state: 'lent' })

  const borrowerOf = ({ borrowerStaffId, borrowerContactId }: Lend): string => {
    if ((borrowerStaffId === undefined) === (borrowerContactId === undefined))
      throw new Failure('NOT_POSSIBLE', { reason: 'one_borrower' })
    if (borrowerContactId !== undefined) return contacts.standing(borrowerContactId).name
    const colleague = people.get(borrowerStaffId!)
    if (colleague.retired) throw new Failure('WRONG_STATE', { entity: 'staff', state: 'retired' })
    return colleague.name
  }
  /** What lies in a box is lent on its own, or with its box, never both. */
  const requireHere = ({ boxId, dossierId }: Lend): void => {
    if ((boxId === undefined) === (dossierId === undefined))
      throw new Failure('NOT_POSSIBLE', { reason: 'one_thing_to_lend' })
    if (dossierId !== undefined) {
      if (store.inState(dossierId, 'open', 'closed').loan_id !== null) throw isLent('dossier')
      return
    }
    const box = boxes.standing(boxId!)
    if (box.loan_id !== null || boxes.dossiersIn(box.id).some(({ lentTo }) => lentTo !== ''))
      throw isLent('box')
  }
  const note = (
    write: Write,
    desk: Desk,
    loan: LoanRow,
    kind: 'lent' | 'given_back' | 'extended_loan',
    day: Day | null = null,
  ): void => {
    write.touch('loan', loan.id)
    const about = { dossierId: loan.dossier_id, boxId: loan.box_id }
    events.add(write, desk, about, kind, loan.borrower_name, day)
  }

  /** Lends within a command that is under way. */
  const add = (
    write: Write,
    desk: Desk,
    input: Omit<Lend, 'commandId'> & { dueOn: Day },
    at: Instant = write.at,
  ): LoanId => {
    requireHere(input)
    const borrower = borrowerOf(input)
    const id = newId<LoanId>()
    write.insert('archive_loans', {
      id,
      box_id: input.boxId ?? null,
      dossier_id: input.dossierId ?? null,
      borrower_staff_id: input.borrowerStaffId ?? null,
      borrower_contact_id: input.borrowerContactId ?? null,
      borrower_name: borrower,
      purpose: input.purpose,
      lent_at: at,
      lent_by: desk.actor,
      due_day: input.dueOn,
      reminded_at: null,
      given_back_at: null,
      given_back_to: '',
      note: '',
    })
    note(write, desk, row(id), 'lent', input.dueOn)
    return id
  }

  return {
    get,
    list,
    add,
    lend: (desk: Desk, input: Lend): Loan =>
      commands.run(desk, 'archive.lend', input, (write) => {
        const dueOn = input.dueOn ?? addDays(clock.today(), rules.get().loanDays)
        if (dueOn < clock.today()) throw new Failure('NOT_POSSIBLE', { reason: 'day_over' })
        return get(add(write, desk, { ...input, dueOn }))
      }),

    giveBack: (desk: Desk, input: Command & { loanIds: LoanId[]; note: string }): Loan[] =>
      commands.run(desk, 'archive.giveBack', input, (write) =>
        [...new Set(input.loanIds)].map((id) => {
          const loan = standing(id)
          write.update(
            'archive_loans',
            { id },
            { given_back_at: write.at, given_back_to: desk.actor, note: input.note },
          )
          note(write, desk, loan, 'given_back')
          return get(id)
        }),
      ),

    extend: (desk: Desk, input: Command & { loanId: LoanId; dueOn: Day }): Loan =>
      commands.run(desk, 'archive.loans.extend', input, (write) => {
        const loan = standing(input.loanId)
        if (input.dueOn < clock.today()) throw new Failure('NOT_POSSIBLE', { reason: 'day_over' })
        write.update('archive_loans', { id: loan.id }, { due_day: input.dueOn })
        note(write, desk, loan, 'extended_loan', input.dueOn)
        return get(loan.id)
      }),

    remind: (desk: Desk, input: Command & { loanIds: LoanId[] }) =>
      commands.run(desk, 'archive.loans.remind', input, (write) => {
        const { language, name } = settings()
        const words = wordsFor(language)
        return [...new Set(input.loanIds)].map((loanId) => {
          const loan = standing(loanId)
          write.touch('loan', loanId)
          write.update('archive_loans', { id: loanId }, { reminded_at: write.at })
          const what = [loan.code, loan.title].filter(Boolean).join(' · ')
          const data = {
            what,
            day: words.day(loan.due_day),
            name: loan.borrower_name,
            office: name,
          }
          const overdue = loan.due_day < clock.today()
          return {
            loanId,
            to: loan.borrower_name,
            address: addressOf(loan),
            subject: words.text('archive.reminderSubject', data),
            body: words.text(overdue ? 'archive.reminderLate' : 'archive.reminder', data),
          }
        })
      }),
  }

  function addressOf(loan: LoanRow): string {
    if (loan.borrower_staff_id) return people.get(loan.borrower_staff_id).email
    const contact = loan.borrower_contact_id && contacts.read(loan.borrower_contact_id)
    return (contact && contact.emails[0]?.address) || ''
  }
}

export type Loans = ReturnType<typeof createLoans>
