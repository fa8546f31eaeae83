/** The legal core: what was registered cannot be altered by any way, and what is altered all the same is found. */
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { capturedColumns } from '../../../shared/mail/chain.ts'
import { endOffices, failureOf, openOfficeHere } from '../../../test/fixtures/realOffice.ts'
import { openDatabase } from '../database/database.ts'

afterEach(endOffices)

async function fillRegister(count = 6) {
  const office = await openOfficeHere()
  const { client } = office
  for (let at = 1; at <= count; at++)
    await client.mail.register({
      fields: { direction: 'in', partyName: `Sender ${at}`, subject: `Subject ${at}`, note: 'n' },
      messageId: `<${at}@x>`,
      emergency: { at: '2026-01-02T03:04:05.000Z' as never, reference: 'book 1' },
    })
  const [entry] = await client.mail.list({})
  await client.mail.correct({ mailEntryId: entry!.id, field: 'subject', value: 'S', reason: 'r' })
  return { ...office, entryId: entry!.id }
}
const openFile = (folder: string) => openDatabase(join(folder, 'office.db'))

test('SQL refuses to change any captured column, and to delete an entry, a correction or an event', async () => {
  const { folder, stop } = await fillRegister()
  await stop()
  const database = openFile(folder)
  for (const column of [...capturedColumns, 'chain'])
    expect(() => database.exec(`UPDATE mail_entries SET ${column} = ${column}`), column).toThrow(
      'never altered',
    )
  for (const act of [
    'DELETE FROM mail_entries',
    'DELETE FROM mail_corrections',
    "UPDATE mail_corrections SET before = 'x'",
    'DELETE FROM mail_events',
    "UPDATE mail_events SET text = 'x'",
  ])
    expect(() => database.exec(act), act).toThrow(/never/)
  // What is done with a letter may change.
  database.exec("UPDATE mail_entries SET note = 'other'")
  database.close()
})

test('no update takes a field that was captured, and none takes it in part', async () => {
  const { client, entryId } = await fillRegister()
  const before = await client.mail.get({ mailEntryId: entryId })
  const captured = {
    direction: 'out',
    medium: 'fax',
    partyName: 'x',
    partyAddress: 'x',
    subject: 'x',
    contentHash: 'x',
    number: 9,
    year: 2001,
    registerId: 'x',
    registeredAt: 'x',
    registeredByName: 'x',
    messageId: 'x',
    emergency: null,
    annulled: null,
    chain: 'x',
  }
  const { version } = before
  for (const [field, value] of Object.entries(captured)) {
    const fields = { note: 'changed', [field]: value } as never
    const call = client.mail.update({ mailEntryId: entryId, version, fields })
    expect(await failureOf(call), field).toMatchObject({ data: { reason: 'write_once' } })
  }
  expect(await client.mail.get({ mailEntryId: entryId })).toEqual(before)
})

test('whatever is done, every number is given once and none is left out', async () => {
  const act = fc.oneof(
    fc.record({ kind: fc.constant('register' as const) }),
    fc.record({ kind: fc.constant('fail' as const) }),
    fc.record({ kind: fc.constant('draw' as const), count: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ kind: fc.constant('label' as const), number: fc.integer({ min: 1, max: 30 }) }),
    fc.record({ kind: fc.constant('annul' as const), number: fc.integer({ min: 1, max: 30 }) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
      const { client, stop } = await openOfficeHere()
      const registerId = (await client.mail.registers.list())[0]!.id
      const fields = { direction: 'in', partyName: 'P', subject: 'S' } as const
      let next = 1
      const labels = new Set<number>()
      const used = new Set<number>()
      for (const step of acts) {
        if (step.kind === 'register') {
          expect((await client.mail.register({ fields })).number).toBe(next)
          used.add(next++)
        } else if (step.kind === 'fail') {
          const unknown = { ...fields, contactId: '01970000-0000-7000-8000-000000000000' as never }
          await failureOf(client.mail.register({ fields: unknown }))
        } else if (step.kind === 'draw') {
          await client.mail.labels({ roll: { registerId, count: step.count } })
          for (let at = 0; at < step.count; at++) labels.add(next++)
        } else if (step.kind === 'label') {
          const call = client.mail.register({ fields, rollNumber: step.number })
          if (labels.has(step.number) && !used.has(step.number)) {
            expect((await call).number).toBe(step.number)
            used.add(step.number)
          } else await failureOf(call)
        } else {
          const found = (await client.mail.list({})).find(({ number }) => number === step.number)
          if (found && !found.annulled)
            await client.mail.annul({ mailEntryId: found.id, authority: 'a', reason: 'r' })
        }
      }
      const numbers = (await client.mail.list({})).map(({ number }) => number)
      expect(numbers.toSorted((a, b) => a - b)).toEqual([...used].toSorted((a, b) => a - b))
      expect(await client.mail.verifyChain({})).toMatchObject({ good: true, gaps: [] })
      await stop()
    }),
    { numRuns: 12 },
  )
})

