import { foldText } from '../../../shared/base/fold.ts'
import { client } from '../../app/client/client.ts'

/** A record that a field names. */
export type Thing<Kind extends string = string> = {
  kind: Kind
  id: string
  label: string
  /** What tells it from others alike. */
  detail: string
}
type Find<Kind extends string> = (text: string, signal: AbortSignal) => Promise<Thing<Kind>[]>

const MOST = 8

const codeAndTitle = ({ code, title }: { code: string; title: string }) =>
  [code, title].filter(Boolean).join(' · ')

export const findBoxes: Find<'box'> = async (text, signal) => {
  const boxes = await client.archive.boxes.list({ text, limit: MOST }, { signal })
  return boxes.map((box) => ({
    kind: 'box',
    id: box.id,
    label: codeAndTitle(box),
    detail: box.placePath.split(' › ').at(-1) ?? '',
  }))
}

type States = ('open' | 'closed')[]
const findIn =
  (states: States): Find<'dossier'> =>
  async (text, signal) => {
    const dossiers = await client.archive.dossiers.list({ text, states, limit: MOST }, { signal })
    return dossiers.map((dossier) => ({
      kind: 'dossier',
      id: dossier.id,
      label: codeAndTitle(dossier),
      detail: dossier.boxCode,
    }))
  }

const findDossiers = findIn(['open', 'closed'])
/** Those that contents can be put into. */
export const findOpenDossiers = findIn(['open'])

/** What can be lent or held. */
export const findBoxesAndDossiers: Find<'box' | 'dossier'> = async (text, signal) =>
  (await Promise.all([findBoxes(text, signal), findDossiers(text, signal)])).flat()

export const findContacts: Find<'contact'> = async (text, signal) => {
  const { contacts } = await client.people.contacts.list({ text, limit: MOST }, { signal })
  return contacts.map(({ id, name, organisationName, city, phone }) => ({
    kind: 'contact',
    id,
    label: name,
    detail: organisationName || city || phone,
  }))
}

/** Who may borrow: colleagues first, then contacts. */
export const findBorrowers: Find<'staff' | 'contact'> = async (text, signal) => {
  const [staff, contacts] = await Promise.all([
    client.people.staff.list({}, { signal }),
    findContacts(text, signal),
  ])
  const wanted = foldText(text)
  const colleagues = staff
    .filter(({ name, retired }) => !retired && foldText(name).includes(wanted))
    .slice(0, MOST)
    .map(({ id, name, role }) => ({ kind: 'staff' as const, id, label: name, detail: role }))
  return [...colleagues, ...contacts]
}

/** What can be filed: letters of the register, and documents. */
export const findPapers: Find<'mail' | 'document'> = async (text, signal) => {
  const [letters, { documents }] = await Promise.all([
    client.mail.list({ text, limit: MOST }, { signal }),
    client.documents.list({ text, limit: MOST }, { signal }),
  ])
  return [
    ...letters.map(({ id, shownNumber, subject, partyName }) => ({
      kind: 'mail' as const,
      id,
      label: `${shownNumber} · ${subject}`,
      detail: partyName,
    })),
    ...documents.map(({ id, number, title, contactName }) => ({
      kind: 'document' as const,
      id,
      label: `${number} · ${title}`,
      detail: contactName,
    })),
  ]
}
