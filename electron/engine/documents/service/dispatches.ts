import type { Instant } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, DocumentId } from '../../../../shared/base/ids.ts'
import type { Dispatched, DispatchWay } from '../../../../shared/documents/contract/documents.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { DocumentRow } from './documentStore.ts'
import type { DocumentsParts } from './parts.ts'
import { shownNumber } from './documentLine.ts'

type Command = { commandId?: CommandId | undefined; documentId: DocumentId }
type NewDispatch = {
  way: DispatchWay
  recipient?: string | undefined
  pages?: number | null | undefined
  copies?: number | undefined
  note?: string | undefined
  at?: Instant | undefined
}
type Row = Tables['document_dispatches'] & {
  code: string | null
  year: number | null
  number: number | null
}

export type Dispatches = ReturnType<typeof createDispatches>

/** By which ways documents left the desk, as it was noted. */
export function createDispatches({
  database,
  commands,
  store,
}: Pick<DocumentsParts, 'database' | 'commands' | 'store'>) {
  const select = `SELECT x.*, r.code, e.year, e.number FROM document_dispatches x
    LEFT JOIN mail_entries e ON e.id = x.mail_entry_id LEFT JOIN mail_registers r ON r.id = e.register_id`
  const one = database.prepare<Row>(`${select} WHERE x.id = ?`)
  const ofDocument = database.prepare<Row>(
    `${select} WHERE x.document_id = ? AND x.withdrawn_at IS NULL ORDER BY x.at DESC, x.id DESC`,
  )

  /** Notes one within a command; gives its id. */
  const note = (
    write: Write,
    desk: Desk,
    row: DocumentRow,
    dispatch: NewDispatch,
    mailEntryId: Tables['document_dispatches']['mail_entry_id'] = null,
  ): string => {
    const at = dispatch.at ?? write.at
    if (at > write.at) throw new Failure('NOT_POSSIBLE', { reason: 'day_in_future' })
    const id = newId()
    write.insert('document_dispatches', {
      id,
      document_id: row.id,
      version_number: row.current,
      way: dispatch.way,
      recipient: dispatch.recipient ?? '',
      pages: dispatch.pages ?? null,
      copies: dispatch.copies ?? 1,
      note: dispatch.note ?? '',
      at,
      actor: desk.actor,
      mail_entry_id: mailEntryId,
      withdrawn_at: null,
    })
    return id
  }

  return {
    note,
    ofDocument: (id: DocumentId): Dispatched[] => ofDocument.all(id).map(dispatchedOf),

    dispatch: (desk: Desk, input: Command & { dispatch: NewDispatch }): Dispatched =>
      commands.run(desk, 'documents.dispatch', input, (write) => {
        const row = store.standing(input.documentId)
        const id = note(write, desk, row, input.dispatch)
        // Copies, prints and scans stay in the house.
        const isOut = !['copy', 'print', 'scan'].includes(input.dispatch.way)
        const at = input.dispatch.at ?? write.at
        const isNewest = row.sent_at === null || at > row.sent_at
        store.change(write, row, isOut && isNewest ? { sent_at: at } : {})
        return dispatchedOf(one.get(id)!)
      }),
  }
}

function dispatchedOf(row: Row): Dispatched {
  return {
    id: row.id,
    way: row.way as DispatchWay,
    recipient: row.recipient,
    pages: row.pages,
    copies: row.copies,
    note: row.note,
    at: row.at,
    byName: row.actor,
    versionNumber: row.version_number,
    mailEntryId: row.mail_entry_id,
    mailNumber: shownNumber(row.code, row.year, row.number),
  }
}
