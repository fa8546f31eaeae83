import { useQuery } from '@tanstack/react-query'
import type { ContentReference } from '../../../shared/archive/contract/dossier.ts'
import type { DocumentId, MailEntryId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'

/** A letter or a document, and what it goes together with: an answer, the letter it answers. */
export type Paper = { title: string; address: string; pair: { id: string; title: string }[] }

export type PaperKind = 'mail' | 'document'

/** What a letter or document is put into a dossier as. */
export const referenceOf = (kind: PaperKind, id: string): ContentReference =>
  kind === 'mail' ? { mailEntryId: id as MailEntryId } : { documentId: id as DocumentId }

const letterTitle = (letter: { shownNumber: string; subject: string }) =>
  `${letter.shownNumber} · ${letter.subject}`

async function readMail(id: string, signal: AbortSignal): Promise<Paper> {
  const letter = await client.mail.get({ mailEntryId: id as MailEntryId }, { signal })
  const answered =
    letter.replyToId && (await client.mail.get({ mailEntryId: letter.replyToId }, { signal }))
  return {
    title: letter.subject,
    address: `/mail/${id}`,
    pair: [...(answered ? [answered] : []), ...letter.replies].map((each) => ({
      id: each.id,
      title: letterTitle(each),
    })),
  }
}

async function readDocument(id: string, signal: AbortSignal): Promise<Paper> {
  const document = await client.documents.get({ documentId: id as DocumentId }, { signal })
  const letters = [document.mailEntryId, document.sentEntryId].filter((each) => each !== null)
  const pair = await Promise.all(
    [...new Set(letters)].map(async (mailEntryId) => ({
      id: mailEntryId,
      title: letterTitle(await client.mail.get({ mailEntryId }, { signal })),
    })),
  )
  return { title: document.title, address: `/documents/${id}`, pair }
}

/** The letter or document of the address. */
export const usePaper = (kind: PaperKind, id: string) =>
  useQuery({
    queryKey: [kind === 'mail' ? 'mail' : 'documents', 'paper', id],
    queryFn: ({ signal }) => (kind === 'mail' ? readMail(id, signal) : readDocument(id, signal)),
  })
