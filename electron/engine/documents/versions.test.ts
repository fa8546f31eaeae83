/** Whatever two colleagues do with a document: no version is lost or altered, nobody writes into another's check-out. */
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import type { DocumentId } from '../../../shared/base/ids.ts'
import { endOffices, failureOf } from '../../../test/fixtures/realOffice.ts'
import { addText, openDocumentsDesk } from '../../../test/fixtures/testDocuments.ts'

afterEach(endOffices)

type Act =
  | { kind: 'add' | 'checkOut' | 'checkIn' | 'checkInFile' | 'restore' | 'force'; who: 0 | 1 }
  | { kind: 'wait'; hours: number }

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('add', 'checkOut', 'checkIn', 'checkInFile', 'restore', 'force'),
    who: fc.constantFrom(0 as const, 1 as const),
  }),
  fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 12 }) }),
) as fc.Arbitrary<Act>

test('versions and check-outs keep their promises, whatever is done', async () => {
  const { client, annaDesk, brunoDesk, addDays } = await openDocumentsDesk()
  const desks = [annaDesk, brunoDesk] as const
  const names = ['Anna Verdi', 'Bruno Neri'] as const
  let written = 0
  let refused = 0
  let accepted = 0
  const nextFile = async () => {
    written += 1
    const file = new File([`Testo ${written}.`], `v${written}.txt`)
    return (await client.files.add({ file })).id
  }
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 20 }), async (acts) => {
      const first = await nextFile()
      const { id: documentId } = await annaDesk.documents.create({ fileId: first })
      /** The model: who holds it until when, and the files of the versions. */
      let holder = null as { who: 0 | 1; hoursLeft: number } | null
      let held: 0 | 1 | null = null
      const files = [first]
      let current = 0
      const attempt = async (may: boolean, call: Promise<unknown>) => {
        const fault = await call.then(
          () => null,
          (error: { code: string }) => error.code,
        )
        if (may) accepted += 1
        else refused += 1
        expect(fault === null).toBe(may)
        return fault === null
      }
      for (const each of acts) {
        if (each.kind === 'wait') {
          // Never to the very moment that a check-out runs out: the clock moves a little with each act.
          const hours = each.hours + 0.1
          addDays(hours / 24)
          const left: number = (holder?.hoursLeft ?? 0) - hours
          holder = holder && left > 0 ? { ...holder, hoursLeft: left } : null
          continue
        }
        const { who } = each
        const desk = desks[who]
        const free = holder === null || holder.who === who
        if (each.kind === 'add') {
          const fileId = await nextFile()
          if (await attempt(free, desk.documents.addVersion({ documentId, fileId }))) {
            current = files.push(fileId) - 1
            // Its holder brings late what was missing: that is giving it back.
            if (holder === null && held === who) held = null
          }
        } else if (each.kind === 'checkOut') {
          if (await attempt(free, desk.documents.checkOut({ documentId, hours: 8 }))) {
            holder = { who, hoursLeft: 8 }
            held = who
          }
        } else if (each.kind === 'checkIn' || each.kind === 'checkInFile') {
          const fileId = each.kind === 'checkIn' ? undefined : await nextFile()
          const may = free && held === who
          if (await attempt(may, desk.documents.checkIn({ documentId, fileId }))) {
            holder = held = null
            if (fileId) current = files.push(fileId) - 1
          }
        } else if (each.kind === 'restore') {
          // The bytes of the first, taken back twice, would be nothing new.
          const may = free && files[current] !== first
          if (await attempt(may, desk.documents.restoreVersion({ documentId, number: 1 })))
            current = files.push(first) - 1
        } else if (
          await attempt(
            held !== null,
            desk.documents.forceCheckIn({ documentId, reason: 'urgente' }),
          )
        )
          holder = held = null
        const now = await client.documents.get({ documentId })
        expect(now.lock?.byName ?? null).toBe(holder ? names[holder.who] : null)
        const late = holder === null && held !== null ? names[held] : null
        expect(now.ranOut?.byName ?? null).toBe(late)
        const told = (await client.today.get({})).support.expiredCheckOuts
        expect(told.find(({ id }) => id === documentId)?.byName ?? null).toBe(late)
        expect(now.versions.map(({ fileId }) => fileId).toReversed()).toEqual(files)
        expect(now.fileId).toBe(files[current])
      }
      const { versions } = await client.documents.get({ documentId })
      expect(versions.map(({ number }) => number)).toEqual(files.map((_, at) => files.length - at))
    }),
    { numRuns: 40 },
  )
  expect(refused).toBeGreaterThan(20)
  expect(accepted).toBeGreaterThan(40)
})

