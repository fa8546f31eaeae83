import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Day } from '../../../shared/base/dates.ts'
import type { CommandId, DossierId } from '../../../shared/base/ids.ts'
import type { DisposalDetail } from '../../../shared/archive/contract/disposals.ts'
import { pathInStore, storeOf } from '../database/storedFiles.ts'
import { openDatabase } from '../database/database.ts'
import { endOffices, failureOf, openOfficeHere } from '../../../test/fixtures/realOffice.ts'
import { openArchive } from '../../../test/fixtures/testArchive.ts'
import { bytesOf, letter } from '../../../test/fixtures/testMail.ts'

afterEach(endOffices)

const LATER = '2032-01-10T09:00:00.000Z'
const linesOf = ({ boxList }: DisposalDetail) => boxList.flatMap(({ lines }) => lines)
const reasonOf = async (call: Promise<unknown>) => (await failureOf(call)).data

/** An archive five years later, where one colleague proposes and another approves. */
async function openSeason() {
  const office = await openArchive()
  const proposer = await office.signedIn('Ida')
  const approver = await office.signedIn('Bo')
  const season = {
    ...office,
    propose: (dossierIds: DossierId[]) => proposer.desk.archive.disposals.propose({ dossierIds }),
    approve: ({ id, version }: DisposalDetail) =>
      approver.desk.archive.disposals.approve({ disposalId: id, version }),
    carryOut: ({ id, version }: DisposalDetail) =>
      office.archive.disposals.carryOut({ disposalId: id, version }),
    proposer,
    approver,
    staffId: approver.staffId,
    /** A closed dossier with a letter with a file. */
    filled: async (
      title: string,
      text: string,
      boxId?: Parameters<typeof office.openDossier>[1],
    ) => {
      const file = await office.client.files.add({ file: new File([text], `${title}.txt`) })
      const mail = await office.client.mail.register({
        ...letter(title),
        fileIds: [file.id],
        sure: true,
      })
      const { id } = await office.openDossier(title, boxId)
      await office.archive.dossiers.addContents({
        dossierId: id,
        contents: [{ mailEntryId: mail.id }],
      })
      await office.close([id])
      return { id, file, mail }
    },
  }
  return season
}

test('a disposal erases bytes and words, keeps the facts, frees the box and proves it', async () => {
  const season = await openSeason()
  const { archive, client, folder, addBox, addShelf, goTo } = season
  await addShelf('A1')
  const box = await addBox()
  await archive.move({ boxCode: box.code, placeCode: 'A1' })
  const one = await season.filled('Hemmeligt', 'ordet er rabarber', { boxId: box.id })
  const path = pathInStore(storeOf(folder), one.file.hash)
  expect(existsSync(path)).toBe(true)
  const found = async () =>
    (await client.search.query({ text: 'rabarber' })).hits.map(({ id }) => id)
  await expect.poll(found, { timeout: 60_000 }).toEqual([one.mail.id])
  goTo(LATER)
  const candidates = await archive.disposals.candidates({})
  expect(candidates).toMatchObject({ total: 1 })
  expect(candidates.boxes).toMatchObject([
    { code: 'B-0001', placePath: 'Rådhuset › A1', staying: 0, lines: [{ decision: 'destroy' }] },
  ])
  const proposed = await season.propose([one.id])
  const done = await season.carryOut(await season.approve(proposed))
  expect(done).toMatchObject({ state: 'done', approvedByName: 'Bo', proposedByName: 'Ida' })
  expect(linesOf(done)).toMatchObject([{ outcome: 'destroyed', title: 'Hemmeligt' }])
  expect(done.boxList[0]!.code).toBe('B-0001')

  expect(existsSync(path)).toBe(false)
  expect(await client.files.get({ fileId: one.file.id })).toMatchObject({
    name: 'Hemmeligt.txt',
    textState: 'none',
    textReason: 'erased',
  })
  expect(await reasonOf(client.files.read({ fileId: one.file.id }))).toEqual({
    reason: 'file_erased',
  })
  expect(await client.files.preview({ fileId: one.file.id })).toEqual({
    kind: 'none',
    reason: 'erased',
  })
  expect((await client.files.text({ fileId: one.file.id })).text).toBe('')
  const entry = await client.mail.get({ mailEntryId: one.mail.id })
  expect(entry).toMatchObject({ subject: 'Hemmeligt', contentHash: one.file.hash })
  const dossier = await archive.dossiers.get({ dossierId: one.id })
  expect(dossier).toMatchObject({ state: 'destroyed', boxId: null, disposedIn: done.number })
  expect(dossier.contentList).toMatchObject([{ title: 'Hemmeligt', erased: true }])
  expect((await archive.trail({ mailEntryId: one.mail.id })).now.kind).toBe('destroyed')
  expect(await archive.boxes.get({ boxId: box.id })).toMatchObject({ retired: true, placeId: null })
  const certificate = await archive.disposals.certificate({ disposalId: done.id })
  expect(bytesOf(certificate.base64).subarray(0, 5).toString()).toBe('%PDF-')

  // The words are in no file of the office any more; the search's index is written anew beside other work.
  const isLeft = () =>
    ['office.db', 'office.db-wal'].filter(
      (name) =>
        existsSync(join(folder, name)) && readFileSync(join(folder, name)).includes('rabarber'),
    )
  await expect.poll(isLeft, { timeout: 60_000 }).toEqual([])
  const { good, checks } = await client.office.check()
  expect(checks.filter((check) => !check.good)).toEqual([])
  expect(good).toBe(true)
  expect(
    existsSync(join(folder, 'files', 'incoming'))
      ? readdirSync(join(folder, 'files', 'incoming'))
      : [],
  ).toEqual([])
  const [act] = await client.office.journal.list({ entity: 'disposal', entityId: done.id })
  expect(await reasonOf(client.office.undo({ undoes: act!.commandId as CommandId }))).toEqual({
    reason: 'cannot_be_undone',
  })
})

