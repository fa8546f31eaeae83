import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import type { DossierId, HoldId } from '../../../shared/base/ids.ts'
import { openDatabase } from '../database/database.ts'
import { endOffices, failureOf } from '../../../test/fixtures/realOffice.ts'
import { openArchive } from '../../../test/fixtures/testArchive.ts'

afterEach(endOffices)

const LATER = '2032-01-10T09:00:00.000Z'

test('several holds at once: while one is in force, the thing is held', async () => {
  const { archive, addBox, openDossier } = await openArchive()
  const box = await addBox()
  const { id: dossierId } = await openDossier('Sag', { boxId: box.id })
  const first = await archive.holds.set({ title: 'Revision', reason: 'År 2026', boxIds: [box.id] })
  const second = await archive.holds.set({
    title: 'Retssag',
    reason: 'Klage',
    dossierIds: [dossierId],
  })
  const holds = async () => (await archive.dossiers.get({ dossierId })).holds
  expect(await holds()).toBe(2)
  expect((await archive.boxes.get({ boxId: box.id })).holds).toBe(2)
  await archive.holds.release({ holdId: first.id, reason: 'Slut' })
  expect(await holds()).toBe(1)
  expect(await archive.dossiers.list({ held: true })).toHaveLength(1)
  const again = archive.holds.release({ holdId: first.id, reason: 'Igen' })
  expect(await failureOf(again)).toMatchObject({ code: 'WRONG_STATE', data: { state: 'released' } })
  await archive.holds.release({ holdId: second.id, reason: 'Forlig' })
  expect(await holds()).toBe(0)
  expect(await archive.holds.list({})).toEqual([])
  expect(await archive.holds.list({ released: true })).toHaveLength(2)
  expect(await failureOf(archive.holds.set({ title: 'Tom', reason: 'x' }))).toMatchObject({
    data: { reason: 'nothing_to_hold' },
  })
})

test('no program destroys what is held: the database refuses', async () => {
  const { archive, folder, openDossier, close, addBox, client } = await openArchive()
  const box = await addBox()
  const file = await client.files.add({ file: new File(['bevis'], 'bevis.txt') })
  const { id: dossierId } = await openDossier('Sag', { boxId: box.id })
  await archive.dossiers.addContents({ dossierId, contents: [{ fileId: file.id }] })
  await close([dossierId])
  await archive.holds.set({ title: 'Retssag', reason: 'Klage', boxIds: [box.id] })
  const database = openDatabase(join(folder, 'office.db'))
  const destroy = () =>
    database.exec(`UPDATE archive_dossiers SET state = 'destroyed' WHERE id = '${dossierId}'`)
  expect(destroy).toThrow('held')
  expect(() =>
    database.exec(`UPDATE files SET erased_at = '${LATER}' WHERE id = '${file.id}'`),
  ).toThrow('held')
  expect(() => database.exec('DELETE FROM archive_events')).toThrow('never deleted')
  expect(() => database.exec('DELETE FROM archive_dossiers')).toThrow('never deleted')
  const [hold] = await archive.holds.list({})
  await archive.holds.release({ holdId: hold!.id, reason: 'Forlig' })
  expect(destroy).not.toThrow()
  database.close()
})

test('whatever is held, released, boxed and proposed: nothing under a hold is ever destroyed', async () => {
  const { archive, openDossier, close, addBox, goTo, signedIn } = await openArchive()
  const { desk: proposer } = await signedIn('Ida')
  const { desk: approver } = await signedIn('Bo')
  const boxes = [await addBox(), await addBox()]
  const acts = fc.record({
    act: fc.constantFrom('hold', 'hold box', 'release', 'box', 'dispose', 'dispose'),
    index: fc.nat(5),
    box: fc.nat(1),
  })
  const run = fc.asyncProperty(fc.array(acts, { minLength: 5, maxLength: 14 }), async (steps) => {
    goTo('2026-11-23T09:00:00.000Z')
    const ids: DossierId[] = []
    for (let number = 0; number < 6; number++)
      ids.push((await openDossier(`Sag ${number}`, { boxId: boxes[number % 2]!.id })).id)
    await close(ids)
    goTo(LATER)
    const holds: HoldId[] = []
    for (const { act, index, box } of steps) {
      const boxId = boxes[box]!.id
      const dossierIds = [ids[index]!]
      try {
        if (act === 'hold')
          holds.push((await archive.holds.set({ title: 'H', reason: 'r', dossierIds })).id)
        if (act === 'hold box')
          holds.push((await archive.holds.set({ title: 'B', reason: 'r', boxIds: [boxId] })).id)
        if (act === 'release' && holds.length > 0)
          await archive.holds.release({ holdId: holds.shift()!, reason: 'r' })
        if (act === 'box') await archive.dossiers.putInBox({ dossierIds, boxId })
        if (act === 'dispose') {
          const before = await Promise.all(
            ids.map((dossierId) => archive.dossiers.get({ dossierId })),
          )
          const living = before.filter(({ state, disposalId }) => state === 'closed' && !disposalId)
          if (living.length === 0) continue
          const proposed = await proposer.archive.disposals.propose({
            dossierIds: living.map(({ id }) => id).slice(0, index + 1),
          })
          const { id: disposalId, version } = proposed
          try {
            const approved = await approver.archive.disposals.approve({ disposalId, version })
            await archive.disposals.carryOut({ disposalId, version: approved.version })
          } catch {
            await archive.disposals.cancel({ disposalId, reason: 'blokeret' })
          }
          for (const { id, holds: held } of before) {
            const { state } = await archive.dossiers.get({ dossierId: id })
            if (held > 0) expect(state).not.toBe('destroyed')
          }
        }
      } catch (error) {
        // A box that was emptied is out of use, a dossier that was destroyed is held no more: both refuse.
        expect((error as { code: string }).code).toMatch(/WRONG_STATE/)
      }
    }
    for (const holdId of holds) await archive.holds.release({ holdId, reason: 'slut' })
    for (const { id, retired } of await archive.boxes.list({ retired: true }))
      if (retired) await archive.boxes.retire({ boxId: id, retired: false })
  })
  await fc.assert(run, { numRuns: 12 })
})
