import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Route, Switch } from 'wouter'
import { officeForEachTest, show } from '../../test/fixtures/screen.tsx'
import type { Day } from '../../shared/base/dates.ts'
import type { ArchiveClassId } from '../../shared/base/ids.ts'
import { client } from '../app/client/client.ts'
import { BoxesPage } from './boxes/BoxesPage.tsx'
import { DisposalsPage } from './disposals/DisposalsPage.tsx'
import { DossiersPage } from './dossiers/DossiersPage.tsx'
import { handleScan } from './handleScan.ts'
import { HoldsPage } from './holds/HoldsPage.tsx'
import { LoansPage } from './loans/LoansPage.tsx'
import { ShelfMapPage } from './map/ShelfMapPage.tsx'
import { PaperPage } from './paper/PaperPage.tsx'
import { ArchivePlacesPage } from './places/ArchivePlacesPage.tsx'
import { useArchiveStore } from './store.ts'

const office = officeForEachTest(() => useArchiveStore.getState().showClass(null))

const open = (address: string) =>
  show(
    <Switch>
      <Route path="/archive/boxes/:id?/:view?">
        <BoxesPage />
      </Route>
      <Route path="/archive/map/:id?">
        <ShelfMapPage />
      </Route>
      <Route path="/archive/places/:id?/:view?">
        <ArchivePlacesPage />
      </Route>
      <Route path="/archive/loans/:id?/:view?">
        <LoansPage />
      </Route>
      <Route path="/archive/holds/:id?/:view?">
        <HoldsPage />
      </Route>
      <Route path="/archive/disposals/:id?">
        <DisposalsPage />
      </Route>
      <Route path="/archive/paper/:kind?/:id?/:view?">
        <PaperPage />
      </Route>
      <Route path="/archive/:id?/:view?">
        <DossiersPage />
      </Route>
    </Switch>,
    address,
  )

/** A class whose files are destroyed five years after their closing. */
async function addClass(): Promise<ArchiveClassId> {
  const { archive } = office.client
  const schedule = await archive.schedules.create({
    fields: { title: 'Five years', trigger: 'closed', periodCount: 5, action: 'destroy' },
  })
  const made = await archive.classes.create({
    fields: { code: '02', title: 'Invoices', scheduleId: schedule.id },
  })
  return made.id
}

async function addDossier(title: string, closedOn?: string) {
  const { archive } = office.client
  const classes = await archive.classes.list({})
  const classId = classes[0]?.id ?? (await addClass())
  const openedOn = (closedOn ?? '2026-01-02') as Day
  const made = await archive.dossiers.open({ fields: { title, classId, openedOn } })
  if (closedOn) await archive.dossiers.close({ dossierIds: [made.id], closedOn: closedOn as Day })
  return made
}

const addBox = async () =>
  (await office.client.archive.boxes.create({ fields: { title: 'Invoices', widthMm: 80 } }))[0]!

test('a file is opened by keyboard, gets its code, and paper is put into it', async () => {
  const user = userEvent.setup()
  await addClass()
  open('/archive/new')
  await user.type(await screen.findByRole('textbox', { name: 'Title' }), 'Roof repair')
  await user.click(screen.getByRole('combobox', { name: 'Class' }))
  await user.click(await screen.findByRole('option', { name: '02 Invoices' }))
  await user.click(screen.getByRole('button', { name: 'Open the file' }))
  const panel = await screen.findByRole('complementary', { name: 'Roof repair' })
  await within(panel).findByText(/In file 02\/20\d\d\/1, without a box/)
  await user.click(within(panel).getByRole('tab', { name: 'Contents' }))
  await user.click(await within(panel).findByRole('radio', { name: 'Only paper' }))
  await user.type(within(panel).getByRole('textbox', { name: 'What it is' }), 'Drawings{Enter}')
  await within(panel).findByText('Drawings')
  const [dossier] = await office.client.archive.dossiers.list({})
  expect(dossier).toMatchObject({ title: 'Roof repair', state: 'open', contents: 1 })
})