test('what another record still needs is kept', async () => {
  const season = await openSeason()
  const { archive, client, openDossier, close, goTo, folder } = season
  const twin = await season.filled('Delt', 'de samme ord')
  // The same bytes under another name, with a letter that is in no dossier.
  const again = await client.files.add({ file: new File(['de samme ord'], 'kopi.txt') })
  await client.mail.register({ ...letter('Kopi'), fileIds: [again.id], sure: true })
  // A letter that lies in a second dossier, which stays.
  const both = await season.filled('Begge', 'begge steder')
  const { id: staying } = await openDossier('Bliver')
  await archive.dossiers.addContents({
    dossierId: staying,
    contents: [{ mailEntryId: both.mail.id }],
  })
  const loose = await client.files.add({ file: new File(['løs fil'], 'løs.txt') })
  const { id: own } = await openDossier('Kun fil')
  await archive.dossiers.addContents({ dossierId: own, contents: [{ fileId: loose.id }] })
  await close([own])
  goTo(LATER)
  const done = await season.carryOut(
    await season.approve(await season.propose([twin.id, both.id, own])),
  )
  expect(linesOf(done).map(({ outcome }) => outcome)).toEqual([
    'destroyed',
    'destroyed',
    'destroyed',
  ])
  const read = async (fileId: typeof loose.id) =>
    client.files.read({ fileId }).then(
      ({ base64 }) => bytesOf(base64).toString(),
      ({ data }: { data: { reason: string } }) => data.reason,
    )
  expect(await read(twin.file.id)).toBe('file_erased')
  expect(await read(again.id)).toBe('de samme ord')
  expect(await read(both.file.id)).toBe('begge steder')
  expect(await read(loose.id)).toBe('file_erased')
  expect(existsSync(pathInStore(storeOf(folder), loose.hash))).toBe(false)
  expect((await client.office.check()).good).toBe(true)
})

test('of a document all versions go, its facts stay', async () => {
  const season = await openSeason()
  const { archive, client, openDossier, close, goTo, folder } = season
  const files = []
  for (const text of ['første udgave', 'anden udgave'])
    files.push(await client.files.add({ file: new File([text], 'notat.txt') }))
  const { id: documentId } = await client.documents.create({
    fileId: files[0]!.id,
    fields: { title: 'Notat' },
  })
  await client.documents.addVersion({ documentId, fileId: files[1]!.id, note: 'rettet' })
  const { id } = await openDossier('Notater')
  await archive.dossiers.addContents({ dossierId: id, contents: [{ documentId }] })
  await close([id])
  goTo(LATER)
  await season.carryOut(await season.approve(await season.propose([id])))
  for (const { hash } of files) expect(existsSync(pathInStore(storeOf(folder), hash))).toBe(false)
  const detail = await client.documents.get({ documentId })
  expect(JSON.stringify(detail)).toContain('Notat')
  const { contentList } = await archive.dossiers.get({ dossierId: id })
  expect(contentList).toMatchObject([{ kind: 'document', title: 'Notat', erased: true }])
  expect((await archive.trail({ documentId })).now.kind).toBe('destroyed')
})

