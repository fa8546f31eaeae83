import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { officeForEachTest, show } from '../../test/fixtures/screen.tsx'
import { askFirst } from '../../shared/firstAnswers.ts'
import { TodayPage } from '../today/TodayPage.tsx'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import { useConnection } from './client/connectionStatus.ts'
import { orpc } from './client/queries.ts'
import { takeKeptAnswers } from './keptAnswers.ts'

const office = officeForEachTest()
afterEach(() => document.getElementById('kept-answers')?.remove())

function putIntoPage(text: string) {
  const data = document.createElement('script')
  data.type = 'application/json'
  data.id = 'kept-answers'
  data.textContent = text
  document.body.append(data)
}

test('each first question has its kept answer, and is asked again', async () => {
  await office.client.office.fillSample({ language: 'en' })
  const answers = await askFirst(office.client)
  putIntoPage(JSON.stringify(answers))
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 300_000 } } })
  expect(takeKeptAnswers(queries)).toBe(true)
  const known = queries.getQueryCache().getAll()
  expect(known.length).toBe(Object.keys(answers).length)
  expect(known.every((query) => query.isStaleByTime(300_000))).toBe(true)
  const options = orpc.today.get.queryOptions({ input: {} })
  expect(queries.getQueryData(options.queryKey)).toEqual(answers.today)
})

test.each(['', '{"health":{"open":tr'])('there are none in %j', (text) => {
  putIntoPage(text)
  expect(takeKeptAnswers(new QueryClient())).toBe(false)
})

test('what waited on an earlier day is shown as old until the engine has answered', async () => {
  await office.client.office.fillSample({ language: 'en' })
  const key = orpc.today.get.queryOptions({ input: {} }).queryKey
  const today = await office.client.today.get({})
  const queries = new QueryClient()
  queries.setQueryData(key, { ...today, day: '2020-01-31' as typeof today.day })
  const { container } = show(
    <QueryClientProvider client={queries}>
      <TodayPage />
    </QueryClientProvider>,
  )
  const isBusy = () => container.querySelector('[aria-busy]')?.getAttribute('aria-busy')
  expect(isBusy()).toBe('true')
  await waitFor(() => expect(isBusy()).toBe('false'))
})

test('an office that takes long to open says so over what it was', async () => {
  useConnection.setState({ status: 'connecting' })
  show(<ConnectionBanner />)
  await screen.findByText(/^The office is being opened/)
  expect(screen.queryByRole('button')).toBeNull()
})
