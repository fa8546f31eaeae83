import { RPCLink } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { waitFor } from '@testing-library/react'
import { endOffices, openOfficeHere } from '../../../test/fixtures/realOffice.ts'
import { client } from './client.ts'
import type { CallContext } from './line.ts'
import { dropLine, takeLine } from './line.ts'
import { followChanges } from './liveUpdates.ts'
import { orpc } from './queries.ts'

let office: Awaited<ReturnType<typeof openOfficeHere>>
const ends: (() => void)[] = []

beforeEach(async () => {
  office = await openOfficeHere()
})
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) end()
  await endOffices()
})

/** Connects the page to the office; what it returns cuts the line, as the end of an engine does. */
function connect(): () => void {
  const { port1, port2 } = new MessageChannel()
  new RPCHandler(office.engine.router).upgrade(port1, {
    context: office.engine.contextFor({ desk: 'test', origin: 'test' }),
  })
  port1.start()
  const line = takeLine(new RPCLink<CallContext>({ port: port2 }))
  port2.addEventListener('close', () => dropLine(line))
  port2.start()
  const cut = () => {
    dropLine(line)
    port1.close()
    port2.close()
  }
  ends.push(cut)
  return cut
}

/** Shows places, journal and settings as a screen does, and follows what changes. */
async function showScreen() {
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Infinity } },
  })
  const places = new QueryObserver(queries, orpc.stock.places.list.queryOptions({ input: {} }))
  const journal = new QueryObserver(
    queries,
    orpc.office.journal.list.queryOptions({ input: { limit: 10 } }),
  )
  const settings = new QueryObserver(queries, orpc.office.settings.get.queryOptions())
  for (const observer of [places, journal, settings]) ends.push(observer.subscribe(() => undefined))
  ends.push(followChanges(client, queries))
  await waitFor(() => expect(settings.getCurrentResult().isSuccess).toBe(true))
  const shown = () => places.getCurrentResult().data?.map(({ name }) => name)
  await waitFor(() => expect(shown()).toEqual([]))
  await waitFor(() => expect(journal.getCurrentResult().data).toEqual([]))
  const asked = () =>
    queries.getQueryState(orpc.office.settings.get.queryOptions().queryKey)?.dataUpdateCount
  return { shown, journal, settingsAsked: asked }
}
const addPlace = (name: string) =>
  office.connect('other desk').stock.places.create({ fields: { name } })

test('what another desk commits is asked for again, with the journal and nothing of other features', async () => {
  connect()
  const { shown, journal, settingsAsked } = await showScreen()
  await addPlace('Cellar')
  await waitFor(() => expect(shown()).toEqual(['Cellar']))
  await waitFor(() => expect(journal.getCurrentResult().data).toHaveLength(1))
  expect(settingsAsked()).toBe(1)
})

test('what was committed while the line was lost is seen once it is back', async () => {
  const cut = connect()
  const { shown, settingsAsked } = await showScreen()
  await addPlace('Cellar')
  await waitFor(() => expect(shown()).toEqual(['Cellar']))
  cut()
  await addPlace('Attic')
  connect()
  await waitFor(() => expect(shown()).toEqual(['Attic', 'Cellar']))
  // It cannot be known what was missed: everything is asked again.
  await waitFor(() => expect(settingsAsked()).toBe(2))
})
