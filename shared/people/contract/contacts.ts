import * as z from 'zod'
import type { ContactId } from '../../base/ids.ts'
import {
  columnsOfFile,
  command,
  file,
  id,
  importReport,
  instant,
  name,
  paper,
  procedure,
  text,
} from '../../base/schemas.ts'

const contactId = id<ContactId>()

export const contactKind = z.enum(['person', 'organisation'])
export type ContactKind = z.infer<typeof contactKind>

/** RFC 6350 (vCard 4.0) knows more types; the others become `other`. */
export const phoneKind = z.enum(['work', 'mobile', 'home', 'fax', 'other'])
export const placeKind = z.enum(['work', 'home', 'other'])

const phone = z.object({ kind: phoneKind, number: name(80) })
const email = z.object({ kind: placeKind, address: name(250) })
/** The seven parts of a vCard's ADR; `street` may hold several lines. */
const address = z.object({
  kind: placeKind,
  poBox: text(80),
  extended: text(200),
  street: text(500),
  postcode: text(40),
  city: text(120),
  region: text(120),
  country: text(120),
})
export type Address = z.infer<typeof address>

export const contactFields = z.object({
  kind: contactKind,
  /** As shown and sorted: "Anna Berg", "Tonerverket". Made of the parts below where left out. */
  name: name(200),
  prefix: text(80),
  givenName: text(120),
  middleName: text(120),
  familyName: text(120),
  suffix: text(80),
  /** The organisation a person belongs to, when it is a contact itself. */
  organisationId: contactId.nullable(),
  /** Its name, for one that is no contact of its own; ignored where `organisationId` is given. */
  organisationName: text(200),
  department: text(200),
  role: text(200),
  website: text(500),
  note: text(20_000),
  phones: z.array(phone).max(40),
  emails: z.array(email).max(40),
  addresses: z.array(address).max(20),
})
export type ContactFields = z.infer<typeof contactFields>

export const contact = contactFields.extend({
  id: contactId,
  version: z.int(),
  retired: z.boolean(),
  /** The contact this one was merged into. */
  mergedIntoId: contactId.nullable(),
  /** True for an organisation that the stock module orders from. */
  supplier: z.boolean(),
})
export type Contact = z.infer<typeof contact>

/** A contact as a list shows it. */
export const contactLine = z.object({
  id: contactId,
  kind: contactKind,
  name: z.string(),
  organisationName: z.string(),
  role: z.string(),
  /** The first of each; empty where there is none. */
  phone: z.string(),
  email: z.string(),
  city: z.string(),
  supplier: z.boolean(),
  retired: z.boolean(),
})
export type ContactLine = z.infer<typeof contactLine>

/** Something that touched a contact, newest first: a visit, a call, a slip, a request, an order. */
export const contactEvent = z.object({
  kind: z.enum([
    'visit',
    'call',
    'counter',
    'delivery',
    'message',
    'request',
    'order',
    'mail',
    'document',
    'dossier',
    'meeting',
  ]),
  id: z.string(),
  at: instant,
  /** What it was about, as its own list names it. */
  title: z.string(),
  state: z.string(),
})
export type ContactEvent = z.infer<typeof contactEvent>

/** Why two contacts may be one: same mail address, same number, or a name that differs by a slip. */
export const likeness = z.enum(['email', 'phone', 'name'])
export const alike = contactLine.extend({ because: z.array(likeness).min(1) })
export type Alike = z.infer<typeof alike>

/** People and organisations outside the office. */
export const contacts = {
  list: procedure
    .route({
      method: 'GET',
      path: '/people/contacts',
      summary:
        'Contacts by name. `text`: each word begins a word of name, organisation, mail or place, or is part of a number. `after` continues behind that contact.',
    })
    .input(
      z.object({
        text: z.string().max(200).optional(),
        kind: contactKind.optional(),
        organisationId: contactId.optional(),
        retired: z.boolean().optional(),
        after: contactId.optional(),
        limit: z.int().min(1).max(1000).default(200),
      }),
    )
    .output(
      z.object({
        contacts: z.array(contactLine),
        /** All that match, on this and the following pages. */
        total: z.int(),
      }),
    ),
  get: procedure
    .route({
      method: 'GET',
      path: '/people/contacts/{contactId}',
      summary: 'One contact with its people and the newest 200 things that touched it.',
    })
    .input(z.object({ contactId }))
    .output(contact.extend({ people: z.array(contactLine), history: z.array(contactEvent) })),
  create: procedure
    .route({
      method: 'POST',
      path: '/people/contacts',
      summary:
        'Adds a contact. NOT_POSSIBLE `organisation_in_person` when its organisation is a person.',
    })
    .input(command.extend({ fields: contactFields.partial() }))
    .output(contact),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/people/contacts/{contactId}',
      summary: 'Changes a contact; a list of phones, mails or addresses is replaced whole.',
    })
    .input(command.extend({ contactId, version: z.int(), fields: contactFields.partial() }))
    .output(contact),
  retire: procedure
    .route({
      method: 'POST',
      path: '/people/contacts/{contactId}/retire',
      summary: 'Takes a contact off the lists (or back). IN_USE for a supplier in use.',
    })
    .input(command.extend({ contactId, retired: z.boolean().default(true) }))
    .output(contact),
  alike: procedure
    .route({
      method: 'GET',
      path: '/people/contacts/alike',
      summary: 'Contacts that may be the one being typed, likeliest first: the duplicate warning.',
    })
    .input(
      z.object({
        name: z.string().max(200).default(''),
        phones: z.array(z.string().max(80)).max(40).default([]),
        emails: z.array(z.string().max(250)).max(40).default([]),
        /** The contact being edited, which is no duplicate of itself. */
        except: contactId.optional(),
      }),
    )
    .output(z.array(alike)),
  merge: procedure
    .route({
      method: 'POST',
      path: '/people/contacts/{contactId}/merge',
      summary:
        'Joins `otherId` into this contact: its phones, mails, addresses, people and history come along, nothing is lost. NOT_POSSIBLE `merge_kinds` for a person and an organisation, `merge_itself`, `merge_suppliers`.',
    })
    .input(command.extend({ contactId, otherId: contactId }))
    .output(contact),
  columns: procedure
    .route({
      method: 'POST',
      path: '/people/contacts/columns',
      summary:
        'What the columns of a table are headed, and which one is taken for which field of a contact. Without headers for a file of vCards.',
    })
    .input(z.object({ file }))
    .output(
      z.object({
        headers: z.array(z.string()),
        /** The guess: header by field, as `import` takes it. */
        columns: z.record(z.string(), z.string()),
      }),
    ),
  /** vCard 2.1, 3.0, 4.0 or CSV, told apart by content. */
  import: procedure
    .route({
      method: 'POST',
      path: '/people/contacts/import',
      summary:
        'Takes contacts in from a vCard or CSV file; what is known already (same UID, or same name with same numbers and mails) is counted as duplicate. Unknown properties are kept for export.',
    })
    .input(command.extend({ file, columns: columnsOfFile.optional() }))
    .output(importReport),
  export: procedure
    .route({
      method: 'GET',
      path: '/people/contacts/export',
      summary: 'Contacts as a file: all that are not retired, or those named.',
    })
    .input(
      z.object({
        format: z.enum(['vcard4', 'vcard3', 'csv']).default('vcard4'),
        contactIds: z.array(contactId).max(100_000).optional(),
      }),
    )
    .output(paper),
}
