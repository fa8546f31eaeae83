import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import type { CommandId, StaffId } from '../base/ids.ts'
import {
  command,
  currency,
  id,
  instant,
  language,
  name,
  paper,
  procedure,
  text,
} from '../base/schemas.ts'

export const feature = z.enum([
  'office',
  'people',
  'stock',
  'reception',
  'requests',
  'rota',
  'files',
  'mail',
  'documents',
  'archive',
  'agenda',
])
export type Feature = z.infer<typeof feature>

/** Sent after each commit. `ids` are the records touched; empty means any of the feature. */
export const change = z.object({ feature, ids: z.array(z.string()), revision: z.int() })
export type Change = z.infer<typeof change>

export const settings = z.object({
  name: z.string(),
  language,
  /** ISO 3166 code of the country, for holidays and addresses. */
  country: z.string(),
  currency,
  /** IANA time zone of the office: decides which day it is. */
  zone: z.string(),
  address: z.string(),
  phone: z.string(),
  email: z.string(),
})
export type Settings = z.infer<typeof settings>

/** Why the office cannot be opened: the words and the way out are on the recovery screen. */
export const closedReason = z.enum([
  'newer',
  'foreign',
  'damaged',
  'network_drive',
  'not_writable',
  'in_use',
  'unknown',
])
export type ClosedReason = z.infer<typeof closedReason>

/** Why a backup was made; `restore` keeps what a restore replaced. */
export const backupReason = z.enum(['migration', 'hourly', 'quit', 'demand', 'restore'])

const backupEntry = z.object({
  path: z.string(),
  at: instant,
  bytes: z.int(),
  reason: backupReason,
  /** True when its hash and integrity were read back and found good. */
  verified: z.boolean(),
})
export type BackupEntry = z.infer<typeof backupEntry>

const checkReport = z.object({
  good: z.boolean(),
  /** One line per check: database integrity, foreign keys, ledger sums, files. */
  checks: z.array(z.object({ name: z.string(), good: z.boolean(), detail: z.string() })),
})
export type CheckReport = z.infer<typeof checkReport>

export const journalRow = z.object({
  revision: z.int(),
  commandId: z.string(),
  at: instant,
  actor: z.string(),
  desk: z.string(),
  command: z.string(),
  entity: z.string(),
  entityId: z.string(),
  /** Rows as they were and as they became, by table and key. */
  changes: z.array(
    z.object({ table: z.string(), key: z.string(), before: z.unknown(), after: z.unknown() }),
  ),
  /** What the records are called today that the changes name by their ids. */
  names: z.record(z.string(), z.string()),
  undoneBy: z.string().nullable(),
  undoes: z.string().nullable(),
})
export type JournalRow = z.infer<typeof journalRow>

