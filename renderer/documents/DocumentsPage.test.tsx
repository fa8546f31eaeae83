import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Route, Switch } from 'wouter'
import { officeForEachTest, show } from '../../test/fixtures/screen.tsx'
import { addText, waitRead, wordFile } from '../../test/fixtures/testDocuments.ts'
import { DocumentsPage } from './DocumentsPage.tsx'
import { useDocumentsStore } from './store.ts'
import { TemplatesPage } from './templates/TemplatesPage.tsx'

const office = officeForEachTest(() =>
  useDocumentsStore.setState({
    view: 'all',
    filter: {},
    sort: null,
    showFilter: false,
    taken: null,
  }),
)

const open = (address = '/documents') =>
  show(
    <Switch>
      <Route path="/documents/templates/:id?/:view?">
        <TemplatesPage />
      </Route>
      <Route path="/documents/:id?/:view?">
        <DocumentsPage />
      </Route>
    </Switch>,
    address,
  )

const rossi = () =>
  office.client.people.contacts.create({
    fields: { name: 'Mario Rossi', emails: [{ address: 'rossi@example.org', kind: 'work' }] },
  })

async function makeDocument(...texts: string[]) {
  const { client } = office
  const [first = '', ...others] = texts
  const made = await client.documents.create({
    fileId: await addText(client, 'lease.txt', first),
    fields: { title: 'Lease of the hall', kind: 'contract' },
  })
  for (const [index, text] of others.entries())
    await client.documents.addVersion({
      documentId: made.id,
      fileId: await addText(client, `lease ${index}.txt`, text),
      note: `change ${index + 1}`,
    })
  return made
}

test('a letter is drafted from a template: what will be filled and what is missing shows before', async () => {
  const user = userEvent.setup()
  const { client } = office
  await rossi()
  await client.documents.templates.addReady({ language: 'en' })
  open('/documents/new')
  await user.click(await screen.findByRole('combobox', { name: /Template/ }))
  await user.click(await screen.findByRole('option', { name: /Reminder/ }))
  const missing = () => Number(/(\d+) fields? will be/.exec(document.body.textContent ?? '')?.[1])
  await waitFor(() => expect(missing()).toBeGreaterThan(1))
  const before = missing()
  await user.type(screen.getByRole('combobox', { name: 'Contact' }), 'ross')
  await user.click(await screen.findByRole('option', { name: /Mario Rossi/ }))
  await screen.findByText('Mario Rossi', { selector: 'li span' })
  expect(missing()).toBe(before - 1)
  await user.type(screen.getByRole('textbox', { name: 'Subject' }), 'Rent for May')
  await user.type(screen.getByRole('textbox', { name: 'Text of the letter' }), 'Please pay.')
  expect(missing()).toBe(before - 2)
  await user.click(screen.getByRole('button', { name: 'Make the draft' }))
  await screen.findByRole('complementary', { name: 'Rent for May' })
  const { documents } = await client.documents.list({})
  expect(documents).toMatchObject([
    { title: 'Rent for May', kind: 'letter', state: 'draft', contactName: 'Mario Rossi' },
  ])
  await waitRead(client, documents[0]!.fileId)
  const { text } = await client.documents.text({ documentId: documents[0]!.id })
  expect(text).toContain('Mario Rossi')
  expect(text).toContain('Please pay.')
})

test('minutes are drafted with their points, as minutes', async () => {
  const user = userEvent.setup()
  const { client } = office
  const templates = await client.documents.templates.addReady({ language: 'en' })
  const minutes = templates.find(({ ready }) => ready === 'minutes')!
  open(`/documents/new/${minutes.id}`)
  await user.type(await screen.findByRole('textbox', { name: 'Subject' }), 'House meeting')
  await user.click(screen.getByRole('button', { name: 'Add a point' }))
  await user.type(screen.getByRole('textbox', { name: 'Point 1: heading' }), 'The new bins')
  await user.click(screen.getByRole('button', { name: 'Make the draft' }))
  await screen.findByRole('complementary', { name: 'House meeting' })
  const [made] = (await client.documents.list({})).documents
  expect(made).toMatchObject({ kind: 'minutes', language: 'en', title: 'House meeting' })
  await waitRead(client, made!.fileId)
  expect((await client.documents.text({ documentId: made!.id })).text).toContain('The new bins')
})

