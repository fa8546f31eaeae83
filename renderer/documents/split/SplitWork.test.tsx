import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { SEPARATOR } from '../../../shared/documents/separator.ts'
import { officeForEachTest, show } from '../../../test/fixtures/screen.tsx'
import { scan } from '../../../test/fixtures/testScans.ts'
import { SplitWork } from './SplitWork.tsx'

const office = officeForEachTest()

const parts = async () =>
  within(await screen.findByRole('list', { name: 'Parts' })).getAllByRole('listitem')

test('a stack is proposed in parts; cuts are set by key, a foreign code is ignored, then the parts are made', async () => {
  const user = userEvent.setup()
  const { client } = office
  const stored = await client.files.add({
    file: await scan(null, SEPARATOR, 'FOREIGN-123', null),
  })
  const proposal = await client.documents.split.propose({ fileId: stored.id })
  const file = { ...stored, fileId: stored.id }
  show(<SplitWork file={file} proposal={proposal} onDone={() => undefined} />, '/documents/split')
  expect((await parts()).map((part) => part.textContent)).toEqual([
    expect.stringContaining('page 1'),
    expect.stringContaining('pages 3 to 4'),
  ])
  screen.getByRole('button', { name: 'page 2, left out, separator sheet' })
  await user.click(screen.getByRole('button', { name: 'Ignore it' }))
  expect(screen.queryByText('foreign barcode FOREIGN-123')).toBeNull()

  // By keys alone: to page 4, cut before it; page 3 left out.
  screen.getByRole('button', { name: /^page 1,/ }).focus()
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight} ')
  expect(await parts()).toHaveLength(3)
  await user.keyboard('{ArrowLeft}{Delete}')
  const left = await parts()
  expect(left.map((part) => part.textContent)).toEqual([
    expect.stringContaining('page 1'),
    expect.stringContaining('page 4'),
  ])
  await user.type(within(left[1]!).getByRole('textbox', { name: 'Title' }), 'Invoice')
  await user.click(screen.getByRole('button', { name: 'Make 2 parts' }))
  await screen.findByText('2 parts were made.')
  const { documents } = await client.documents.list({ sort: { by: 'number' } })
  expect(documents.map(({ title, kind }) => [title, kind])).toEqual([
    ['pila, Part 1', 'scan'],
    ['Invoice', 'scan'],
  ])
})
