import * as z from 'zod'
import type { BoxId, DisposalId, DossierId } from '../../base/ids.ts'
import { command, day, id, instant, name, paper, procedure, text } from '../../base/schemas.ts'
import { action } from './plan.ts'

const disposalId = id<DisposalId>()
const dossierId = id<DossierId>()
const boxId = id<BoxId>()
/** Dossiers in one disposal. */
export const AT_ONCE = 5000

/** What keeps a dossier from being disposed of now. */
export const block = z.object({
  kind: z.enum(['hold', 'open', 'lent', 'not_due', 'waits', 'elsewhere']),
  /** The hold's title, who has it, the day it is due, the other disposal's number. */
  text: z.string(),
})
export type Block = z.infer<typeof block>

export const decision = z.enum(['undecided', 'destroy', 'extend', 'keep', 'hand_over'])
export type Decision = z.infer<typeof decision>

export const disposalLine = z.object({
  dossierId,
  code: z.string(),
  title: z.string(),
  classTitle: z.string(),
  scheduleTitle: z.string(),
  mandate: z.string(),
  /** What its schedule says. */
  action,
  keepUntil: day.nullable(),
  contents: z.int(),
  decision,
  /** For `extend`: kept until then. */
  until: day.nullable(),
  reason: z.string(),
  blocks: z.array(block),
  /** What was done with it; empty until carried out. */
  outcome: z.enum(['', 'destroyed', 'extended', 'kept', 'handed_over']),
})
export type DisposalLine = z.infer<typeof disposalLine>

/** Disposal is by box: what lies in it stands together. `boxId` null for dossiers without a box. */
export const disposalBox = z.object({
  boxId: boxId.nullable(),
  code: z.string(),
  title: z.string(),
  placePath: z.string(),
  /** Dossiers in the box that are not part of this: the box then stays. */
  staying: z.int(),
  lines: z.array(disposalLine),
})
export type DisposalBox = z.infer<typeof disposalBox>

export const disposalState = z.enum(['proposed', 'approved', 'done', 'cancelled'])

export const disposal = z.object({
  id: disposalId,
  version: z.int(),
  /** "2026-1". */
  number: z.string(),
  title: z.string(),
  state: disposalState,
  proposedAt: instant,
  proposedByName: z.string(),
  approvedAt: instant.nullable(),
  approvedByName: z.string(),
  doneAt: instant.nullable(),
  doneByName: z.string(),
  dossiers: z.int(),
  boxes: z.int(),
  undecided: z.int(),
  /** Lines to be destroyed or handed over that something keeps. */
  blocked: z.int(),
})
export type Disposal = z.infer<typeof disposal>

export const disposalDetail = disposal.extend({
  boxList: z.array(disposalBox),
  /** SHA-256 of the certificate; empty until carried out. */
  certificateHash: z.string(),
})
export type DisposalDetail = z.infer<typeof disposalDetail>

export const disposals = {
  candidates: procedure
    .route({
      method: 'GET',
      path: '/archive/disposals/candidates',
      summary:
        'By box, the dossiers whose time is over by a day (today if left out), with what blocks each; as many whole boxes as hold `limit` dossiers.',
    })
    .input(z.object({ by: day.optional(), limit: z.int().min(1).max(AT_ONCE).default(500) }))
    .output(
      z.object({
        boxes: z.array(disposalBox),
        /** Dossiers whose time is over, shown or not. */
        total: z.int(),
      }),
    ),
  list: procedure
    .route({
      method: 'GET',
      path: '/archive/disposals',
      summary: 'Disposals, newest first.',
    })
    .output(z.array(disposal)),
  get: procedure
    .route({
      method: 'GET',
      path: '/archive/disposals/{disposalId}',
      summary: 'One disposal by box; what blocks a line is worked out now.',
    })
    .input(z.object({ disposalId }))
    .output(disposalDetail),
  propose: procedure
    .route({
      method: 'POST',
      path: '/archive/disposals',
      summary:
        'Begins a disposal of dossiers; decisions are suggested from their schedules. NOT_POSSIBLE `in_other_disposal`, `not_closed`.',
    })
    .input(
      command.extend({
        title: text(200).default(''),
        dossierIds: z.array(dossierId).min(1).max(AT_ONCE),
      }),
    )
    .output(disposalDetail),
  decide: procedure
    .route({
      method: 'POST',
      path: '/archive/disposals/{disposalId}/decide',
      summary:
        'Decides lines; `extend` needs a day to come and a reason, `keep` a reason. A disposal approved before is proposed again. NOT_POSSIBLE `reason_needed`, `until_needed`.',
    })
    .input(
      command.extend({
        disposalId,
        version: z.int(),
        lines: z
          .array(
            z.object({
              dossierId,
              decision,
              until: day.nullable().default(null),
              reason: text(500).default(''),
            }),
          )
          .min(1)
          .max(5000),
      }),
    )
    .output(disposalDetail),
  leaveOut: procedure
    .route({
      method: 'POST',
      path: '/archive/disposals/{disposalId}/leave-out',
      summary: 'Takes dossiers out of a disposal that is not carried out.',
    })
    .input(
      command.extend({
        disposalId,
        version: z.int(),
        dossierIds: z.array(dossierId).min(1).max(5000),
      }),
    )
    .output(disposalDetail),
  approve: procedure
    .route({
      method: 'POST',
      path: '/archive/disposals/{disposalId}/approve',
      summary:
        'Approves all decisions as the colleague signed in. NOT_POSSIBLE `sign_in_first`, `undecided_left`, `blocked_left`, `other_person_approves` (by the rules of the office).',
    })
    .input(command.extend({ disposalId, version: z.int() }))
    .output(disposalDetail),
  carryOut: procedure
    .route({
      method: 'POST',
      path: '/archive/disposals/{disposalId}/carry-out',
      summary:
        'Carries an approved disposal out, all or nothing: contents erased, facts kept, certificate made, labels of emptied boxes freed. Never undone. NOT_POSSIBLE `not_approved`, `blocked_left`; CHANGED_MEANWHILE.',
    })
    .input(command.extend({ disposalId, version: z.int() }))
    .output(disposalDetail),
  cancel: procedure
    .route({
      method: 'POST',
      path: '/archive/disposals/{disposalId}/cancel',
      summary: 'Gives a disposal up that is not carried out; nothing happens to its dossiers.',
    })
    .input(command.extend({ disposalId, reason: name(500) }))
    .output(disposal),
  listPaper: procedure
    .route({
      method: 'GET',
      path: '/archive/disposals/{disposalId}/paper',
      summary: 'The list to be signed and to fetch the boxes by, as a PDF.',
    })
    .input(z.object({ disposalId }))
    .output(paper),
  certificate: procedure
    .route({
      method: 'GET',
      path: '/archive/disposals/{disposalId}/certificate',
      summary: 'The certificate of what was destroyed, as it was made; its hash is compared first.',
    })
    .input(z.object({ disposalId }))
    .output(paper),
}
