import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailDetail } from '../../../shared/mail/contract/entries.ts'
import { readRecipients, writeRecipients } from '../../../shared/mail/recipients.ts'
import type { ShownFile } from '../../base/files/fileBytes.ts'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { EmailForm } from './EmailForm.tsx'

/** The answer to a letter by e-mail: to whoever wrote, under the same subject, tied to it by both Message-IDs. */
export function EmailReply({ letter }: { letter: MailDetail }) {
  const { t } = useTranslation('email')
  const { open, show } = useRecordPlace()
  const [files, setFiles] = useState<ShownFile[]>([])
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
      onSent={({ mailEntryId }) => (mailEntryId ? open(mailEntryId) : show())}
      onBack={() => show()}
    />
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