test('bytes that come in again are a new arrival; what was destroyed stays so', async () => {
  const season = await openSeason()
  const { client, goTo } = season
  const one = await season.filled('Igen', 'kommer igen')
  goTo(LATER)
  await season.carryOut(await season.approve(await season.propose([one.id])))
  const back = await client.files.add({ file: new File(['kommer igen'], 'igen.txt') })
  expect(bytesOf((await client.files.read({ fileId: back.id })).base64).toString()).toBe(
    'kommer igen',
  )
  expect(await reasonOf(client.files.read({ fileId: one.file.id }))).toEqual({
    reason: 'file_erased',
  })
  expect((await client.office.check()).good).toBe(true)
})

test('bytes that a crash left behind go at the next start', async () => {
  const season = await openSeason()
  const one = await season.filled('Nedbrud', 'bliver liggende')
  season.goTo(LATER)
  await season.stop()
  const path = join(season.folder, 'office.db')
  const database = openDatabase(path)
  database.exec(`UPDATE files SET erased_at = '${LATER}'; UPDATE file_contents SET erased_at = '${LATER}';
    INSERT INTO file_removals (hash) SELECT hash FROM file_contents`)
  database.close()
  const stored = pathInStore(storeOf(season.folder), one.file.hash)
  expect(existsSync(stored)).toBe(true)
  await openOfficeHere(season.folder)
  expect(existsSync(stored)).toBe(false)
})

test('holds, loans, open dossiers and days to come block; nobody approves around them', async () => {
  const season = await openSeason()
  const { archive, addBox, openDossier, close, goTo } = season
  const box = await addBox()
  const { id: held } = await openDossier('Tilbageholdt', { boxId: box.id })
  const { id: lent } = await openDossier('Udlånt')
  const { id: young } = await openDossier('Ung')
  await close([held, lent])
  const hold = await archive.holds.set({ title: 'Retssag', reason: 'Stævning', boxIds: [box.id] })
  goTo(LATER)
  await close([young])
  await archive.lend({ dossierId: lent, borrowerStaffId: season.staffId })
  let detail = await season.propose([held, lent, young])
  expect(detail).toMatchObject({ blocked: 3, undecided: 0 })
  const blocks = new Map(linesOf(detail).map((line) => [line.title, line.blocks]))
  expect(blocks.get('Tilbageholdt')).toEqual([{ kind: 'hold', text: 'Retssag' }])
  expect(blocks.get('Udlånt')).toEqual([{ kind: 'lent', text: 'Bo' }])
  expect(blocks.get('Ung')).toEqual([{ kind: 'not_due', text: '2037-01-10' }])
  expect(await reasonOf(season.approve(detail))).toEqual({ reason: 'blocked_left' })
  detail = await archive.disposals.leaveOut({
    disposalId: detail.id,
    version: detail.version,
    dossierIds: [lent, young],
  })
  await archive.holds.release({ holdId: hold.id, reason: 'Forlig' })
  const approved = await season.approve(detail)
  expect(approved.blocked).toBe(0)
  // A hold that comes after the approval stops the carrying out.
  await archive.holds.set({ title: 'Ny sag', reason: 'Anke', dossierIds: [held] })
  expect(await reasonOf(season.carryOut(approved))).toEqual({ reason: 'blocked_left' })
  expect((await archive.dossiers.get({ dossierId: held })).state).toBe('closed')
})

