import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connectOffice, show, speak } from '../../../test/fixtures/screen.tsx'
import { usePalette } from './usePalette.ts'

let office: Awaited<ReturnType<typeof connectOffice>>
const stops: (() => void)[] = []
const gone: string[] = []

beforeEach(async () => {
  await speak('en')
  office = await connectOffice()
})
afterEach(async () => {
  for (const stop of stops.splice(0)) stop()
  await office.end()
})

function Lines({ search }: { search: string }) {
  const { lines } = usePalette(search, (address) => void gone.push(address))
  return lines.map(({ id, group, label, run }) => (
    <button key={id} type="button" onClick={run}>{`${group}: ${label}`}</button>
  ))
}

test('the palette finds records of every feature, and leads to all of them', async () => {
  await office.client.stock.items.create({ fields: { name: 'Sikkerhedshandsker', unit: 'par' } })
  const place = await office.client.stock.places.create({ fields: { name: 'Handskeskab' } })
  stops.push(show(<Lines search="handske" />).stop)
  await screen.findByText('Results: Sikkerhedshandsker')
  const buttons = screen.getAllByRole('button')
  expect(buttons.map((each) => each.textContent)).toEqual([
    'Results: Sikkerhedshandsker',
    'Results: All results for “handske”',
    'Places: Handskeskab',
  ])
  buttons[1]!.click()
  buttons[2]!.click()
  expect(gone).toEqual(['/search', `/stock/places/${place.id}`])
})
