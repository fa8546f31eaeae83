/** Every page of the app and what opens beside its lists, on the sample office: what the accessibility test looks at. */
import type { Page } from 'playwright-core'
import { callEngine } from './callEngine.ts'

type Named = { id: string; name: string }
type InState = Named & { state: string }
type Ask = <Answer>(path: string, input?: object) => Promise<Answer>
/** An address, and the record that is open there when it holds `:id`. */
type Place = [address: string, id?: string | undefined]

/** A new feature adds its places here: the pages that the rail does not show by itself, and its open records. */
const features: ((ask: Ask) => Promise<Place[]>)[] = [
  placesOfStock,
  placesOfFront,
  placesOfPeople,
  placesOfMail,
  placesOfDocuments,
  placesOfArchive,
  placesOfAgenda,
  placesOfOffice,
]

/** Names of places and their addresses, the pages of the rail first. */
export async function everyAddress(page: Page): Promise<Map<string, string>> {
  const ask: Ask = <Answer>(path: string, input: object = {}) =>
    callEngine(page, path, input) as Promise<Answer>
  const hrefs = await page
    .getByRole('navigation')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const places: Place[] = hrefs
    .filter((href) => href.startsWith('#/'))
    .map((href) => [href.slice(1)])
  for (const placesOf of features) places.push(...(await placesOf(ask)))
  const addresses = new Map<string, string>()
  for (const [address, id] of places) {
    if (address.includes(':id') && !id)
      throw new Error(`the sample office has nothing for ${address}`)
    const name = addresses.has(address) ? `${address} again` : address
    addresses.set(name, address.replace(':id', id ?? ''))
  }
  return addresses
}

async function placesOfStock(ask: Ask): Promise<Place[]> {
  const [item] = await ask<Named[]>('stock/items/list')
  const [place] = await ask<Named[]>('stock/places/list')
  const [supplier] = await ask<Named[]>('stock/suppliers/list')
  const [printer] = await ask<Named[]>('stock/printers/list')
  const [round] = await ask<Named[]>('stock/rounds/list')
  const orders = await ask<InState[]>('stock/orders/list')
  const inState = (wanted: string) => orders.find(({ state }) => state === wanted)?.id
  const { suppliers } = await ask<{ suppliers: { lines: { itemId: string }[] }[] }>('stock/toOrder')
  return [
    ['/stock/items/new'],
    ['/stock/items/:id', item?.id],
    ['/stock/items/:id/issue', item?.id],
    ['/stock/places'],
    ['/stock/places/new'],
    ['/stock/places/:id', place?.id],
    ['/stock/places/:id/levels', place?.id],
    ['/stock/suppliers'],
    ['/stock/suppliers/new'],
    ['/stock/suppliers/:id', supplier?.id],
    ['/stock/printers'],
    ['/stock/printers/:id', printer?.id],
    ['/stock/import'],
    ['/stock/orders/new'],
    ['/stock/orders/:id', inState('draft')],
    ['/stock/orders/:id/send', inState('draft')],
    ['/stock/orders/:id', inState('partly_received')],
    ['/stock/orders/:id/receive', inState('partly_received')],
    ['/stock/orders/:id/close', inState('partly_received')],
    ['/stock/to-order/:id', suppliers[0]?.lines[0]?.itemId],
    ['/stock/rounds/new'],
    ['/stock/rounds/:id', round?.id],
    ['/stock/rounds/:id/edit', round?.id],
    ['/stock/rounds/:id/walk', round?.id],
  ]
}

async function placesOfFront(ask: Ask): Promise<Place[]> {
  const [entry] = await ask<Named[]>('reception/list', { open: true })
  const [message] = await ask<Named[]>('reception/messages/list', {})
  const requests = await ask<InState[]>('requests/list', { open: true })
  const inState = (wanted: string) => requests.find(({ state }) => state === wanted)?.id
  const { day } = await ask<{ day: string }>('today/get')
  return [
    ['/reception/:id', entry?.id],
    ['/reception/messages/:id', message?.id],
    ['/reception/messages/new'],
    ['/reception/evacuation'],
    ['/reception/rules'],
    ['/requests/:id', inState('left')],
    ['/requests/:id/wait', inState('active')],
    ['/requests/:id/tell', inState('done')],
    ['/requests/new'],
    ['/requests/flow'],
    ['/rota/:id', day],
    ['/rota/now'],
    ['/rota/absences'],
    ['/rota/swaps'],
    ['/rota/turns'],
    ['/rota/pattern'],
  ]
}

async function placesOfPeople(ask: Ask): Promise<Place[]> {
  const { contacts } = await ask<{ contacts: Named[] }>('people/contacts/list')
  return [
    ['/people/contacts/:id', contacts[0]?.id],
    ['/people/contacts/:id/edit', contacts[0]?.id],
    ['/people/contacts/new'],
    ['/people/staff/new'],
    ['/people/privacy'],
  ]
}

async function placesOfMail(ask: Ask): Promise<Place[]> {
  const [account] = await ask<Named[]>('mail/accounts/list')
  const [letter] = await ask<Named[]>('mail/list', { direction: 'in' })
  const [sent] = await ask<(Named & { mailEntryId: string })[]>('mail/outbox/list')
  return [
    ['/mail/new'],
    ['/mail/:id', letter?.id],
    ['/mail/:id/reply', letter?.id],
    ['/mail/:id', sent?.mailEntryId],
    ['/mail/write'],
    ['/mail/outbox'],
    ['/mail/outbox/:id', sent?.id],
    ['/mail/left-out'],
    ['/mail/accounts'],
    ['/mail/accounts/new'],
    ['/mail/accounts/:id', account?.id],
    ['/mail/accounts/:id/edit', account?.id],
    ['/mail/morning'],
    ['/mail/hand-over'],
    ['/mail/outgoing'],
    ['/mail/books'],
    ['/mail/registers'],
    ['/mail/registers/new'],
  ]
}

