import { afterEach, expect, test } from 'vitest'
import { pdfText } from '../../../test/fixtures/pdfText.ts'
import { endOffices, failureOf } from '../../../test/fixtures/realOffice.ts'
import { openArchive } from '../../../test/fixtures/testArchive.ts'

afterEach(endOffices)

test('the shelves of a room are printed with every box on them, over as many pages as they take', async () => {
  const { archive, client } = await openArchive()
  expect(await failureOf(archive.mapPaper({}))).toMatchObject({
    code: 'NOT_POSSIBLE',
    data: { reason: 'no_shelves' },
  })
  await client.office.settings.update({ fields: { language: 'da' } })
  const building = await archive.places.create({ fields: { kind: 'building', name: 'Rådhuset' } })
  const [cellar, attic] = await Promise.all(
    ['Kælder', 'Loft'].map((name) =>
      archive.places.create({ fields: { kind: 'room', name, parentId: building.id } }),
    ),
  )
  const places = await archive.places.createRun({
    parentId: cellar!.id,
    bays: 5,
    shelves: 12,
    bayName: 'Reol {bay}',
    shelfName: 'Hylde {shelf}',
    shelfCode: 'KA{bay:2}-{shelf}',
    capacityMm: 900,
  })
  await archive.places.create({
    fields: { kind: 'shelf', name: 'Loftshylde', parentId: attic!.id },
  })
  const shelves = places.filter(({ kind }) => kind === 'shelf')
  for (const [index, { id: placeId }] of shelves.entries())
    await archive.boxes.create({
      fields: { code: `Æske-${index + 1}`, title: 'Sager', widthMm: 80, placeId },
    })
  const paper = await archive.mapPaper({ placeId: cellar!.id })
  const bytes = Buffer.from(paper.base64, 'base64')
  const text = pdfText(bytes)
  for (let index = 1; index <= shelves.length; index++) expect(text).toContain(`Æske-${index}`)
  expect(text).toContain('Reol 5')
  expect(text).toContain('82 cm ledig')
  expect(text).not.toContain('Loftshylde')
  expect(paper.fileName).toMatch(/^Hyldekort Rådhuset › Kælder/)
  expect(pdfText(Buffer.from((await archive.mapPaper({})).base64, 'base64'))).toContain(
    'Loftshylde',
  )
})
