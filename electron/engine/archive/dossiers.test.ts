import { afterEach, expect, test } from 'vitest'
import type { CommandId } from '../../../shared/base/ids.ts'
import type { Day } from '../../../shared/base/dates.ts'
import { endOffices, failureOf } from '../../../test/fixtures/realOffice.ts'
import { openArchive } from '../../../test/fixtures/testArchive.ts'
import { letter } from '../../../test/fixtures/testMail.ts'

afterEach(endOffices)

const day = (text: string) => text as Day

test('codes are gap-free in each class and year, also when an opening is taken back', async () => {
  const { archive, client, openDossier, addClass, goTo } = await openArchive()
  const other = await addClass('02')
  expect((await openDossier('Et')).code).toBe('01/2026/1')
  const undone = await openDossier('To')
  const [act] = await client.office.journal.list({ entity: 'dossier', entityId: undone.id })
  await client.office.undo({ undoes: act!.commandId as CommandId })
  expect((await archive.dossiers.get({ dossierId: undone.id })).state).toBe('withdrawn')
  expect((await openDossier('Tre')).code).toBe('01/2026/3')
  expect((await openDossier('Anden', { classId: other })).code).toBe('02/2026/1')
  goTo('2027-01-04T09:00:00.000Z')
  expect((await openDossier('Næste år')).code).toBe('01/2027/1')
  expect((await archive.dossiers.list({})).map(({ title }) => title)).not.toContain('To')
  const { checks } = await client.office.check()
  expect(checks.filter(({ name }) => name.startsWith('archive_'))).toEqual([
    { name: 'archive_erased', good: true, detail: '' },
    { name: 'archive_places', good: true, detail: '' },
    { name: 'archive_codes', good: true, detail: '' },
  ])
})

test('another class gives a new code, and the old one still leads to the dossier', async () => {
  const { archive, openDossier, addClass } = await openArchive()
  const classId = await addClass('02')
  const { id: dossierId, version } = await openDossier('Flyttet')
  const moved = await archive.dossiers.update({ dossierId, version, fields: { classId } })
  expect(moved.code).toBe('02/2026/1')
  const found = await archive.find({ code: '01/2026/1' })
  expect(found).toMatchObject({ kind: 'dossier', id: dossierId, code: '02/2026/1' })
  expect((await archive.dossiers.get({ dossierId })).codes).toEqual(['01/2026/1', '02/2026/1'])
  expect((await archive.dossiers.list({ text: '01' })).map(({ id }) => id)).toEqual([dossierId])
})

test('letters, documents, files and paper lie in a dossier once; closing freezes them', async () => {
  const { archive, client, openDossier, close } = await openArchive()
  const mail = await client.mail.register(letter('Ansøgning'))
  const file = await client.files.add({ file: new File(['bilag'], 'bilag.txt') })
  const { id: dossierId } = await openDossier('Sag')
  const contents = [
    { mailEntryId: mail.id },
    { fileId: file.id },
    { description: 'Tegning på papir', day: day('2026-10-01') },
  ]
  await archive.dossiers.addContents({ dossierId, contents })
  const detail = await archive.dossiers.addContents({
    dossierId,
    contents: [{ mailEntryId: mail.id }, { fileId: file.id }],
  })
  expect(detail.contentList.map(({ kind, title }) => [kind, title])).toEqual([
    ['mail', 'Ansøgning'],
    ['file', 'bilag.txt'],
    ['paper', 'Tegning på papir'],
  ])
  expect(detail.contentList[0]!.detail).toBe(`${mail.shownNumber} · Rossi`)
  const found = await archive.dossiers.list({ mailEntryId: mail.id })
  expect(found.map(({ id }) => id)).toEqual([dossierId])

  await close([dossierId])
  const more = archive.dossiers.addContents({
    dossierId,
    contents: [{ description: 'Mere', day: null }],
  })
  expect(await failureOf(more)).toEqual({
    code: 'WRONG_STATE',
    data: { entity: 'dossier', state: 'closed' },
  })
  const contentIds = [detail.contentList[0]!.id]
  const less = archive.dossiers.removeContents({ dossierId, contentIds })
  expect(await failureOf(less)).toMatchObject({ code: 'WRONG_STATE' })
  const { version } = await archive.dossiers.get({ dossierId })
  await archive.dossiers.reopen({ dossierId, version, reason: 'Nyt bilag' })
  const now = await archive.dossiers.removeContents({ dossierId, contentIds })
  expect(now.contents).toBe(2)
  expect(now.events.map(({ kind }) => kind)).toEqual([
    'unfiled',
    'reopened',
    'closed',
    'filed',
    'opened',
  ])
})

