import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { endOffices, failureOf } from '../../../test/fixtures/realOffice.ts'
import { openReception } from '../../../test/fixtures/testReception.ts'
import type { Instant } from '../../../shared/base/dates.ts'
import type { CommandId } from '../../../shared/base/ids.ts'
import { newId } from '../base/ids.ts'

afterEach(endOffices)

/** Closes and opens the office at another time: what is due is done on opening. */
async function reopenAt(desk: Awaited<ReturnType<typeof openReception>>, at: string) {
  await desk.stop()
  return openReception(desk.folder, at)
}

test('what nobody ended is ended by the rule of its kind, at the time the rule names', async () => {
  const desk = await openReception()
  desk.later(1)
  const visit = await desk.reception.log({ kind: 'visit' })
  const call = await desk.reception.log({ kind: 'call' })
  const parcel = await desk.reception.log({ kind: 'delivery' })
  const later = await reopenAt(desk, '2026-03-02T16:59:00.000Z')
  const stateOf = async (office: typeof desk, entryId: typeof visit.id) => {
    const { state, outcome, endedAt } = await office.reception.get({ entryId })
    return { state, outcome, endedAt }
  }
  const auto = { state: 'done', outcome: 'auto' }
  const callEnd = new Date(Date.parse(call.arrivedAt!) + 2 * 3_600_000).toISOString()
  expect(await stateOf(later, visit.id)).toMatchObject({ state: 'waiting', endedAt: null })
  expect(await stateOf(later, call.id)).toEqual({ ...auto, endedAt: callEnd })
  const evening = await reopenAt(later, '2026-03-02T17:00:00.000Z')
  expect(await stateOf(evening, visit.id)).toEqual({ ...auto, endedAt: '2026-03-02T17:00:00.000Z' })
  expect(await stateOf(evening, parcel.id)).toMatchObject({ state: 'waiting' })
  // One who is still here is taken up again, and not signed out at once.
  await evening.reception.next({ entryId: visit.id, to: 'active' })
  const night = await reopenAt(evening, '2026-03-02T20:00:00.000Z')
  expect(await stateOf(night, visit.id)).toMatchObject({ state: 'active' })
})

test('who was expected and never came is no visit; a parcel that is late stays expected', async () => {
  const desk = await openReception()
  const fields = { expectedAt: '2026-03-02T14:00:00.000Z' as Instant }
  const visit = await desk.reception.log({ kind: 'visit', fields })
  const parcel = await desk.reception.log({ kind: 'delivery', fields })
  const evening = await reopenAt(desk, '2026-03-02T22:59:00.000Z')
  expect(await evening.reception.list({ open: true })).toHaveLength(2)
  const next = await reopenAt(evening, '2026-03-02T23:00:00.000Z')
  expect(await next.reception.get({ entryId: visit.id })).toMatchObject({
    state: 'cancelled',
    outcome: 'no_show',
    arrivedAt: null,
  })
  expect(await next.reception.list({ open: true })).toMatchObject([{ id: parcel.id }])
})

const SECRETS = [
  'Qvistgaardian',
  'Zanzibarlund',
  '87654321',
  'Ombytningssag',
  'Hemmelighed',
  'Fundetudenfor',
]
/** The secret words that stand anywhere in the files of an office, as typed or folded. */
function secretsIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('backups'))
    .map((name) => join(folder, name))
    .filter((name) => statSync(name).isFile())
  expect(files.some((name) => name.endsWith('office.db'))).toBe(true)
  const bytes = files.map((name) => readFileSync(name).toString('latin1').toLowerCase()).join('\n')
  return SECRETS.filter((secret) => bytes.includes(secret.toLowerCase()))
}

