import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { isDay } from '../../../shared/base/dates.ts'
import type { MailDetail } from '../../../shared/mail/contract/entry.ts'
import { orpc } from '../../app/client/queries.ts'
import { Facts, Section } from '../../base/Facts.tsx'
import { FilePreview } from '../../base/files/FilePreview.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import { deadlineTone } from '../mailLooks.ts'
import { useCurrency } from '../queries.ts'
import styles from '../mail.module.css'
import { LetterOutgoing } from '../outbox/LetterOutgoing.tsx'
import { Chronology } from './Chronology.tsx'
import { Whereabouts } from './Whereabouts.tsx'
import own from './panel.module.css'

/** What the letter is and where it is: corrected values beside the old ones, its answers, what happened. */
export function LetterOverview({ letter }: { letter: MailDetail }) {
  const { t } = useTranslation('mail')
  const { day, dayWords, instant, money, today } = useFormats()
  const currency = useCurrency()
  const { annulled, emergency, deadlineOn, direction, fileList } = letter
  const tone = deadlineTone(letter, today())
  const isOut = direction === 'out'
  const fixed = (field: string, value: ReactNode) => (
    <Fixed key={field} letter={letter} field={field} value={value} />
  )
  const main = fileList[0]
  return (
    <>
      {annulled && (
        <Notice tone="bad">
          <strong>{t('annulledBy', { when: instant(annulled.at), name: annulled.byName })}</strong>
          <div>{t('annulledWhy', { reason: annulled.reason, authority: annulled.authority })}</div>
        </Notice>
      )}
      <div className={annulled ? own.annulled : undefined}>
        <Facts
          facts={[
            [t(isOut ? 'recipient' : 'sender'), fixed('partyName', <Party letter={letter} />)],
            [
              t('partyAddress'),
              letter.partyAddress ? fixed('partyAddress', letter.partyAddress) : '',
            ],
            [t('furtherParties'), letter.furtherParties.join(', ')],
            [
              t('subject'),
              hasCorrection(letter, 'subject') ? fixed('subject', letter.subject) : '',
            ],
            [
              t('mediumLabel'),
              hasCorrection(letter, 'medium') ? fixed('medium', t(`medium.${letter.medium}`)) : '',
            ],
            [t(isOut ? 'sentOn' : 'arrivedOn'), day(letter.arrivedOn)],
            [
              t('letterDate'),
              letter.letterDate && isDay(letter.letterDate) ? day(letter.letterDate) : '',
            ],
            [t('letterReference'), letter.letterReference],
            [
              t('deadlineOn'),
              deadlineOn &&
                (tone === 'bad' || tone === 'warn' ? (
                  <StatusMark key="due" tone={tone} label={dayWords(deadlineOn)} />
                ) : (
                  dayWords(deadlineOn)
                )),
            ],
            [t('for'), <Whereabouts key="for" letter={letter} />],
            [
              t('collected'),
              letter.collectedBy && letter.handedOverAt
                ? `${letter.collectedBy}, ${instant(letter.handedOverAt)}`
                : '',
            ],
            [t('carrier'), [letter.carrier, letter.trackingNumber].filter(Boolean).join(' ')],
            [
              t('postage'),
              letter.postage === null ? '' : money({ amount: letter.postage, currency }),
            ],
            [t('confidential'), letter.confidential ? t('yes') : ''],
            [t('note'), letter.note],
            [t('emergency.title'), emergency && `${instant(emergency.at)}, ${emergency.reference}`],
            [t('registeredAt'), `${instant(letter.registeredAt)}, ${letter.registeredByName}`],
          ]}
        />
      </div>
      <LetterOutgoing letter={letter} />
      <Linked letter={letter} />
      {main && (
        <Section title={t('files.title')}>
          <FilePreview file={main} />
        </Section>
      )}
      <Chronology letter={letter} />
      <p className={own.chain} title={letter.chain}>
        {t('chain', { value: letter.chain.slice(0, 16) })}
      </p>
    </>
  )
}

const hasCorrection = ({ corrections }: MailDetail, field: string) =>
  corrections.some((each) => each.field === field)

/** A value that the law fixes: what it was before stays legible beside it. */
function Fixed(props: { letter: MailDetail; field: string; value: ReactNode }) {
  const { t } = useTranslation('mail')
  const old = props.letter.corrections.filter(({ field }) => field === props.field)
  const word = (value: string) => (props.field === 'medium' ? t(`medium.${value}`) : value)
  return (
    <>
      {old.map(({ before, at }) => (
        <s key={at} className={own.struck}>
          {word(before)}
        </s>
      ))}
      <span>{props.value}</span>
    </>
  )
}

function Party({ letter }: { letter: MailDetail }) {
  const [, go] = useLocation()
  if (!letter.contactId) return letter.partyName
  return (
    <button
      type="button"
      className={own.link}
      onClick={() => go(`/people/contacts/${letter.contactId}`)}
    >
      {letter.partyName}
    </button>
  )
}

/** What it answers, its answers, the documents drafted for it, and the requests that were made from it. */
function Linked({ letter }: { letter: MailDetail }) {
  const { t } = useTranslation(['mail', 'documents'])
  const [, go] = useLocation()
  const { replyToId, replies, requests } = letter
  const drafted = useQuery(orpc.documents.list.queryOptions({ input: { mailEntryId: letter.id } }))
  const documents = drafted.data?.documents ?? []
  if (!replyToId && replies.length + requests.length + documents.length === 0) return null
  const link = (address: string, text: string) => (
    <li key={address}>
      <button type="button" className={own.link} onClick={() => go(address)}>
        {text}
      </button>
    </li>
  )
  return (
    <Section title={t('linked')}>
      <ul className={styles.lines}>
        {replyToId && link(`/mail/${replyToId}`, t('answers'))}
        {replies.map(({ id, shownNumber, subject }) =>
          link(`/mail/${id}`, t('answeredBy', { number: shownNumber, subject })),
        )}
        {documents.map(({ id, number, title, state }) =>
          link(`/documents/${id}`, `${number}: ${title} (${t(`documents:state.${state}`)})`),
        )}
        {requests.map(({ id, number, title }) =>
          link(`/requests/${id}`, t('requestLine', { number, title })),
        )}
      </ul>
    </Section>
  )
}