test('sent by e-mail, it says to whom and what goes along, and lies ready for the mail program', async () => {
  const user = userEvent.setup()
  const { client } = office
  const { id: contactId } = await rossi()
  const { id, version } = await makeDocument('The hall is let.')
  await client.documents.update({ documentId: id, version, fields: { contactId } })
  open(`/documents/${id}/send`)
  await user.click(await screen.findByRole('combobox', { name: 'Sent as' }))
  await user.click(await screen.findByRole('option', { name: 'e-mail' }))
  const to = await screen.findByRole<HTMLInputElement>('textbox', { name: 'To' })
  expect(to.value).toBe('Mario Rossi <rossi@example.org>')
  const body = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' })
  expect(body.value).toContain('Please find attached “Lease of the hall”')
  await user.clear(to)
  await user.type(to, 'rossi@')
  await user.click(screen.getByRole('button', { name: 'Register and open in the mail program' }))
  await screen.findByText('This is not right; check how it is written.')
  await user.type(to, 'example.org')
  await user.click(screen.getByRole('button', { name: 'Register and open in the mail program' }))
  await screen.findByText(/Send the message in the mail program/)
  expect(await client.mail.outbox.list({})).toMatchObject([
    { state: 'by_hand', to: [{ address: 'rossi@example.org' }], subject: 'Lease of the hall' },
  ])
})

test('a letter is answered from a template and sent: both stand in the register, linked', async () => {
  const user = userEvent.setup()
  const { client } = office
  await client.documents.templates.addReady({ language: 'en' })
  const letter = await client.mail.register({
    fields: {
      direction: 'in',
      partyName: 'Mario Rossi',
      partyAddress: 'Via Po 2, Roma',
      subject: 'Water damage',
      letterReference: 'MR/7',
    },
  })
  open(`/documents/reply/${letter.id}`)
  await screen.findByText(/Answers 20\d\d\/0000001 from Mario Rossi/)
  const own = screen.getByRole<HTMLInputElement>('textbox', { name: 'Your reference' })
  expect(own.value).toBe('MR/7')
  await user.type(screen.getByRole('textbox', { name: 'Text of the letter' }), 'A plumber comes.')
  await user.click(screen.getByRole('button', { name: 'Make the draft' }))
  const panel = await screen.findByRole('complementary', { name: /Water damage/ })
  await user.click(within(panel).getByRole('button', { name: 'Send' }))
  await screen.findByText(/letter 20\d\d\/0000001 counts as answered/)
  await user.click(within(panel).getByRole('button', { name: 'Send' }))
  await screen.findByText(/was registered as 20\d\d\/0000002/)
  expect(await client.mail.get({ mailEntryId: letter.id })).toMatchObject({
    state: 'answered',
    replies: [{ subject: expect.stringContaining('Water damage') as string }],
  })
  expect((await client.documents.list({})).documents).toMatchObject([
    { state: 'final', sentNumber: expect.stringContaining('0000002') as string },
  ])
})

test('two versions are compared by signs, and an older one is taken back as the newest', async () => {
  const user = userEvent.setup()
  const { client } = office
  const { id } = await makeDocument('The rent is 500 a month.', 'The rent is 700 a month.')
  open(`/documents/${id}/versions`)
  const compared = await screen.findByRole('group', { name: 'Compare versions' })
  expect(compared.querySelector('del')?.textContent).toBe('−500')
  expect(compared.querySelector('ins')?.textContent).toBe('+700')
  await user.click(screen.getByRole('button', { name: 'Take back version 1 as the newest' }))
  await screen.findByText(/taken back from version 1/)
  expect((await client.documents.get({ documentId: id })).versions).toMatchObject([
    { number: 3, restoredFrom: 1 },
    { number: 2, note: 'change 1' },
    { number: 1 },
  ])
})