test('a letter and its answer are filed together, and the way of the paper is told', async () => {
  const user = userEvent.setup()
  const { mail, archive } = office.client
  const { id: dossierId, code } = await addDossier('Water damage')
  const letter = await mail.register({
    fields: { direction: 'in', partyName: 'Mario Rossi', subject: 'Water damage' },
  })
  await mail.reply({ mailEntryId: letter.id, fields: { subject: 'Our answer' } })
  open(`/archive/paper/mail/${letter.id}`)
  await screen.findByRole('checkbox', { name: /Along with .*Our answer/, checked: true })
  await user.type(screen.getByRole('combobox', { name: 'Into which open file' }), 'water')
  await user.click(await screen.findByRole('option', { name: /Water damage/ }))
  await screen.findByText(`In file ${code}, without a box`)
  expect(await screen.findByText(/Put into the file/)).toBeTruthy()
  const { contentList } = await archive.dossiers.get({ dossierId })
  expect(contentList.map(({ kind, title }) => [kind, title])).toEqual([
    ['mail', 'Water damage'],
    ['mail', 'Our answer'],
  ])
})

test('ticked files go into a box together', async () => {
  const user = userEvent.setup()
  const box = await addBox()
  await addDossier('Invoices 2019', '2020-01-31')
  await addDossier('Invoices 2020', '2021-01-31')
  open('/archive')
  const row = await screen.findByRole('row', { name: /Invoices 2019/ })
  await user.click(within(row).getAllByRole('gridcell')[0]!)
  screen.getByRole('grid').focus()
  await user.keyboard('{Control>}a{/Control}')
  await user.click(screen.getByRole('button', { name: 'Put in a box (2)' }))
  const panel = await screen.findByRole('complementary', { name: '2 files' })
  await user.type(within(panel).getByRole('combobox', { name: 'Box' }), box.code)
  await user.click(await screen.findByRole('option', { name: /Invoices/ }))
  await user.click(within(panel).getByRole('button', { name: 'Put in a box' }))
  await screen.findByText(/2 files now lie in/)
  expect(await office.client.archive.boxes.get({ boxId: box.id })).toMatchObject({ dossiers: 2 })
})

test('a file is lent to a colleague, reminded of, and taken back', async () => {
  const user = userEvent.setup()
  const { people, archive } = office.client
  await people.staff.create({ fields: { name: 'Anna Holm', email: 'anna@example.org' } })
  const { id } = await addDossier('Lease')
  open(`/archive/${id}/lend`)
  await user.type(await screen.findByRole('combobox', { name: 'Borrowed by' }), 'anna')
  await user.click(await screen.findByRole('option', { name: /Anna Holm/ }))
  await user.click(screen.getByRole('checkbox', { name: /out slip/ }))
  await user.click(screen.getByRole('button', { name: 'Lend' }))
  await screen.findByText('Lent to Anna Holm', { selector: 'strong' })
  const [loan] = await archive.loans.list({})
  expect(loan).toMatchObject({ borrowerName: 'Anna Holm', dossierId: id })
  document.body.replaceChildren()
  open(`/archive/loans/${loan!.id}`)
  await user.click(await screen.findByRole('button', { name: 'Remind' }))
  await screen.findByText('anna@example.org')
  await user.click(
    within(screen.getByRole('complementary')).getByRole('button', { name: 'Take back' }),
  )
  await user.type(await screen.findByRole('textbox', { name: 'How it came back' }), 'all{Enter}')
  await screen.findByText(/is back\./)
  expect(await archive.loans.list({ out: false })).toMatchObject([{ note: 'all' }])
})

test('a hold keeps a file out of a disposal until it is released', async () => {
  const user = userEvent.setup()
  const { id } = await addDossier('Old invoices', '2015-01-31')
  open(`/archive/${id}/hold`)
  await user.type(await screen.findByRole('textbox', { name: 'What it is for' }), 'Audit')
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'Asked for by the auditor')
  await user.click(screen.getByRole('button', { name: 'Hold' }))
  await screen.findByText(/“Audit” now covers 1/)
  document.body.replaceChildren()
  open('/archive/disposals/new')
  await screen.findByText('Hold: Audit')
  expect(screen.getByRole('button', { name: /Propose 0/ })).toHaveProperty('disabled', true)
  const [hold] = await office.client.archive.holds.list({})
  document.body.replaceChildren()
  open(`/archive/holds/${hold!.id}/release`)
  await user.type(await screen.findByRole('textbox', { name: 'Why it ends' }), 'Done')
  await user.click(screen.getByRole('button', { name: 'Release' }))
  await waitFor(async () => expect(await office.client.archive.holds.list({})).toEqual([]))
})

