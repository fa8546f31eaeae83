import { afterEach, expect, test } from 'vitest'
import type { CommandId } from '../../../shared/base/ids.ts'
import { endOffices, failureOf } from '../../../test/fixtures/realOffice.ts'
import { openArchive } from '../../../test/fixtures/testArchive.ts'

afterEach(endOffices)

async function openUndo() {
  const office = await openArchive()
  const newest = async () =>
    (await office.client.office.journal.list({ limit: 1 }))[0]!.commandId as CommandId
  const undo = (undoes: CommandId) => office.client.office.undo({ undoes })
  const refusal = async (undoes: CommandId) => (await failureOf(undo(undoes))).code
  return { ...office, newest, undo, refusal }
}

test('what was filed is not taken out by an undo once the dossier is closed', async () => {
  const { archive, openDossier, close, newest, undo, refusal } = await openUndo()
  const { id: dossierId } = await openDossier('Sag')
  await archive.dossiers.addContents({
    dossierId,
    contents: [{ description: 'Bilag', day: null }],
  })
  const filing = await newest()
  await close([dossierId])
  const closing = await newest()
  expect(await refusal(filing)).toBe('UNDO_CONFLICT')
  await undo(closing)
  await undo(filing)
  expect(await archive.dossiers.get({ dossierId })).toMatchObject({ state: 'open', contents: 0 })
})

test('nothing is put back into a box or onto a shelf that is out of use', async () => {
  const { archive, addBox, addShelf, openDossier, newest, undo, refusal } = await openUndo()
  const [one, two] = [await addBox(), await addBox()]
  const { id } = await openDossier('Sag', { boxId: one.id })
  await archive.dossiers.putInBox({ dossierIds: [id], boxId: two.id })
  const rebox = await newest()
  await archive.boxes.retire({ boxId: one.id })
  const retiring = await newest()
  expect(await refusal(rebox)).toBe('UNDO_CONFLICT')
  await undo(retiring)
  await undo(rebox)
  expect((await archive.dossiers.get({ dossierId: id })).boxCode).toBe(one.code)

  const [shelf, other] = [await addShelf('A1'), await addShelf('A2')]
  await archive.boxes.move({ boxIds: [one.id], placeId: shelf.id })
  await archive.boxes.move({ boxIds: [one.id], placeId: other.id })
  const moving = await newest()
  await archive.places.retire({ placeId: shelf.id })
  expect(await refusal(moving)).toBe('UNDO_CONFLICT')
})

test('a code that was given away meanwhile does not come back', async () => {
  const { archive, addBox, newest, refusal } = await openUndo()
  const box = await addBox()
  await archive.boxes.retire({ boxId: box.id })
  const retiring = await newest()
  await archive.boxes.create({ fields: { widthMm: 60, code: box.code } })
  expect(await refusal(retiring)).toBe('UNDO_CONFLICT')
})

test('holds, loans and openings are taken back legibly, and an undo can be undone', async () => {
  const { archive, addBox, signedIn, newest, undo } = await openUndo()
  const box = await addBox()
  const { staffId } = await signedIn('Mette')
  await archive.lend({ boxId: box.id, borrowerStaffId: staffId })
  await undo(await newest())
  expect((await archive.boxes.get({ boxId: box.id })).lentTo).toBe('')
  await undo(await newest())
  expect((await archive.boxes.get({ boxId: box.id })).lentTo).toBe('Mette')

  await archive.holds.set({ title: 'Sag', reason: 'Klage', boxIds: [box.id] })
  await undo(await newest())
  const [hold] = await archive.holds.list({ released: true })
  expect(hold).toMatchObject({ title: 'Sag', covers: [{ code: box.code }] })
  expect(hold!.releasedAt).not.toBeNull()
  const { events } = await archive.boxes.get({ boxId: box.id })
  expect(events.map(({ kind }) => kind)).toContain('held')
})