async function placesOfDocuments(ask: Ask): Promise<Place[]> {
  const { documents } = await ask<{ documents: (InState & { current: number })[] }>(
    'documents/list',
    { limit: 1000 },
  )
  const inState = (wanted: string) => documents.find(({ state }) => state === wanted)?.id
  const changed = documents.toSorted((one, other) => other.current - one.current)[0]
  const [template] = await ask<Named[]>('documents/templates/list')
  return [
    ['/documents/:id', inState('draft')],
    ['/documents/:id', inState('final')],
    ['/documents/:id/versions', changed?.id],
    ['/documents/:id/sent', changed?.id],
    ['/documents/:id/edit', inState('draft')],
    ['/documents/:id/send', inState('draft')],
    ['/documents/:id/handOn', inState('draft')],
    ['/documents/:id/dispatch', inState('draft')],
    ['/documents/new/:id', template?.id],
    ['/documents/file'],
    ['/documents/templates'],
    ['/documents/templates/new'],
    ['/documents/templates/names'],
    ['/documents/templates/:id', template?.id],
    ['/documents/fields'],
    ['/documents/fields/new'],
    ['/documents/split'],
  ]
}

async function placesOfArchive(ask: Ask): Promise<Place[]> {
  const dossiers = await ask<(InState & { keeping: { due: boolean } })[]>('archive/dossiers/list', {
    limit: 1000,
  })
  const [box] = await ask<Named[]>('archive/boxes/list')
  const [loan] = await ask<Named[]>('archive/loans/list')
  const [hold] = await ask<Named[]>('archive/holds/list', {})
  const places = await ask<Named[]>('archive/places/list', {})
  const classes = await ask<Named[]>('archive/classes/list', {})
  const schedules = await ask<Named[]>('archive/schedules/list', {})
  const [letter] = await ask<Named[]>('mail/list', { direction: 'in' })
  const open = dossiers.find(({ state }) => state === 'open')?.id
  const due = dossiers.find(({ keeping }) => keeping.due)?.id
  return [
    ['/archive/new'],
    ['/archive/:id', open],
    ['/archive/:id/contents', open],
    ['/archive/:id/close', open],
    ['/archive/:id/override', open],
    ['/archive/:id', due],
    ['/archive/:id/lend', due],
    ['/archive/:id/hold', due],
    ['/archive/boxes'],
    ['/archive/boxes/new'],
    ['/archive/boxes/:id', box?.id],
    ['/archive/boxes/:id/move', box?.id],
    ['/archive/map'],
    ['/archive/places'],
    ['/archive/places/new'],
    ['/archive/places/:id', places[0]?.id],
    ['/archive/plan'],
    ['/archive/plan/:id', classes[1]?.id],
    ['/archive/schedules'],
    ['/archive/schedules/:id', schedules[0]?.id],
    ['/archive/loans/new'],
    ['/archive/loans/:id', loan?.id],
    ['/archive/holds/new'],
    ['/archive/holds/:id', hold?.id],
    ['/archive/holds/:id/release', hold?.id],
    ['/archive/disposals'],
    ['/archive/disposals/new'],
    ['/archive/year'],
    ['/archive/rules'],
    ['/archive/paper'],
    ['/archive/paper/mail/:id', letter?.id],
    ['/archive/paper/mail/:id/new', letter?.id],
  ]
}

async function placesOfAgenda(ask: Ask): Promise<Place[]> {
  const { day } = await ask<{ day: string }>('today/get')
  const ahead = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
  const dates = await ask<{ agendaEntryId: string | null; recurrenceId: string; start: string }[]>(
    'agenda/list',
    { from: day, to: ahead },
  )
  const [trip] = await ask<{ id: string }[]>('agenda/trips/list', {})
  const [resource] = await ask<Named[]>('agenda/resources/list', {})
  const [calendar] = await ask<Named[]>('agenda/calendars/list', {})
  const [date] = dates.filter(({ agendaEntryId, recurrenceId }) => agendaEntryId && recurrenceId)
  const open = date && `${date.start.slice(0, 10)}/${date.agendaEntryId}/${date.recurrenceId}`
  return [
    ['/agenda/:id', open],
    ['/agenda/:id/people', open],
    ['/agenda/:id/meeting', open],
    ['/agenda/:id/edit', open],
    [`/agenda/${day}/new`],
    ['/agenda/wanted'],
    ['/agenda/calendars/:id/feed', calendar?.id],
    ['/agenda/calendars/new'],
    [`/agenda/${day}/message/dropped`],
    ['/agenda/rooms/:id', resource?.id],
    ['/agenda/rooms/new'],
    ['/agenda/trips/:id', trip?.id],
    ['/agenda/trips/:id/expenses', trip?.id],
    ['/agenda/trips/:id/days', trip?.id],
    ['/agenda/trips/new'],
  ]
}

async function placesOfOffice(): Promise<Place[]> {
  return [['/search'], ['/files'], ['/office/backup']]
}