test('a final document takes no version, in the engine and in SQL; what is known of it still changes', async () => {
  const { client, folder } = await openDocumentsDesk()
  const { id: documentId } = await client.documents.create({
    fileId: await addText(client, 'a.txt', 'Uno.'),
  })
  const { openDatabase } = await import('../database/database.ts')
  const database = openDatabase(`${folder}/office.db`)
  const final = await client.documents.finalize({ documentId, version: 1 })
  const fileId = await addText(client, 'b.txt', 'Due.')
  expect(await failureOf(client.documents.addVersion({ documentId, fileId }))).toMatchObject({
    code: 'WRONG_STATE',
    data: { state: 'final' },
  })
  for (const sql of [
    `INSERT INTO document_versions SELECT document_id, 2, '${fileId}', '', at, actor, NULL, NULL FROM document_versions`,
    `UPDATE document_versions SET file_id = '${fileId}'`,
    'DELETE FROM document_versions',
    'UPDATE documents SET current = 2',
  ])
    expect(() => database.exec(sql), sql).toThrow(/never (altered|deleted)/)
  database.close()
  const changed = await client.documents.update({
    documentId,
    version: final.version,
    fields: { title: 'Un altro titolo' },
  })
  expect(changed).toMatchObject({ title: 'Un altro titolo', state: 'final', current: 1 })
  expect(
    await failureOf(client.documents.update({ documentId, version: final.version, fields: {} })),
  ).toMatchObject({ code: 'CHANGED_MEANWHILE' })
})

test('what was changed in an older version, or was not changed at all, is no new version', async () => {
  const { client, annaDesk, brunoDesk } = await openDocumentsDesk()
  const fileId = await addText(client, 'a.txt', 'Uno.')
  const { id: documentId } = await client.documents.create({ fileId })
  const again = await addText(client, 'a copia.txt', 'Uno.')
  expect(
    await failureOf(annaDesk.documents.addVersion({ documentId, fileId: again })),
  ).toMatchObject({ data: { reason: 'same_version' } })
  await annaDesk.documents.addVersion({
    documentId,
    base: 1,
    fileId: await addText(client, 'b.txt', 'Due.'),
  })
  expect(
    await failureOf(
      brunoDesk.documents.addVersion({
        documentId,
        base: 1,
        fileId: await addText(client, 'c.txt', 'Tre.'),
      }),
    ),
  ).toEqual({ code: 'CHANGED_MEANWHILE', data: { entity: 'document', id: documentId } })
})

test('a check-out runs out by itself, can be prolonged, and says who has it', async () => {
  const { client, annaDesk, brunoDesk, addDays } = await openDocumentsDesk()
  const { id: documentId } = await client.documents.create({
    fileId: await addText(client, 'a.txt', 'Uno.'),
  })
  const at = async () => (await annaDesk.documents.checkOut({ documentId })).lock
  const lock = await at()
  expect(lock).toMatchObject({ byName: 'Anna Verdi', mine: true })
  expect(Date.parse(lock!.until) - Date.parse(lock!.at)).toBe(8 * 3_600_000)
  expect((await brunoDesk.documents.get({ documentId })).lock).toMatchObject({ mine: false })
  expect((await client.documents.list({ checkedOut: true })).total).toBe(1)
  addDays(0.3)
  const prolonged = await at()
  expect(prolonged!.at).toBe(lock!.at)
  addDays(0.3)
  expect(await failureOf(brunoDesk.documents.checkOut({ documentId }))).toMatchObject({
    data: { field: 'checked_out', value: 'Anna Verdi' },
  })
  addDays(0.1)
  expect((await client.documents.get({ documentId })).lock).toBeNull()
  expect((await client.documents.list({ checkedOut: true })).total).toBe(0)
  expect((await client.today.get({})).support.expiredCheckOuts).toMatchObject([
    { id: documentId, byName: 'Anna Verdi', until: prolonged!.until },
  ])
  // It ran out, but nobody else took it: what Anna saved comes back all the same.
  const back = await annaDesk.documents.checkIn({
    documentId,
    fileId: await addText(client, 'b.txt', 'Due.'),
  })
  expect(back).toMatchObject({ current: 2, lock: null, ranOut: null })
  expect((await client.today.get({})).support.expiredCheckOuts).toEqual([])
  const forced = async (id: DocumentId) =>
    brunoDesk.documents.forceCheckIn({ documentId: id, reason: 'ferie' })
  expect(await failureOf(forced(documentId))).toMatchObject({ data: { state: 'not_checked_out' } })
  await at()
  expect((await forced(documentId)).note).toBe('Anna Verdi: ferie')
})
