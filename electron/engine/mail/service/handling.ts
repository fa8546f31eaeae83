import { Failure } from '../../../../shared/base/errors.ts'
import type {
  ContactId,
  CommandId,
  FileId,
  MailEntryId,
  StaffId,
} from '../../../../shared/base/ids.ts'
import type { MailDetail, MailEntry } from '../../../../shared/mail/contract/entry.ts'
import { mailFields, medium } from '../../../../shared/mail/contract/entry.ts'
import type { Desk } from '../../base/commands.ts'
import { found, given, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { EntryRow } from './entryStore.ts'
import { entryOf } from './entryStore.ts'
import type { MailParts } from './parts.ts'
import { handledColumns, mayChange } from './handled.ts'

type Command = { commandId?: CommandId | undefined; mailEntryId: MailEntryId }
type Update = Command & { version: number; fields: Record<string, unknown> }
type Correct = Command & {
  field: 'medium' | 'partyName' | 'partyAddress' | 'subject'
  value: string
  reason: string
}
type Route = Command & { forStaffId: StaffId | null; office: string; note: string; sure: boolean }

const ENDED = new Set(['answered', 'closed'])

/** What is done with a letter after it has its number. */
export function createHandling(parts: MailParts & { getDetail: (id: MailEntryId) => MailDetail }) {
  const { database, commands, people, contacts, rota, store, getDetail } = parts
  const lastCorrection = database.prepare<{ position: number | null }>(
    'SELECT max(position) AS position FROM mail_corrections WHERE mail_entry_id = ?',
  )
  const lastFile = database.prepare<{ position: number | null }>(
    'SELECT max(position) AS position FROM mail_files WHERE mail_entry_id = ?',
  )
  const partiesOf = database.prepare<{ position: number }>(
    'SELECT position FROM mail_parties WHERE mail_entry_id = ?',
  )
  const hasFile = database.prepare('SELECT 1 FROM files WHERE id = ?')

  const change = (
    write: Write,
    row: EntryRow,
    patch: Parameters<typeof handledColumns>[0] & object,
  ) => write.update('mail_entries', { id: row.id }, { ...patch, version: row.version + 1 })
  const replaceParties = (write: Write, id: MailEntryId, names: string[]) => {
    for (const { position } of partiesOf.all(id))
      write.remove('mail_parties', { mail_entry_id: id, position })
    names.forEach((name, position) =>
      write.insert('mail_parties', { mail_entry_id: id, position, name }),
    )
  }

  /** Lays files to a letter, within a command. */
  const attach = (write: Write, desk: Desk, id: MailEntryId, fileIds: readonly FileId[]): void => {
    const row = store.standing(id)
    write.touch('mailEntry', row.id)
    // Place 0 is that of the file that was registered; an entry of paper alone has none there.
    let position = lastFile.get(row.id)?.position ?? 0
    for (const fileId of fileIds) {
      found(hasFile.get(fileId), 'file', fileId)
      position += 1
      write.insert('mail_files', { mail_entry_id: row.id, position, file_id: fileId })
    }
    change(write, row, {})
    store.addEvent(write, desk, row.id, 'files', String(fileIds.length))
  }

  return {
    update: (desk: Desk, input: Update): MailEntry =>
      commands.run(desk, 'mail.update', input, (write) => {
        const row = store.standing(input.mailEntryId)
        if (Object.keys(input.fields).some((field) => !mayChange(field)))
          throw new Failure('NOT_POSSIBLE', { reason: 'write_once' })
        requireVersion('mailEntry', row.id, row.version, input.version)
        const fields = given(input.fields)
        if (fields['contactId']) contacts.standing(fields['contactId'] as ContactId)
        if (fields['forStaffId']) people.get(fields['forStaffId'] as StaffId)
        write.touch('mailEntry', row.id)
        change(write, row, handledColumns(fields))
        const names = fields['furtherParties'] as string[] | undefined
        if (names) replaceParties(write, row.id, names)
        store.addEvent(write, desk, row.id, 'changed', Object.keys(fields).join(', '))
        store.indexWords(row.id)
        return store.get(row.id)
      }),

    correct: (desk: Desk, input: Correct): MailDetail =>
      commands.run(desk, 'mail.correct', input, (write) => {
        const row = store.standing(input.mailEntryId)
        const { field, value, reason } = input
        const before = entryOf(row)[field]
        if (before === value) throw new Failure('NOT_POSSIBLE', { reason: 'nothing_to_correct' })
        if (field === 'medium' && !medium.safeParse(value).success)
          throw new Failure('NOT_POSSIBLE', { reason: 'medium_unknown' })
        if (!mailFields.shape[field].safeParse(value).success)
          throw new Failure('NOT_POSSIBLE', { reason: 'correction_too_long' })
        write.touch('mailEntry', row.id)
        write.insert('mail_corrections', {
          mail_entry_id: row.id,
          position: (lastCorrection.get(row.id)?.position ?? -1) + 1,
          field,
          before,
          after: value,
          at: write.at,
          actor: desk.actor,
          reason,
        })
        change(write, row, {})
        store.addEvent(write, desk, row.id, 'corrected', field)
        store.indexWords(row.id)
        return getDetail(row.id)
      }),

    annul: (desk: Desk, input: Command & { authority: string; reason: string }): MailDetail =>
      commands.run(desk, 'mail.annul', input, (write) => {
        const row = store.standing(input.mailEntryId)
        write.touch('mailEntry', row.id)
        change(write, row, {
          annulled_at: write.at,
          annulled_actor: desk.actor,
          annulled_authority: input.authority,
          annulled_reason: input.reason,
        })
        store.addEvent(write, desk, row.id, 'annulled', input.reason)
        return getDetail(row.id)
      }),

    attach,
    addFiles: (desk: Desk, input: Command & { fileIds: FileId[] }): MailDetail =>
      commands.run(desk, 'mail.addFiles', input, (write) => {
        attach(write, desk, input.mailEntryId, input.fileIds)
        return getDetail(input.mailEntryId)
      }),

    /** Await `rota.readyNow` before. Fails as TAKEN `stand_in` for a colleague who is away. */
    route: (desk: Desk, input: Route): MailEntry =>
      commands.run(desk, 'mail.route', input, (write) => {
        const row = store.standing(input.mailEntryId)
        const { forStaffId, office, note, sure } = input
        const colleague = forStaffId === null ? null : people.get(forStaffId)
        if (colleague && !sure) {
          const where = rota.onDuty({}).people.find(({ staffId }) => staffId === colleague.id)
          if (where?.place === 'absent')
            throw new Failure('TAKEN', {
              entity: 'staff',
              field: 'stand_in',
              value: where.standInId ?? '',
            })
        }
        const isRouted = colleague !== null || office !== ''
        const state = isRouted ? 'routed' : 'registered'
        change(write, row, {
          for_staff_id: forStaffId,
          office,
          state: ENDED.has(row.state) ? row.state : state,
          routed_at: isRouted ? write.at : null,
          handed_over_at: null,
          collected_by: '',
        })
        const text = [colleague?.name, office, note].filter(Boolean).join(' · ')
        store.addEvent(write, desk, row.id, 'routed', text)
        store.indexWords(row.id)
        return store.get(row.id)
      }),

    handOver: (
      desk: Desk,
      input: {
        commandId?: CommandId | undefined
        mailEntryIds: MailEntryId[]
        collectedBy: string
      },
    ): MailEntry[] =>
      commands.run(desk, 'mail.handOver', input, (write) =>
        [...new Set(input.mailEntryIds)].map((id) => {
          const row = store.standing(id)
          const state = ENDED.has(row.state) ? row.state : 'handed_over'
          const patch = { state, handed_over_at: write.at, collected_by: input.collectedBy }
          change(write, row, patch)
          store.addEvent(write, desk, id, 'handed_over', input.collectedBy)
          return store.get(id)
        }),
      ),
  }
}
