import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { officeForEachTest, show } from '../../../test/fixtures/screen.tsx'
import { usePalette } from './usePalette.ts'

const office = officeForEachTest()
const gone: string[] = []

function Lines({ search }: { search: string }) {
  const { lines } = usePalette(search, (address) => void gone.push(address))
  return lines.map(({ id, group, label, run }) => (
    <button key={id} type="button" onClick={run}>{`${group}: ${label}`}</button>
  ))
}

test('the palette finds records of every feature, and leads to all of them', async () => {
  await office.client.stock.items.create({ fields: { name: 'Sikkerhedshandsker', unit: 'par' } })
  const place = await office.client.stock.places.create({ fields: { name: 'Handskeskab' } })
  show(<Lines search="handske" />)
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
