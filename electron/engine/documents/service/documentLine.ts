import type { Instant } from '../../../../shared/base/dates.ts'
import type { DocumentLine } from '../../../../shared/documents/contract/documents.ts'
import { writeDocumentNumber } from '../../../../shared/documents/number.ts'
import { writeNumber } from '../../../../shared/mail/number.ts'
import { writeRequestNumber } from '../../../../shared/requests/number.ts'
import type { Viewer } from './parts.ts'
import type { DocumentRow } from './documentStore.ts'
import { isLocked, lockOf } from './lock.ts'

/** What stands in the place of what is not for everybody's eyes. */
export const MASK = '•••'
/** The condition of `sees`, for lists that look into texts. */
export const SEEN =
  '(d.confidential = 0 OR d.owner_id IS @actorId AND @actorId IS NOT NULL OR d.created_by = @actor)'

export const numberOf = ({ year, number }: Pick<DocumentRow, 'year' | 'number'>): string =>
  writeDocumentNumber(year, number)

function sees(viewer: Viewer, row: DocumentRow): boolean {
  if (row.confidential === 0 || viewer.actor === row.created_by) return true
  return viewer.actorId !== null && viewer.actorId === row.owner_id
}

/** A document as `viewer` may see it. */
export function lineOf(
  row: DocumentRow,
  viewer: Viewer,
  values: DocumentLine['values'],
  now: Instant,
  confidential = row.confidential,
): DocumentLine {
  const masked = !sees(viewer, row)
  const hide = (text: string) => (masked ? '' : text)
  return {
    id: row.id,
    version: row.version,
    number: numberOf(row),
    title: masked ? MASK : row.title,
    kind: row.kind as DocumentLine['kind'],
    state: row.state as DocumentLine['state'],
    language: row.language as DocumentLine['language'],
    confidential: confidential === 1,
    masked,
    contactId: masked ? null : row.contact_id,
    contactName: hide(row.contact_name ?? ''),
    mailEntryId: row.mail_entry_id,
    mailNumber: shownNumber(row.mail_code, row.mail_year, row.mail_number),
    requestId: row.request_id,
    requestNumber:
      row.request_number === null ? '' : writeRequestNumber(row.request_year!, row.request_number),
    ownerId: row.owner_id,
    ownerName: row.owner_name ?? '',
    ourReference: row.our_reference,
    yourReference: hide(row.your_reference),
    note: hide(row.note),
    templateId: row.template_id,
    createdAt: row.created_at,
    createdByName: row.created_by,
    changedAt: row.changed_at,
    finalAt: row.final_at,
    current: row.current,
    fileId: row.file_id,
    fileName: hide(row.file_name),
    mediaType: row.media_type,
    bytes: row.bytes,
    lock: isLocked(row, now) ? lockOf(row, viewer) : null,
    ranOut: row.state === 'draft' && !isLocked(row, now) ? lockOf(row, viewer) : null,
    handedOnTo: row.handed_on_to ?? '',
    sentAt: row.sent_at,
    sentEntryId: row.sent_entry_id,
    sentNumber: shownNumber(row.sent_code, row.sent_year, row.sent_number),
    values: masked ? [] : values,
  }
}

/** The number of a letter as it is shown; empty where there is none. */
export const shownNumber = (
  code: string | null,
  year: number | null,
  number: number | null,
): string => (number === null ? '' : writeNumber(code ?? '', year!, number))
