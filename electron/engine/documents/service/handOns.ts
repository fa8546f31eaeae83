import { dayAt, daysBetween } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type {
  CommandId,
  DocumentHandOnId,
  DocumentId,
  StaffId,
} from '../../../../shared/base/ids.ts'
import type { HandOn } from '../../../../shared/documents/contract/documents.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import { found } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import { MASK, numberOf } from './documentLine.ts'
import type { DocumentsParts, Viewer } from './parts.ts'

type Row = Tables['document_hand_ons'] & {
  title: string
  year: number
  number: number
  confidential: number
  to_name: string
}

const SELECT_HAND_ON = `SELECT h.*, d.title, d.year, d.number, d.confidential, s.name AS to_name
  FROM document_hand_ons h JOIN documents d ON d.id = h.document_id JOIN staff s ON s.id = h.to_staff_id`
const OPEN = 'h.acknowledged_at IS NULL AND h.withdrawn_at IS NULL'

/** A document goes from one colleague to the next, who says that it came. */
export function createHandOns({ database, commands, clock, people, store }: DocumentsParts) {
  const one = database.prepare<Row>(`${SELECT_HAND_ON} WHERE h.id = ?`)
  const open = database.prepare<Row>(
    `${SELECT_HAND_ON} WHERE ${OPEN} AND d.state <> 'withdrawn' AND (@staffId IS NULL OR h.to_staff_id = @staffId)
     ORDER BY h.at, h.id LIMIT 1000`,
  )
  const ofDocument = database.prepare<Row>(
    `${SELECT_HAND_ON} WHERE h.document_id = ? AND h.withdrawn_at IS NULL ORDER BY h.at DESC, h.id DESC`,
  )
  const handOnOf = (row: Row, viewer?: Viewer): HandOn => {
    const masked = viewer && row.confidential === 1 && viewer.actorId !== row.to_staff_id
    const waited = daysBetween(dayAt(row.at, clock.zone()), clock.today())
    return {
      id: row.id,
      documentId: row.document_id,
      title: masked ? MASK : row.title,
      number: numberOf(row),
      fromName: row.from_actor,
      toStaffId: row.to_staff_id,
      toName: row.to_name,
      note: row.note,
      at: row.at,
      acknowledgedAt: row.acknowledged_at,
      waitingDays: row.acknowledged_at === null ? Math.max(0, waited) : 0,
    }
  }

  /** A document goes on, within a command. */
  const insertHandOn = (
    write: Write,
    desk: Desk,
    documentId: DocumentId,
    toStaffId: StaffId,
    note: string,
  ): DocumentHandOnId => {
    const row = store.standing(documentId)
    const colleague = people.get(toStaffId)
    if (colleague.retired) throw new Failure('WRONG_STATE', { entity: 'staff', state: 'retired' })
    const id = newId<DocumentHandOnId>()
    store.change(write, row, { owner_id: colleague.id, changed_at: write.at })
    write.insert('document_hand_ons', {
      id,
      document_id: row.id,
      from_actor: desk.actor,
      to_staff_id: colleague.id,
      note,
      at: write.at,
      acknowledged_at: null,
      acknowledged_by: '',
      withdrawn_at: null,
    })
    return id
  }

  return {
    insertHandOn,
    ofDocument: (id: DocumentId): HandOn[] => ofDocument.all(id).map((row) => handOnOf(row)),
    /** What nobody has acknowledged, of one colleague or of all. */
    waiting: (viewer: Viewer, staffId?: StaffId): HandOn[] =>
      open.all({ staffId: staffId ?? null }).map((row) => handOnOf(row, viewer)),

    handOn: (
      desk: Desk,
      input: {
        commandId?: CommandId | undefined
        documentId: DocumentId
        toStaffId: StaffId
        note: string
      },
    ): HandOn =>
      commands.run(desk, 'documents.handOn', input, (write) => {
        const { documentId, toStaffId, note } = input
        const id = insertHandOn(write, desk, documentId, toStaffId, note)
        return handOnOf(one.get(id)!)
      }),

    acknowledge: (
      desk: Desk,
      input: { commandId?: CommandId | undefined; handOnId: DocumentHandOnId },
    ): HandOn =>
      commands.run(desk, 'documents.acknowledge', input, (write) => {
        const row = found(one.get(input.handOnId), 'documentHandOn', input.handOnId)
        if (row.acknowledged_at !== null || row.withdrawn_at !== null)
          throw new Failure('WRONG_STATE', { entity: 'documentHandOn', state: 'acknowledged' })
        write.touch('document', row.document_id)
        const patch = { acknowledged_at: write.at, acknowledged_by: desk.actor }
        write.update('document_hand_ons', { id: row.id }, patch)
        return handOnOf(one.get(row.id)!)
      }),
  }
}