test('whatever is altered past the triggers is found: any captured value, any one character', async () => {
  const { folder, client, stop } = await fillRegister()
  expect(await client.mail.verifyChain({})).toMatchObject({ good: true, entries: 6 })
  await stop()
  const columns = capturedColumns.filter((column) => column !== 'id' && column !== 'register_id')
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...columns),
      fc.integer({ min: 1, max: 6 }),
      fc.string({ minLength: 1, maxLength: 3 }),
      async (column, sequence, extra) => {
        const database = openFile(folder)
        const isNumber = ['year', 'number', 'sequence'].includes(column)
        const before = database
          .prepare<{ value: string | number }>(
            `SELECT ${column} AS value FROM mail_entries WHERE sequence = ?`,
          )
          .get(sequence)!.value
        const after = isNumber ? Number(before) + 100 : `${String(before)}${extra}`
        const direction = column === 'direction' ? (before === 'in' ? 'out' : 'in') : after
        const at = column === 'sequence' ? Number(after) : sequence
        const alter = (value: unknown, where: number) => {
          database.exec('DROP TRIGGER mail_entries_are_fixed')
          database
            .prepare(`UPDATE mail_entries SET ${column} = ? WHERE sequence = ?`)
            .run(value, where)
        }
        const trigger = database
          .prepare<{ sql: string }>(
            "SELECT sql FROM sqlite_schema WHERE name = 'mail_entries_are_fixed'",
          )
          .get()!.sql
        alter(column === 'direction' ? direction : after, sequence)
        database.exec(trigger)
        database.close()
        const here = await openOfficeHere(folder)
        const report = await here.client.mail.verifyChain({})
        const check = await here.client.office.check()
        await here.stop()
        const again = openFile(folder)
        again.exec('DROP TRIGGER mail_entries_are_fixed')
        again.prepare(`UPDATE mail_entries SET ${column} = ? WHERE sequence = ?`).run(before, at)
        again.exec(trigger)
        again.close()
        expect(report.good).toBe(false)
        expect(report.firstBad).not.toBeNull()
        expect(check.checks.find(({ name }) => name === 'mail_chain')).toMatchObject({
          good: false,
        })
      },
    ),
    { numRuns: 15 },
  )
  const after = await openOfficeHere(folder)
  expect(await after.client.mail.verifyChain({})).toMatchObject({ good: true, entries: 6 })
})

test('an entry taken out is found, also the last one', async () => {
  for (const sequence of [2, 6]) {
    const { folder, stop } = await fillRegister()
    await stop()
    const database = openFile(folder)
    database.exec('PRAGMA foreign_keys = OFF')
    for (const trigger of ['mail_entries_stay', 'mail_events_stay', 'mail_corrections_stay'])
      database.exec(`DROP TRIGGER ${trigger}`)
    database.prepare('DELETE FROM mail_entries WHERE sequence = ?').run(sequence)
    database.close()
    const { client } = await openOfficeHere(folder)
    const report = await client.mail.verifyChain({})
    expect(report.good).toBe(false)
    expect(report.gaps).toHaveLength(1)
  }
})
