import { Failure } from '../../../../shared/base/errors.ts'
import { foldText } from '../../../../shared/base/fold.ts'
import type { CommandId, RequestId, StaffId } from '../../../../shared/base/ids.ts'
import type { Request, RequestFields, SourceKind } from '../../../../shared/requests/contract.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Patch } from '../../base/records.ts'
import { given, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { RequestParts, SourceFacts } from './parts.ts'
import { NO_FACTS } from './parts.ts'

type Command = { commandId?: CommandId | undefined }
type Create = Command & {
  source: { kind: SourceKind; id: string | null }
  fields: Patch<RequestFields>
  start: boolean
  nextStep?: string | undefined
}

/** Making requests from whatever starts them, and changing what is asked. */
export function createMaking(parts: RequestParts) {
  const { database, commands, clock, people, contacts, sources, store } = parts
  const kinds = database.prepare<{ kind: string; count: number }>(
    `SELECT kind, count(*) AS count FROM requests WHERE kind <> '' GROUP BY kind ORDER BY count DESC, kind`,
  )

  /** The kind as it was spelled first: "passport" and "Passport" are one kind of work. */
  const spelled = (kind: string): string => {
    const folded = foldText(kind)
    return kinds.all().find((known) => foldText(known.kind) === folded)?.kind ?? kind
  }
  const factsOf = ({ kind, id }: Create['source']): SourceFacts => {
    if (id === null || kind === 'own') return NO_FACTS
    if (kind === 'colleague') return { ...NO_FACTS, askedByStaffId: people.get(id as StaffId).id }
    return sources.facts(kind, id)
  }
  /** Name, number and mail of a contact, where they were not given. */
  const personOf = (fields: Patch<RequestFields>): Patch<RequestFields> => {
    if (!fields.contactId || fields.personName) return {}
    const { name, phones, emails } = contacts.read(fields.contactId)
    return {
      personName: name,
      phone: fields.phone || (phones[0]?.number ?? ''),
      email: fields.email || (emails[0]?.address ?? ''),
    }
  }

  /** Makes a request within a command of another feature, which names itself its source. */
  const make = (write: Write, desk: Desk, input: Omit<Create, 'commandId'>): Request => {
    const { source } = input
    const known = { ...factsOf(source), ...given(input.fields) }
    const fields = { ...known, ...personOf(known) }
    if (!fields.title) throw new Failure('NOT_POSSIBLE', { reason: 'request_without_title' })
    if (fields.ownerId) people.get(fields.ownerId)
    if (fields.askedByStaffId) people.get(fields.askedByStaffId)
    const id = newId<RequestId>()
    const year = Number(clock.today().slice(0, 4))
    write.touch('request', id)
    write.insert('requests', {
      id,
      year,
      number: write.nextNumber('requests', year),
      state: 'new',
      kind: '',
      owner_id: null,
      promised_on: null,
      ...columnsOf({ ...fields, kind: spelled(fields.kind ?? '') }),
      source_kind: source.kind,
      source_id: source.id,
      received_at: write.at,
      started_at: null,
      finished_at: null,
      told_at: null,
      told_how: null,
      told_by: '',
      answer: '',
      waiting_for: '',
      nudge_on: null,
      next_step: '',
      faded_at: null,
      version: 1,
    } as Tables['requests'])
    store.addEvent(write, desk, id, null, 'new', '')
    if (source.id !== null && !['own', 'colleague', 'item'].includes(source.kind)) {
      sources.end(write, source.kind, source.id)
      write.alsoChanged.add(source.kind === 'mail' ? 'mail' : 'reception')
    }
    if (input.start) {
      const owner = desk.actorId ?? fields.ownerId ?? null
      store.leaveRunning(write, desk, owner, input.nextStep)
      const patch = { owner_id: owner, started_at: write.at }
      store.move(write, desk, store.row(id), 'active', patch)
    }
    return store.get(id)
  }

  return {
    kinds: () => kinds.all(),

    create: (desk: Desk, input: Create): Request =>
      commands.run(desk, 'requests.create', input, (write) => make(write, desk, input)),
    make,

    update: (
      desk: Desk,
      input: Command & { requestId: RequestId; version: number; fields: Patch<RequestFields> },
    ): Request =>
      commands.run(desk, 'requests.update', input, (write) => {
        const row = store.row(input.requestId)
        requireVersion('request', row.id, row.version, input.version)
        if (row.title === '')
          throw new Failure('WRONG_STATE', { entity: 'request', state: 'faded' })
        const fields = given(input.fields)
        if (fields.ownerId) people.get(fields.ownerId)
        if (fields.askedByStaffId) people.get(fields.askedByStaffId)
        const person = fields.contactId ? personOf(fields) : {}
        const kind = fields.kind === undefined ? {} : { kind: spelled(fields.kind) }
        const patch = columnsOf({ ...fields, ...person, ...kind })
        const handedOver = fields.ownerId !== undefined && fields.ownerId !== row.owner_id
        write.touch('request', row.id)
        if (handedOver && row.state === 'active') {
          // The other may be at something else: what was begun waits on top of their stack.
          store.putDown(write, desk, row, row.next_step, patch)
        } else {
          write.update('requests', { id: row.id }, { ...patch, version: row.version + 1 })
          if (handedOver) {
            const bookmarks = store.openBookmarks(row.id)
            const to = { staff_id: fields.ownerId ?? null }
            for (const { id } of bookmarks) write.update('request_bookmarks', { id }, to)
          }
        }
        return store.get(row.id)
      }),
  }
}

type Columns = Partial<Tables['requests']>
const COLUMNS: Record<keyof RequestFields, keyof Columns> = {
  title: 'title',
  body: 'body',
  kind: 'kind',
  ownerId: 'owner_id',
  askedByStaffId: 'asked_by_staff_id',
  contactId: 'contact_id',
  personName: 'person_name',
  phone: 'phone',
  email: 'email',
  promisedOn: 'promised_on',
  urgent: 'urgent',
}

function columnsOf(fields: Patch<RequestFields>): Columns {
  const own = Object.entries(given(fields)).map(([field, value]) => [
    COLUMNS[field as keyof RequestFields],
    typeof value === 'boolean' ? Number(value) : value,
  ])
  return Object.fromEntries(own)
}