test('on its day a name leaves no byte behind in the office, and the counts stay', async () => {
  const desk = await openReception()
  const { reception } = desk
  const karin = await desk.staff('Karin')
  desk.later(1)
  const contact = await desk.client.people.contacts.create({ fields: { name: 'Known Person' } })
  const fields = {
    contactId: contact.id,
    personName: 'Qvistgaardian',
    organisationName: 'Zanzibarlund',
    phone: '87654321',
    subject: 'Ombytningssag',
    forStaffId: karin,
    party: 3,
  }
  const logged = newId<CommandId>()
  const visit = await reception.log({ commandId: logged, kind: 'visit', fields })
  const call = await reception.log({ kind: 'call', fields })
  await reception.messages.take({
    entryId: call.id,
    fields: { forStaffId: karin, body: 'Hemmelighed' },
  })
  await reception.transfer({ entryId: visit.id, staffId: karin, result: 'no_answer' })
  const { id: rollCallId } = await reception.rollCall.start({ drill: true })
  await reception.rollCall.addFound({ rollCallId, name: 'Fundetudenfor' })
  await reception.rollCall.close({ rollCallId })
  const changed = newId<CommandId>()
  const { version } = await reception.get({ entryId: visit.id })
  await reception.update({
    commandId: changed,
    entryId: visit.id,
    version,
    fields: { note: 'Hemmelighed' },
  })
  await reception.next({ entryId: visit.id, to: 'done' })
  const [slip] = await reception.messages.list({})
  await reception.messages.answer({ messageId: slip!.id, answer: 'Hemmelighed' })
  const before = await reception.counts({ from: '2026-03-01' as never, to: '2026-03-31' as never })
  expect(visit.fadesOn).toBe('2026-05-01')
  expect(secretsIn(desk.folder).toSorted()).toEqual(SECRETS.toSorted())

  const eve = await reopenAt(desk, '2026-04-30T21:59:00.000Z')
  expect(secretsIn(eve.folder)).not.toEqual([])
  const after = await reopenAt(eve, '2026-05-02T06:00:00.000Z')
  const faded = await after.reception.get({ entryId: visit.id })
  expect(faded).toMatchObject({
    faded: true,
    personName: '',
    phone: '',
    note: '',
    contactId: null,
    party: 3,
  })
  expect(await after.reception.messages.get({ messageId: slip!.id })).toMatchObject({
    faded: true,
    body: '',
    answer: '',
  })
  expect(await after.reception.who({ name: 'qvist' })).toEqual([])
  expect(await after.reception.list({ text: 'ombytning' })).toEqual([])
  // The search's index writes its pages anew in small steps beside other work.
  await expect.poll(() => secretsIn(after.folder), { timeout: 10_000 }).toEqual([])
  const { history } = await after.client.people.contacts.get({ contactId: contact.id })
  expect(history).toEqual([])
  expect(
    await after.reception.counts({ from: '2026-03-01' as never, to: '2026-03-31' as never }),
  ).toEqual(before)

  const change = after.reception.update({
    entryId: visit.id,
    version: faded.version,
    fields: { note: 'x' },
  })
  expect((await failureOf(change)).data).toEqual({ entity: 'entry', state: 'faded' })
  const undo = after.client.office.undo({ undoes: changed })
  expect((await failureOf(undo)).code).toBe('UNDO_CONFLICT')
})

test('what is still open does not fade before it ends; new rules move the day of all that has not faded', async () => {
  const desk = await openReception()
  const parcel = await desk.reception.log({ kind: 'delivery', fields: { personName: 'Bud' } })
  const call = await desk.reception.log({ kind: 'call', fields: { personName: 'Anna' } })
  const karin = await desk.staff('Karin')
  const slip = await desk.reception.messages.take({
    entryId: call.id,
    fields: { forStaffId: karin },
  })
  const rules = await desk.reception.rules.get()
  const commandId = newId<CommandId>()
  const shorter = rules.map((rule) => ({ ...rule, fadeDays: 10 }))
  await desk.reception.rules.set({ commandId, rules: shorter })
  const daysOf = async (office: typeof desk) => [
    (await office.reception.get({ entryId: parcel.id })).fadesOn,
    (await office.reception.get({ entryId: call.id })).fadesOn,
    (await office.reception.messages.get({ messageId: slip.id })).fadesOn,
  ]
  expect(await daysOf(desk)).toEqual(['2026-03-12', '2026-03-12', '2026-03-12'])
  await desk.client.office.undo({ undoes: commandId })
  expect(await daysOf(desk)).toEqual(['2026-08-29', '2026-05-01', '2026-05-01'])
  await desk.reception.rules.set({ rules: shorter })
  const later = await reopenAt(desk, '2026-03-13T08:00:00.000Z')
  const fadedOf = async () => [
    (await later.reception.get({ entryId: parcel.id })).faded,
    (await later.reception.get({ entryId: call.id })).faded,
    (await later.reception.messages.get({ messageId: slip.id })).faded,
  ]
  expect(await fadedOf()).toEqual([false, true, false])
})

test('an open visit and slip whose person was erased can still be ended, and the rules end them too', async () => {
  const desk = await openReception()
  const karin = await desk.staff('Karin')
  const fields = { personName: 'Anna' }
  const [one, two] = [
    await desk.reception.log({ kind: 'visit', fields }),
    await desk.reception.log({ kind: 'visit', fields }),
  ]
  const { messages } = desk.reception
  const slip = await messages.take({ fields: { forStaffId: karin, ...fields } })
  const entries = [one, two].map(({ id }) => ({ entity: 'entry' as const, id }))
  const records = [...entries, { entity: 'message' as const, id: slip.id }]
  await desk.client.people.privacy.erase({ records, names: [] })
  expect(await desk.reception.next({ entryId: one.id, to: 'done' })).toMatchObject({
    state: 'done',
    personName: '',
    faded: true,
  })
  const answered = await messages.answer({ messageId: slip.id, answer: 'Anna knows' })
  expect(answered).toMatchObject({ state: 'answered', answer: '' })
  const evening = await reopenAt(desk, '2026-03-02T18:00:00.000Z')
  expect(await evening.reception.get({ entryId: two.id })).toMatchObject({ outcome: 'auto' })
})