test('a dossier is due by its class, by its event, by its override; never before it is closed', async () => {
  const { archive, openDossier, close, addClass, goTo, signedIn } = await openArchive()
  const { id: dossierId } = await openDossier('Regnskab')
  expect((await archive.dossiers.get({ dossierId })).keeping).toMatchObject({
    waitsFor: 'closing',
    keepUntil: null,
    due: false,
  })
  await close([dossierId], '2026-11-23')
  expect((await archive.dossiers.get({ dossierId })).keeping.keepUntil).toBe('2031-11-23')

  const staffClass = await addClass('03', { trigger: 'event', eventName: 'Fratrådt' })
  const person = await openDossier('Ida Holm', { classId: staffClass })
  await close([person.id])
  const waiting = await archive.dossiers.get({ dossierId: person.id })
  expect(waiting.keeping).toMatchObject({ waitsFor: 'event', eventName: 'Fratrådt' })
  await archive.dossiers.noteEvent({ dossierId: person.id, day: day('2026-11-30') })
  goTo('2031-12-01T09:00:00.000Z')
  const due = await archive.dossiers.list({ due: true })
  expect(due.map(({ title }) => title)).toEqual(['Ida Holm', 'Regnskab'])

  const forever = await archive.schedules.create({ fields: { title: 'Evigt', action: 'keep' } })
  const { staffId } = await signedIn('Arkivar')
  const { version } = await archive.dossiers.get({ dossierId })
  const kept = await archive.dossiers.override({
    dossierId,
    version,
    scheduleId: forever.id,
    approvedByStaffId: staffId,
    reason: 'Historisk værdi',
  })
  expect(kept.keeping).toMatchObject({ overridden: true, forever: true, due: false })
  const { override } = await archive.dossiers.get({ dossierId })
  expect(override).toMatchObject({ reason: 'Historisk værdi', approvedByName: 'Arkivar' })
  expect((await archive.dossiers.list({ due: true })).map(({ id }) => id)).toEqual([person.id])
})

test('when a schedule changes, all that follow it are due anew at once', async () => {
  const { archive, openDossier, close, goTo } = await openArchive()
  const { id: dossierId } = await openDossier('Kort')
  await close([dossierId])
  goTo('2028-01-01T09:00:00.000Z')
  expect(await archive.dossiers.list({ due: true })).toEqual([])
  const [schedule] = await archive.schedules.list({})
  await archive.schedules.update({
    scheduleId: schedule!.id,
    version: schedule!.version,
    fields: { periodCount: 1 },
  })
  expect((await archive.dossiers.list({ due: true })).map(({ id }) => id)).toEqual([dossierId])
})

test('the newest date of the contents counts, where the schedule says so', async () => {
  const { archive, client, openDossier, close, addClass } = await openArchive()
  const classId = await addClass('04', { trigger: 'letter_date', periodCount: 2 })
  const { id: dossierId } = await openDossier('Breve', { classId })
  const mail = await client.mail.register(letter('Svar', { letterDate: day('2026-11-20') }))
  await archive.dossiers.addContents({
    dossierId,
    contents: [{ mailEntryId: mail.id }, { description: 'Notat', day: day('2026-11-02') }],
  })
  const [closed] = await close([dossierId])
  expect(closed!.keeping).toMatchObject({ triggerDay: '2026-11-20', keepUntil: '2028-11-20' })
})

test('a dossier cannot be closed before it was opened, nor in days to come', async () => {
  const { openDossier, close } = await openArchive()
  const { id } = await openDossier('Sag')
  expect(await failureOf(close([id], '2026-11-22'))).toMatchObject({
    data: { reason: 'closed_before_opened' },
  })
  expect(await failureOf(close([id], '2026-11-24'))).toMatchObject({
    data: { reason: 'day_in_future' },
  })
})
