import type { Day } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type {
  ArchiveClassId,
  ArchiveScheduleId,
  BoxId,
  CommandId,
  DossierId,
  StaffId,
} from '../../../../shared/base/ids.ts'
import type {
  ContentReference,
  Dossier,
  DossierFields,
} from '../../../../shared/archive/contract/dossier.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Patch } from '../../base/records.ts'
import { given, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { Boxes } from './boxes.ts'
import type { Contents } from './contents.ts'
import type { DossierRow } from './dossierStore.ts'
import type { ArchiveParts } from './parts.ts'
import { createDossierCodes } from './dossierCodes.ts'
import { createBoxing } from './boxing.ts'

type Command = { commandId?: CommandId | undefined }
type Change = Command & { dossierId: DossierId; version: number }
type Open = Command & {
  fields: Patch<DossierFields> & { title: string; classId: ArchiveClassId }
  boxId?: BoxId | undefined
  contents: ContentReference[]
}

/** What is done with dossiers. */
export function createDossiers(parts: ArchiveParts & { contents: Contents; boxes: Boxes }) {
  const { commands, clock, contacts, people, schedules, store, events, contents } = parts
  const codes = createDossierCodes(parts)
  const boxing = createBoxing(parts)
  const change = (write: Write, row: DossierRow, patch: Partial<Tables['archive_dossiers']>) =>
    write.update('archive_dossiers', { id: row.id }, { ...patch, version: row.version + 1 })
  const requireDayPast = (day: Day | undefined): void => {
    if (day !== undefined && day > clock.today())
      throw new Failure('NOT_POSSIBLE', { reason: 'day_in_future' })
  }
  /** Opens a dossier within a command that is under way. */
  const open = (write: Write, desk: Desk, input: Omit<Open, 'commandId'>): DossierId => {
    const { title, classId, note = '', contactId = null, openedOn } = input.fields
    requireDayPast(openedOn)
    if (contactId) contacts.standing(contactId)
    const id = newId<DossierId>()
    const day = openedOn ?? clock.today()
    const drawn = codes.draw(write, classId, day)
    write.touch('dossier', id)
    write.insert('archive_dossiers', {
      id,
      class_id: classId,
      ...drawn,
      title,
      note,
      contact_id: contactId,
      opened_day: day,
      closed_day: null,
      state: 'open',
      box_id: null,
      event_day: null,
      override_schedule_id: null,
      override_actor: '',
      override_reason: '',
      override_at: null,
      extended_day: null,
      kept_forever: 0,
      extension_reason: '',
      version: 1,
    })
    codes.note(classId, drawn, id)
    events.add(write, desk, { dossierId: id }, 'opened', drawn.code)
    if (input.contents.length > 0) contents.put(write, desk, id, input.contents)
    if (input.boxId) boxing.boxOne(write, desk, id, input.boxId)
    store.indexWords(id)
    return id
  }
  const closeOne = (write: Write, desk: Desk, id: DossierId, day: Day): void => {
    const row = store.inState(id, 'open')
    if (day < row.opened_day) throw new Failure('NOT_POSSIBLE', { reason: 'closed_before_opened' })
    change(write, row, { state: 'closed', closed_day: day })
    events.add(write, desk, { dossierId: id }, 'closed', '', day)
  }

  const noteEventOf = (write: Write, desk: Desk, id: DossierId, day: Day | null): void => {
    const row = store.inState(id, 'open', 'closed')
    if (row.counted_from !== 'event')
      throw new Failure('NOT_POSSIBLE', { reason: 'waits_for_no_event' })
    change(write, row, { event_day: day })
    events.add(write, desk, { dossierId: id }, 'event', row.event_name, day)
  }

  return {
    openOne: open,
    closeOne,
    noteEventOf,
    ...boxing,

    open: (desk: Desk, input: Open): Dossier =>
      commands.run(desk, 'archive.dossiers.open', input, (write) =>
        store.get(open(write, desk, input)),
      ),

    update: (desk: Desk, input: Change & { fields: Patch<DossierFields> }): Dossier =>
      commands.run(desk, 'archive.dossiers.update', input, (write) => {
        const row = store.inState(input.dossierId, 'open', 'closed')
        requireVersion('dossier', row.id, row.version, input.version)
        const { classId, contactId, openedOn, ...plain } = given(input.fields)
        if (contactId && contactId !== row.contact_id) contacts.standing(contactId)
        requireDayPast(openedOn)
        if (openedOn !== undefined && row.closed_day !== null && openedOn > row.closed_day)
          throw new Failure('NOT_POSSIBLE', { reason: 'closed_before_opened' })
        const moved = classId !== undefined && classId !== row.class_id
        if (moved) store.inState(row.id, 'open')
        const code = moved
          ? { class_id: classId, ...codes.draw(write, classId, clock.today()) }
          : null
        change(write, row, {
          ...plain,
          ...(contactId === undefined ? {} : { contact_id: contactId }),
          ...(openedOn === undefined ? {} : { opened_day: openedOn }),
          ...code,
        })
        if (code) {
          codes.note(code.class_id, code, row.id)
          events.add(write, desk, { dossierId: row.id }, 'reclassified', code.code)
        } else {
          const fields = Object.keys(given(input.fields)).join(', ')
          events.add(write, desk, { dossierId: row.id }, 'changed', fields)
        }
        store.indexWords(row.id)
        return store.get(row.id)
      }),

    close: (
      desk: Desk,
      input: Command & { dossierIds: DossierId[]; closedOn?: Day | undefined },
    ): Dossier[] =>
      commands.run(desk, 'archive.dossiers.close', input, (write) => {
        requireDayPast(input.closedOn)
        const ids = [...new Set(input.dossierIds)]
        for (const id of ids) closeOne(write, desk, id, input.closedOn ?? clock.today())
        return store.list(ids)
      }),

    reopen: (desk: Desk, input: Change & { reason: string }): Dossier =>
      commands.run(desk, 'archive.dossiers.reopen', input, (write) => {
        const row = store.inState(input.dossierId, 'closed')
        requireVersion('dossier', row.id, row.version, input.version)
        change(write, row, { state: 'open', closed_day: null })
        events.add(write, desk, { dossierId: row.id }, 'reopened', input.reason)
        return store.get(row.id)
      }),

    noteEvent: (desk: Desk, input: Command & { dossierId: DossierId; day: Day | null }): Dossier =>
      commands.run(desk, 'archive.dossiers.noteEvent', input, (write) => {
        noteEventOf(write, desk, input.dossierId, input.day)
        return store.get(input.dossierId)
      }),

    override: (
      desk: Desk,
      input: Change & {
        scheduleId: ArchiveScheduleId | null
        approvedByStaffId: StaffId
        reason: string
      },
    ): Dossier =>
      commands.run(desk, 'archive.dossiers.override', input, (write) => {
        const row = store.inState(input.dossierId, 'open', 'closed')
        requireVersion('dossier', row.id, row.version, input.version)
        const approver = people.get(input.approvedByStaffId)
        const schedule = input.scheduleId && schedules.standing(input.scheduleId)
        change(write, row, {
          override_schedule_id: input.scheduleId,
          override_actor: approver.name,
          override_reason: input.reason,
          override_at: write.at,
        })
        const text = [schedule ? schedule.title : '', approver.name, input.reason]
        events.add(
          write,
          desk,
          { dossierId: row.id },
          'overridden',
          text.filter(Boolean).join(' · '),
        )
        return store.get(row.id)
      }),
  }
}