test('what a colleague has checked out can be read, and the check-out ended with the reason', async () => {
  const user = userEvent.setup()
  const { client } = office
  const anna = await client.people.staff.create({ fields: { name: 'Anna Holm' } })
  const bo = await client.people.staff.create({ fields: { name: 'Bo Ek' } })
  const { id } = await makeDocument('The rent is 500.')
  await client.office.signIn({ staffId: anna.id })
  await client.documents.checkOut({ documentId: id, hours: 4 })
  await client.office.signIn({ staffId: bo.id })
  open(`/documents/${id}`)
  await screen.findByText(/Anna Holm has it checked out until/)
  expect(screen.queryByRole('button', { name: 'Add saved file' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'End check-out' }))
  await user.type(await screen.findByRole('textbox', { name: 'Why' }), 'Anna is ill{Enter}')
  await screen.findByRole('button', { name: 'Open in word processor' })
  expect((await client.documents.get({ documentId: id })).lock).toBeNull()
})

test('a file that is a document already is shown with the choice; nothing is made in silence', async () => {
  const user = userEvent.setup()
  const { client } = office
  await makeDocument('The rent is 500.')
  const { id, bytes, mediaType } = await client.files.add({
    file: new File(['The rent is 500.'], 'again.txt'),
  })
  useDocumentsStore.setState({ taken: { fileId: id, name: 'again.txt', bytes, mediaType } })
  open('/documents/file')
  const title = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Title' })
  expect(title.value).toBe('again')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText('This file is a document already.')
  expect((await client.documents.list({})).total).toBe(1)
  await user.click(screen.getByRole('button', { name: 'Make one more' }))
  await screen.findByRole('complementary', { name: 'again' })
  expect((await client.documents.list({})).total).toBe(2)
})

test('a document is handed on, and that it came is said', async () => {
  const user = userEvent.setup()
  const { client } = office
  const anna = await client.people.staff.create({ fields: { name: 'Anna Holm' } })
  const { id } = await makeDocument('The rent is 500.')
  open(`/documents/${id}/handOn`)
  const whom = await screen.findByRole('combobox', { name: 'To' })
  await user.type(whom, 'anna{Enter}')
  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'look at § 3{Enter}')
  await screen.findByText(/Nobody has said yet that it came/)
  expect(await client.documents.handOns({ toStaffId: anna.id })).toHaveLength(1)
  await client.office.signIn({ staffId: anna.id })
  await user.click(screen.getByRole('button', { name: 'It came' }))
  await waitFor(async () => expect(await client.documents.handOns({})).toHaveLength(0))
})

test('a filter is kept as a view, which stands among the binders with its count', async () => {
  const user = userEvent.setup()
  const { client } = office
  await makeDocument('The rent is 500.')
  const fileId = await addText(client, 'note.txt', 'Something else')
  await client.documents.create({ fileId, fields: { title: 'A note', kind: 'note' } })
  open()
  await screen.findByText('A note')
  await user.click(screen.getByRole('button', { name: 'Filter' }))
  await user.click(screen.getByRole('combobox', { name: 'Kind' }))
  await user.click(await screen.findByRole('option', { name: 'Contract' }))
  await waitFor(() => expect(screen.queryByText('A note')).toBeNull())
  await user.click(screen.getByRole('button', { name: 'Save as view' }))
  await user.type(screen.getByRole('textbox', { name: 'Name of the view' }), 'Contracts{Enter}')
  await screen.findByRole('tab', { name: /Contracts\s*1/ })
  await user.click(screen.getByRole('tab', { name: /^All/ }))
  await screen.findByText('A note')
  expect(await client.documents.views.list({})).toMatchObject([
    { name: 'Contracts', shared: true, filter: { kinds: ['contract'] } },
  ])
})

test('a Word file shows its fields before it becomes a template, and a broken one what is broken', async () => {
  const { client } = office
  const take = async (name: string, text: string) => {
    const file = wordFile(name, text)
    const { id } = await client.files.add({ file })
    return client.documents.templates.add({
      fields: { name: 'Permit', kind: 'letter', language: 'en' },
      fileId: id,
    })
  }
  const template = await take('permit.docx', 'Dear {contact.name}, permit {permit.number}')
  open(`/documents/templates/${template.id}`)
  const panel = await screen.findByRole('complementary', { name: 'Permit' })
  await within(panel).findByText('{permit.number}')
  expect(within(panel).getByText('asked by name')).toBeTruthy()
  expect(within(panel).getByText('Contact: name')).toBeTruthy()
  await expect(take('broken.docx', 'Dear {contact.name, hello')).rejects.toMatchObject({
    code: 'FILE_UNREADABLE',
  })
})
