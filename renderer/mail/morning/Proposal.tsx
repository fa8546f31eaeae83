import { useTranslation } from 'react-i18next'
import type { MailArrival } from '../../../shared/mail/contract/arrivals.ts'
import { Section } from '../../base/Facts.tsx'
import type { ShownFile } from '../../base/files/fileBytes.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { LetterForm } from '../form/LetterForm.tsx'
import { useTellRegistered } from '../form/NewLetter.tsx'
import { useProposal } from '../form/useProposal.tsx'
import styles from '../mail.module.css'

type Props = {
  file: ShownFile
  /** The fetched e-mail that it is; its attachments are registered with it. */
  arrival: MailArrival | null
  onDone: () => void
  onBack: () => void
}

/** What is proposed for a scan or an e-mail, with the words it was taken from; whatever is wrong is typed over. */
export function Proposal({ file, arrival, onDone, onBack }: Props) {
  const { t } = useTranslation('mail')
  const tell = useTellRegistered()
  const { initial, ready, isReading, grounds, error, note } = useProposal(file)
  if (!ready) return <p className={styles.soft}>{t('morning.looking')}</p>
  return (
    <>
      <QueryNotice error={error} />
      <LetterForm
        key={String(isReading)}
        draftKey={`mail.file.${file.fileId}`}
        initial={initial}
        files={[file]}
        {...(arrival ? { arrivalId: arrival.id } : {})}
        onBack={onBack}
        onRegistered={(letter) => {
          tell(letter)
          onDone()
        }}
      >
        {note}
      </LetterForm>
      {grounds.length > 0 && (
        <Section level={2} title={t('morning.grounds')}>
          <ul className={styles.lines}>
            {grounds.map(({ field, quote, from }) => (
              <li key={`${field} ${quote}`}>
                <strong>{t([`field.${field}`, 'field.other'])}</strong> <q>{quote}</q>
                <small>{t(`morning.from.${from}`)}</small>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
