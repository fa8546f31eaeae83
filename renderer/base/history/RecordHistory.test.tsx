import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { officeForEachTest, show } from '../../../test/fixtures/screen.tsx'
import { RecordHistory } from './RecordHistory.tsx'

const office = officeForEachTest()

test('years and numbers of a register are written digit by digit', async () => {
  const letter = await office.client.mail.register({
    fields: { direction: 'in', partyName: 'Rossi', subject: 'Tax notice' },
  })
  show(<RecordHistory entity="mailEntry" entityId={letter.id} />)
  expect(await screen.findByRole('cell', { name: String(letter.year) })).toBeTruthy()
})
