import { afterEach, expect, test } from 'vitest'
import { endOffices } from '../../../test/fixtures/realOffice.ts'
import { openArchive } from '../../../test/fixtures/testArchive.ts'

afterEach(endOffices)

test('smoke', async () => {
  const { client } = await openArchive()
  expect(await client.archive.places.list({})).toEqual([])
})