test('a run of shelves is shown before it is made; a box is scanned, then the shelf it goes to', async () => {
  const user = userEvent.setup()
  const { archive } = office.client
  await archive.places.create({ fields: { kind: 'building', name: 'Town hall' } })
  const box = await addBox()
  open('/archive/places/new')
  await user.click(await screen.findByRole('radio', { name: 'A run of shelving' }))
  await user.click(await screen.findByRole('combobox', { name: /In which room/ }))
  await user.click(await screen.findByRole('option', { name: 'Town hall' }))
  await screen.findByText('24 shelves will be made:')
  await user.click(screen.getByRole('button', { name: 'Make the run' }))
  await screen.findByText('24 shelves were made.')
  const shelf = (await archive.places.list({})).find(({ code }) => code === '002-03')!
  const went: string[] = []
  expect(await handleScan(box.code, (address) => went.push(address))).toBe(true)
  expect(await handleScan('002-03', (address) => went.push(address))).toBe(true)
  expect(await handleScan('5701234567890', (address) => went.push(address))).toBe(false)
  expect(went).toEqual([`/archive/boxes/${box.id}`])
  expect(await archive.boxes.get({ boxId: box.id })).toMatchObject({ placeId: shelf.id })
})

test('the map shows a box on its shelf; arrows lead to it, Enter opens it with the way it took', async () => {
  const user = userEvent.setup()
  const { archive } = office.client
  const building = await archive.places.create({ fields: { kind: 'building', name: 'Town hall' } })
  const addShelf = (name: string, position: number) =>
    archive.places.create({
      fields: { kind: 'shelf', name, parentId: building.id, capacityMm: 900, position },
    })
  const [upper, lower] = [await addShelf('Upper', 0), await addShelf('Lower', 1)]
  const [one, two] = [await addBox(), await addBox()]
  await archive.boxes.move({ boxIds: [one.id], placeId: upper.id })
  await archive.boxes.move({ boxIds: [two.id], placeId: lower.id })
  open('/archive/map')
  const spine = await screen.findByRole('button', { name: new RegExp(one.code) })
  expect(screen.getAllByText('82 cm free')).toHaveLength(2)
  spine.focus()
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: new RegExp(two.code) }))
  await user.keyboard('{Enter}')
  const panel = await screen.findByRole('complementary', { name: new RegExp(two.code) })
  await within(panel).findByText('Moved')
})

test('a disposal is proposed, decided, approved by somebody else and confirmed twice', async () => {
  const user = userEvent.setup()
  const { people, archive } = office.client
  const signIn = async (name: string) => {
    const { id: staffId } = await people.staff.create({ fields: { name } })
    await client.office.signIn({ staffId })
  }
  await signIn('Anna Holm')
  const gone = await addDossier('Invoices 2012', '2013-01-31')
  const kept = await addDossier('Invoices 2013', '2014-01-31')
  open('/archive/disposals/new')
  await user.click(await screen.findByRole('button', { name: 'Propose 2 files' }))
  await screen.findByRole('heading', { name: /^Disposal 20\d\d-1/ })
  await user.click(screen.getByRole('combobox', { name: `Decision on ${kept.code}` }))
  await user.click(await screen.findByRole('option', { name: 'Keep for ever' }))
  await user.type(screen.getByRole('textbox', { name: 'Why' }), 'First of its kind{Enter}')
  await user.click(await screen.findByRole('button', { name: 'Approve with my name' }))
  await screen.findByText(/Somebody else than who proposed it has to approve it/)
  await signIn('Bo Ek')
  await user.click(screen.getByRole('button', { name: 'Approve with my name' }))
  const type = await screen.findByRole('textbox', { name: /^Type 20\d\d-1/ })
  const carryOut = () => screen.getByRole('button', { name: 'Carry it out for ever' })
  expect(carryOut()).toHaveProperty('disabled', true)
  const [{ number } = { number: '' }] = await archive.disposals.list()
  await user.type(type, number)
  await user.click(carryOut())
  expect(await archive.dossiers.get({ dossierId: gone.id })).toMatchObject({ state: 'closed' })
  const dialog = await screen.findByRole('dialog')
  within(dialog).getByRole('button', { name: 'Carry it out for ever' })
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await archive.dossiers.get({ dossierId: gone.id })).toMatchObject({ state: 'closed' })
  expect(await archive.disposals.list()).toMatchObject([
    { state: 'approved', proposedByName: 'Anna Holm', approvedByName: 'Bo Ek', dossiers: 2 },
  ])
})