export const officeContract = {
  health: procedure
    .route({
      method: 'GET',
      path: '/office/health',
      summary: 'Whether the office is open, which one, and its state.',
    })
    .output(
      z.object({
        open: z.boolean(),
        reason: closedReason.nullable(),
        folder: z.string(),
        /** True until the office was given a name. */
        fresh: z.boolean(),
        settings: settings.nullable(),
        revision: z.int(),
        schema: z.int(),
        databaseBytes: z.int(),
        lastBackup: instant.nullable(),
        appVersion: z.string(),
      }),
    ),
  changes: procedure
    .route({
      method: 'GET',
      path: '/office/changes',
      summary: 'A stream: what changed, after each commit. Begins with the present revision.',
    })
    .output(eventIterator(change)),
  progress: procedure
    .route({
      method: 'GET',
      path: '/office/progress',
      summary: 'A stream: how far long work is. `task` is the command id of the work.',
    })
    .output(eventIterator(z.object({ task: z.string(), done: z.int(), total: z.int() }))),
  reportFault: procedure
    .route({
      method: 'POST',
      path: '/office/faults',
      summary:
        'Writes a fault of a page into the log, under the id its user was shown; some in ten minutes.',
    })
    .input(
      z.object({
        errorId: z.string().regex(/^[0-9A-F]{8}$/),
        /** Which page, as its address. */
        address: text(300),
        /** Message and stack; line breaks stay. */
        text: text(4000),
      }),
    )
    .output(z.object({})),
  signIn: procedure
    .route({
      method: 'POST',
      path: '/office/sign-in',
      summary:
        'Says who is at this desk; null for nobody in particular. Who has a PIN must give it: NOT_POSSIBLE `pin_wrong`, or `pin_wait` for half a minute after five wrong ones.',
    })
    .input(z.object({ staffId: id<StaffId>().nullable(), pin: z.string().max(20).optional() }))
    .output(z.object({ actor: z.string() })),
  undo: procedure
    .route({
      method: 'POST',
      path: '/office/undo',
      summary: 'Writes the reversal of one command. UNDO_CONFLICT when later work stands on it.',
    })
    .input(command.extend({ undoes: id<CommandId>() }))
    .output(z.object({ commandId: z.string(), command: z.string() })),
  journal: {
    list: procedure
      .route({
        method: 'GET',
        path: '/office/journal',
        summary: 'Who did what when, newest first; of one record where named.',
      })
      .input(
        z.object({
          entity: z.string().max(100).optional(),
          entityId: z.string().max(100).optional(),
          before: z.int().optional(),
          limit: z.int().min(1).max(1000).default(100),
        }),
      )
      .output(z.array(journalRow)),
  },
  settings: {
    get: procedure
      .route({ method: 'GET', path: '/office/settings', summary: 'The settings of the office.' })
      .output(settings),
    update: procedure
      .route({
        method: 'PATCH',
        path: '/office/settings',
        summary: 'Changes settings of the office.',
      })
      .input(
        command.extend({
          fields: z
            .object({
              name: name(120),
              language,
              country: z.string().regex(/^[A-Z]{2}$/),
              currency,
              zone: text(60),
              address: text(500),
              phone: text(80),
              email: text(200),
            })
            .partial(),
        }),
      )
      .output(settings),
  },
  backup: {
    list: procedure
      .route({
        method: 'GET',
        path: '/office/backups',
        summary: 'Backups of this office, newest first.',
      })
      .output(z.array(backupEntry)),
    create: procedure
      .route({
        method: 'POST',
        path: '/office/backups',
        summary:
          'Copies the office and reads the copy back. `folder` puts it elsewhere (another disk).',
      })
      .input(z.object({ folder: z.string().max(1000).optional() }))
      .output(backupEntry),
    restore: procedure
      .route({
        method: 'POST',
        path: '/office/backups/restore',
        summary: 'Puts a backup in place of the office; the present state is kept beside it first.',
      })
      .input(z.object({ path: z.string().max(1000) }))
      .output(z.object({ kept: z.string() })),
  },
  check: procedure
    .route({
      method: 'POST',
      path: '/office/check',
      summary: 'Checks database, ledger sums and files; mends nothing.',
    })
    .output(checkReport),
  fillSample: procedure
    .route({
      method: 'POST',
      path: '/office/sample',
      summary:
        'Fills an empty office with a sample to play with. NOT_POSSIBLE when it holds anything.',
    })
    .input(z.object({ language: language.optional() }))
    .output(z.object({ items: z.int(), movements: z.int() })),
  listPaper: procedure
    .route({
      method: 'POST',
      path: '/office/list-paper',
      summary: "Any list of the screen as a PDF table; texts come in the reader's language.",
    })
    .input(
      z.object({
        title: text(200),
        headings: z.array(z.string().max(200)).min(1).max(20),
        numeric: z.array(z.boolean()).max(20),
        rows: z.array(z.array(z.string().max(1000)).max(20)).max(20_000),
      }),
    )
    .output(paper),
}