test('decisions need their reasons, and a change has to be approved anew', async () => {
  const season = await openSeason()
  const { archive, openDossier, close, goTo, addClass } = season
  const review = await addClass('05', { action: 'review' })
  const titles = ['Forlænges', 'Evigt', 'Afleveres'] as const
  const ids = []
  for (const title of titles) ids.push((await openDossier(title, { classId: review })).id)
  await close(ids)
  goTo(LATER)
  let detail = await season.propose(ids)
  expect(detail.undecided).toBe(3)
  expect(await reasonOf(season.approve(detail))).toEqual({ reason: 'undecided_left' })
  const decide = (lines: Parameters<typeof archive.disposals.decide>[0]['lines']) =>
    archive.disposals.decide({ disposalId: detail.id, version: detail.version, lines })
  const [first, second, third] = ids as [DossierId, DossierId, DossierId]
  const until = '2040-01-01' as Day
  expect(await reasonOf(decide([{ dossierId: first, decision: 'extend', reason: 'x' }]))).toEqual({
    reason: 'until_needed',
  })
  expect(await reasonOf(decide([{ dossierId: second, decision: 'keep' }]))).toEqual({
    reason: 'reason_needed',
  })
  detail = await decide([
    { dossierId: first, decision: 'extend', until, reason: 'Klage verserer' },
    { dossierId: second, decision: 'keep', reason: 'Historisk' },
    { dossierId: third, decision: 'hand_over' },
  ])
  detail = await season.approve(detail)
  detail = await decide([{ dossierId: third, decision: 'hand_over', reason: 'Stadsarkivet' }])
  expect(detail).toMatchObject({ state: 'proposed', approvedByName: '' })
  expect(await reasonOf(season.carryOut(detail))).toEqual({ reason: 'not_approved' })
  const done = await season.carryOut(await season.approve(detail))
  expect(linesOf(done).map(({ outcome }) => outcome)).toEqual(['extended', 'kept', 'handed_over'])
  const states = await archive.dossiers.list({ classId: review })
  expect(states.map(({ state, keeping }) => [state, keeping.keepUntil, keeping.forever])).toEqual([
    ['handed_over', '2031-11-23', false],
    ['closed', null, true],
    ['closed', '2040-01-01', false],
  ])
  expect(await archive.disposals.candidates({})).toEqual({ boxes: [], total: 0 })
})

test('what is over its time is shown by whole boxes, as many as are asked for', async () => {
  const { archive, addBox, addShelf, openDossier, close, goTo } = await openSeason()
  await addShelf('A1')
  const [one, two] = [await addBox(), await addBox()]
  const ids = []
  for (const boxId of [two.id, one.id, one.id, null])
    ids.push((await openDossier('Sag', boxId ? { boxId } : {})).id)
  await close(ids)
  goTo(LATER)
  const shown = async (limit: number) => {
    const { boxes, total } = await archive.disposals.candidates({ limit })
    expect(total).toBe(4)
    return boxes.map(({ code, lines }) => [code, lines.length])
  }
  // The second file lies in the box of the first one.
  expect(await shown(1)).toEqual([['B-0001', 2]])
  expect(await shown(3)).toEqual([
    ['B-0001', 2],
    ['B-0002', 1],
  ])
  expect(await shown(4)).toEqual([
    ['B-0001', 2],
    ['B-0002', 1],
    ['', 1],
  ])
})

test('who proposed does not approve, and nobody unnamed does', async () => {
  const season = await openSeason()
  const { archive, openDossier, close, goTo } = season
  const { id } = await openDossier('Sag')
  await close([id])
  goTo(LATER)
  expect(await reasonOf(archive.disposals.propose({ dossierIds: [id] }))).toEqual({
    reason: 'sign_in_first',
  })
  const detail = await season.propose([id])
  const input = { disposalId: detail.id, version: detail.version }
  expect(await reasonOf(archive.disposals.approve(input))).toEqual({ reason: 'sign_in_first' })
  const own = season.proposer.desk.archive.disposals.approve(input)
  expect(await reasonOf(own)).toEqual({ reason: 'other_person_approves' })
  await archive.rules.set({ fields: { approverMustDiffer: false } })
  const approved = await season.proposer.desk.archive.disposals.approve(input)
  expect(approved.state).toBe('approved')
  expect(await reasonOf(season.propose([id]))).toEqual({ reason: 'in_other_disposal' })
  await archive.disposals.cancel({ disposalId: detail.id, reason: 'Udskudt' })
  expect((await season.propose([id])).number).toBe('2032-2')
})

test('carrying out is all or nothing, and a repeated submit does nothing more', async () => {
  const season = await openSeason()
  const { archive, goTo } = season
  const one = await season.filled('Gentaget', 'en gang')
  goTo(LATER)
  const { id: disposalId, version } = await season.approve(await season.propose([one.id]))
  const commandId = '01900000-0000-7000-8000-00000000abcd' as CommandId
  const first = await archive.disposals.carryOut({ commandId, disposalId, version })
  expect(await archive.disposals.carryOut({ commandId, disposalId, version })).toEqual(first)
  expect(await failureOf(archive.disposals.carryOut({ disposalId, version }))).toMatchObject({
    code: 'WRONG_STATE',
    data: { state: 'done' },
  })
})
