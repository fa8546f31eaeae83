import * as z from 'zod'
import type {
  ArchiveClassId,
  ArchiveScheduleId,
  BoxId,
  ContactId,
  DocumentId,
  DossierContentId,
  DossierId,
  MailEntryId,
  StaffId,
} from '../../base/ids.ts'
import { command, day, id, name, procedure, someOf } from '../../base/schemas.ts'
import { contentReference, dossier, dossierDetail, dossierFields, dossierState } from './dossier.ts'

const dossierId = id<DossierId>()
const classId = id<ArchiveClassId>()
const boxId = id<BoxId>()

const change = command.extend({ dossierId, version: z.int() })

/** Dossiers: the files of the archive, each of one class. */
export const dossiers = {
  list: procedure
    .route({
      method: 'GET',
      path: '/archive/dossiers',
      summary:
        'Dossiers, the newest first. `classId` and what lies below it; `due`: over their time and not disposed of.',
    })
    .input(
      z.object({
        classId: classId.optional(),
        states: someOf(dossierState).optional(),
        boxId: boxId.optional(),
        withoutBox: z.boolean().optional(),
        contactId: id<ContactId>().optional(),
        mailEntryId: id<MailEntryId>().optional(),
        documentId: id<DocumentId>().optional(),
        closedYear: z.int().optional(),
        due: z.boolean().optional(),
        held: z.boolean().optional(),
        lent: z.boolean().optional(),
        text: z.string().max(200).optional(),
        before: dossierId.optional(),
        limit: z.int().min(1).max(1000).default(300),
      }),
    )
    .output(z.array(dossier)),
  get: procedure
    .route({
      method: 'GET',
      path: '/archive/dossiers/{dossierId}',
      summary: 'One dossier with its contents, history, holds and what it waits for.',
    })
    .input(z.object({ dossierId }))
    .output(dossierDetail),
  open: procedure
    .route({
      method: 'POST',
      path: '/archive/dossiers',
      summary:
        'Opens a dossier and gives it its code. NOT_POSSIBLE `class_without_schedule`; WRONG_STATE of a class out of use.',
    })
    .input(
      command.extend({
        fields: dossierFields.partial().required({ title: true, classId: true }),
        boxId: boxId.optional(),
        contents: z.array(contentReference).max(500).default([]),
      }),
    )
    .output(dossier),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/archive/dossiers/{dossierId}',
      summary:
        'Changes title, note, contact and opening day; another class (only while open) gives a new code, the old one still finds it.',
    })
    .input(change.extend({ fields: dossierFields.partial() }))
    .output(dossier),
  close: procedure
    .route({
      method: 'POST',
      path: '/archive/dossiers/close',
      summary:
        'Closes dossiers: their contents are frozen and the time to keep them begins. NOT_POSSIBLE `closed_before_opened`, `day_in_future`.',
    })
    .input(
      command.extend({
        dossierIds: z.array(dossierId).min(1).max(1000),
        closedOn: day.optional(),
      }),
    )
    .output(z.array(dossier)),
  reopen: procedure
    .route({
      method: 'POST',
      path: '/archive/dossiers/{dossierId}/reopen',
      summary: 'Opens a closed dossier again, with the reason.',
    })
    .input(change.extend({ reason: name(500) }))
    .output(dossier),
  addContents: procedure
    .route({
      method: 'POST',
      path: '/archive/dossiers/{dossierId}/contents',
      summary: 'Puts letters, documents, files or paper into an open dossier; what is in it stays.',
    })
    .input(command.extend({ dossierId, contents: z.array(contentReference).min(1).max(500) }))
    .output(dossierDetail),
  removeContents: procedure
    .route({
      method: 'POST',
      path: '/archive/dossiers/{dossierId}/contents/remove',
      summary: 'Takes contents out of an open dossier; the records themselves stay.',
    })
    .input(
      command.extend({ dossierId, contentIds: z.array(id<DossierContentId>()).min(1).max(500) }),
    )
    .output(dossierDetail),
  putInBox: procedure
    .route({
      method: 'POST',
      path: '/archive/dossiers/put-in-box',
      summary: 'Puts dossiers into a box, or takes them out (null). WRONG_STATE while lent out.',
    })
    .input(
      command.extend({
        dossierIds: z.array(dossierId).min(1).max(1000),
        boxId: boxId.nullable(),
      }),
    )
    .output(z.array(dossier)),
  noteEvent: procedure
    .route({
      method: 'POST',
      path: '/archive/dossiers/{dossierId}/event',
      summary: 'Notes the day of the event its schedule waits for; null takes it back.',
    })
    .input(command.extend({ dossierId, day: day.nullable() }))
    .output(dossier),
  override: procedure
    .route({
      method: 'POST',
      path: '/archive/dossiers/{dossierId}/override',
      summary:
        'Lets one dossier follow another schedule than its class (null: that of the class again), with who approved it and why.',
    })
    .input(
      change.extend({
        scheduleId: id<ArchiveScheduleId>().nullable(),
        approvedByStaffId: id<StaffId>(),
        reason: name(500),
      }),
    )
    .output(dossier),
}
