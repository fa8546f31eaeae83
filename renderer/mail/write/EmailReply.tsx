import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailDetail } from '../../../shared/mail/contract/entry.ts'
import { readRecipients, writeRecipients } from '../../../shared/base/recipients.ts'
import type { DocumentLine } from '../../../shared/documents/contract/documents.ts'
import type { OutgoingMail } from '../../../shared/mail/contract/outbox.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import type { ShownFile } from '../../base/files/fileBytes.ts'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { EmailForm } from './EmailForm.tsx'
import { FromDocuments } from './FromDocuments.tsx'

/** The answer to a letter by e-mail: to whoever wrote, under the same subject, tied to it by both Message-IDs. */
export function EmailReply({ letter }: { letter: MailDetail }) {
  const { t } = useTranslation('email')
  const { open, show } = useRecordPlace()
  const [files, setFiles] = useState<ShownFile[]>([])
  const [attached, setAttached] = useState<DocumentLine[]>([])
  const dispatch = useCommand(client.documents.dispatch, { undoable: false })
  const attach = (document: DocumentLine) => {
    const { fileId, fileName: name, bytes, mediaType } = document
    if (files.some((file) => file.fileId === fileId)) return
    setFiles([...files, { fileId, name, bytes, mediaType }])
    setAttached([...attached, document])
  }
  /** A document that went along is noted as sent, with to whom. */
  const noteDispatch = async (mail: OutgoingMail) => {
    const recipient = writeRecipients(mail.to).slice(0, 300)
    const sent = attached.filter(({ fileId }) => files.some((file) => file.fileId === fileId))
    for (const { id: documentId } of sent)
      await dispatch.run({ documentId, dispatch: { way: 'email', recipient } })
  }
  return (
    <EmailForm
      draftKey={`mail.emailReply.${letter.id}`}
      initial={{
        to: addressOf(letter),
        subject: replySubject(letter.subject, t('write.replyPrefix')),
      }}
      files={files}
      onFiles={setFiles}
      replyToId={letter.id}
      onSent={(mail) => {
        void noteDispatch(mail)
        if (mail.mailEntryId) open(mail.mailEntryId)
        else show()
      }}
      onBack={() => show()}
    >
      {(setBody) => <FromDocuments mailEntryId={letter.id} onText={setBody} onAttach={attach} />}
    </EmailForm>
  )
}

/** Only an address that e-mail goes to; a street is left for the user to replace. */
function addressOf({ partyName, partyAddress }: MailDetail): string {
  const { recipients, wrong } = readRecipients(partyAddress)
  const [first] = recipients
  if (wrong !== null || !first) return ''
  return writeRecipients([{ ...first, name: partyName === first.address ? '' : partyName }])
}

const replySubject = (subject: string, prefix: string) =>
  /^(re|sv|r|odg|aw|vs)\s*:/i.test(subject) ? subject : `${prefix} ${subject}`.slice(0, 500)
