import { afterEach, expect, test } from 'vitest'
import type { CommandId } from '../../../shared/base/ids.ts'
import { endOffices, failureOf } from '../../../test/fixtures/realOffice.ts'
import { openArchive } from '../../../test/fixtures/testArchive.ts'

afterEach(endOffices)

test('a run of shelving is made in one act, and taken back in one', async () => {
  const { archive, client } = await openArchive()
  const building = await archive.places.create({ fields: { kind: 'building', name: 'Rådhuset' } })
  const room = await archive.places.create({
    fields: { kind: 'room', name: 'Kælder', parentId: building.id },
  })
  const made = await archive.places.createRun({
    parentId: room.id,
    bays: 3,
    shelves: 5,
    bayName: 'Reol {bay}',
    shelfName: 'Hylde {shelf}',
    shelfCode: 'K{bay:2}-{shelf}',
    capacityMm: 900,
  })
  expect(made).toHaveLength(18)
  const list = await archive.places.list({})
  expect(list[0]).toMatchObject({ name: 'Rådhuset', freeMm: 15 * 900 })
  expect(list.at(-1)).toMatchObject({
    path: 'Rådhuset › Kælder › Reol 3 › Hylde 5',
    code: 'K03-5',
    depth: 3,
  })
  const [act] = await client.office.journal.list({ limit: 1 })
  await client.office.undo({ undoes: act!.commandId as CommandId })
  expect(await archive.places.list({})).toHaveLength(2)
})

test('places lie in each other by their size', async () => {
  const { archive } = await openArchive()
  const reasonOf = async (call: Promise<unknown>) => (await failureOf(call)).data
  const building = await archive.places.create({ fields: { kind: 'building', name: 'Hus' } })
  const shelf = await archive.places.create({
    fields: { kind: 'shelf', name: 'Hylde', parentId: building.id },
  })
  expect(await reasonOf(archive.places.create({ fields: { kind: 'shelf', name: 'Løs' } }))).toEqual(
    { reason: 'place_needs_parent' },
  )
  expect(
    await reasonOf(
      archive.places.create({ fields: { kind: 'room', name: 'Rum', parentId: shelf.id } }),
    ),
  ).toEqual({ reason: 'place_too_high' })
  expect(
    await reasonOf(
      archive.places.create({ fields: { kind: 'building', name: 'Hus 2', parentId: building.id } }),
    ),
  ).toEqual({ reason: 'building_in_place' })
})

test('boxes are numbered, fit or do not, and move with all that lies in them', async () => {
  const { archive, addShelf, openDossier } = await openArchive()
  const shelf = await addShelf('A1')
  const boxes = await archive.boxes.create({
    fields: { widthMm: 110, placeId: shelf.id },
    count: 9,
  })
  expect(boxes.map(({ code }) => code).slice(0, 2)).toEqual(['B-0001', 'B-0002'])
  const tenth = { fields: { widthMm: 110, placeId: shelf.id } }
  expect(await failureOf(archive.boxes.create(tenth))).toMatchObject({
    data: { reason: 'does_not_fit' },
  })
  const [squeezed] = await archive.boxes.create({ ...tenth, sure: true })
  expect(squeezed!.code).toBe('B-0010')

  const dossier = await openDossier('Sag', { boxId: boxes[0]!.id })
  expect(dossier).toMatchObject({ boxCode: 'B-0001', placePath: 'Rådhuset › A1' })
  const other = await addShelf('A2')
  await archive.move({ boxCode: 'b-0001', placeCode: 'a2' })
  const moved = await archive.dossiers.get({ dossierId: dossier.id })
  expect(moved.placePath).toBe('Rådhuset › A2')
  expect(moved.events.map(({ kind, text }) => [kind, text])).toEqual([
    ['moved', 'Rådhuset › A2'],
    ['boxed', 'B-0001'],
    ['opened', '01/2026/1'],
  ])
  const map = await archive.map({ placeId: other.id })
  expect(map.boxes).toMatchObject([{ code: 'B-0001', widthMm: 110, dossiers: 1, lent: false }])
  expect(map.places).toMatchObject([{ code: 'A2', usedMm: 110, freeMm: 890 }])
  const roomy = await archive.places.room({ widthMm: 500 })
  expect(roomy.map(({ code }) => code)).toEqual(['A2'])
})

test('two scans in either order move a box; two boxes do not', async () => {
  const { archive, addShelf, addBox } = await openArchive()
  await addShelf('A1')
  const [one, two] = [await addBox(), await addBox()]
  expect(await archive.move({ boxCode: 'A1', placeCode: one.code })).toMatchObject({
    placePath: 'Rådhuset › A1',
  })
  expect(await failureOf(archive.move({ boxCode: one.code, placeCode: two.code }))).toMatchObject({
    data: { reason: 'box_and_place' },
  })
  expect(await failureOf(archive.find({ code: 'nowhere' }))).toMatchObject({ code: 'NOT_FOUND' })
})

test('a move that is taken back shows in the history of what lies in the box', async () => {
  const { archive, client, addShelf, addBox, openDossier } = await openArchive()
  await addShelf('A1')
  const box = await addBox()
  const { id: dossierId } = await openDossier('Sag', { boxId: box.id })
  await archive.move({ boxCode: box.code, placeCode: 'A1' })
  const [act] = await client.office.journal.list({ limit: 1 })
  await client.office.undo({ undoes: act!.commandId as CommandId })
  const { placePath, events } = await archive.dossiers.get({ dossierId })
  expect(placePath).toBe('')
  expect(events.map(({ kind }) => kind)).toEqual(['unplaced', 'undone', 'moved', 'boxed', 'opened'])
})

test('what others stand on is not taken back', async () => {
  const { archive, client, addShelf } = await openArchive()
  const shelf = await addShelf('A1')
  const [act] = await client.office.journal.list({ limit: 1 })
  await archive.boxes.create({ fields: { widthMm: 50, placeId: shelf.id } })
  expect(
    await failureOf(client.office.undo({ undoes: act!.commandId as CommandId })),
  ).toMatchObject({
    code: 'UNDO_CONFLICT',
  })
  expect(await failureOf(archive.places.retire({ placeId: shelf.id }))).toMatchObject({
    code: 'IN_USE',
    data: { by: 'box' },
  })
})

test('a box out of use frees its code', async () => {
  const { archive, addBox } = await openArchive()
  const box = await addBox()
  await archive.boxes.retire({ boxId: box.id })
  const [again] = await archive.boxes.create({ fields: { widthMm: 60, code: 'b-0001' } })
  expect(again!.code).toBe('b-0001')
  const back = archive.boxes.retire({ boxId: box.id, retired: false })
  expect(await failureOf(back)).toMatchObject({ code: 'TAKEN' })
  const list = (after?: typeof box.id) =>
    archive.boxes.list({ retired: true, limit: 1, ...(after && { after }) })
  const [first] = await list()
  const [second] = await list(first!.id)
  expect(new Set([first!.id, second!.id])).toEqual(new Set([box.id, again!.id]))
  expect(await list(second!.id)).toEqual([])
})
