/** A UUIDv7 text made by the engine. The brand keeps an item's id from being passed as a place's. */
export type Id<Name extends string> = string & { readonly [brand]: Name }
declare const brand: unique symbol

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** True for a lower-case UUID of any version. */
export function isId(text: string): boolean {
  return UUID.test(text)
}

export type CommandId = Id<'Command'>
export type StaffId = Id<'Staff'>
export type ItemId = Id<'Item'>
export type PlaceId = Id<'Place'>
export type SupplierId = Id<'Supplier'>
export type OfferId = Id<'Offer'>
export type MovementId = Id<'Movement'>
export type CountId = Id<'Count'>
export type OrderId = Id<'Order'>
export type OrderLineId = Id<'OrderLine'>
export type RoundId = Id<'Round'>
export type PrinterId = Id<'Printer'>
export type ReservationId = Id<'Reservation'>
export type PriceId = Id<'Price'>
export type ContactId = Id<'Contact'>
export type EntryId = Id<'Entry'>
export type MessageId = Id<'Message'>
export type RollCallId = Id<'RollCall'>
export type RequestId = Id<'Request'>
export type BookmarkId = Id<'Bookmark'>
export type PatternId = Id<'Pattern'>
export type OverrideId = Id<'Override'>
export type AbsenceId = Id<'Absence'>
export type SwapId = Id<'Swap'>
export type FileId = Id<'File'>
export type MailEntryId = Id<'MailEntry'>
export type MailRegisterId = Id<'MailRegister'>
export type MailModelId = Id<'MailModel'>
export type MailAccountId = Id<'MailAccount'>
export type MailArrivalId = Id<'MailArrival'>
export type OutgoingMailId = Id<'OutgoingMail'>
export type DocumentId = Id<'Document'>
export type DocumentTemplateId = Id<'DocumentTemplate'>
export type DocumentFieldId = Id<'DocumentField'>
export type DocumentViewId = Id<'DocumentView'>
export type DocumentHandOnId = Id<'DocumentHandOn'>
export type ArchiveScheduleId = Id<'ArchiveSchedule'>
export type ArchiveClassId = Id<'ArchiveClass'>
export type ArchivePlaceId = Id<'ArchivePlace'>
export type BoxId = Id<'Box'>
export type DossierId = Id<'Dossier'>
export type DossierContentId = Id<'DossierContent'>
export type LoanId = Id<'Loan'>
export type HoldId = Id<'Hold'>
export type DisposalId = Id<'Disposal'>
export type AgendaCalendarId = Id<'AgendaCalendar'>
export type AgendaEntryId = Id<'AgendaEntry'>
export type AgendaItemId = Id<'AgendaItem'>
export type ActionPointId = Id<'ActionPoint'>
export type ResourceId = Id<'Resource'>
export type WantedId = Id<'Wanted'>
export type NoticeId = Id<'Notice'>
export type TripId = Id<'Trip'>
export type ExpenseId = Id<'Expense'>
export type RateId = Id<'Rate'>
