import { IconBuildingStore } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { addressLines } from '../../../shared/people/address.ts'
import type {
  Contact,
  ContactEvent,
  ContactLine,
} from '../../../shared/people/contract/contacts.ts'
import { Facts, Section } from '../../base/Facts.tsx'
import { Notice } from '../../base/Notice.tsx'
import { ContactEvents } from './ContactEvents.tsx'
import { KindMark } from './KindMark.tsx'
import { PhoneLine } from './PhoneLine.tsx'
import styles from '../people.module.css'

/** The latest events in view without another tab. */
const LATEST = 5

type Props = { contact: Contact & { people: ContactLine[]; history: ContactEvent[] } }

export function ContactOverview({ contact }: Props) {
  const { t } = useTranslation('people')
  const { kind, organisationId, organisationName, mergedIntoId, people, history } = contact
  const isAt = kind === 'person' && organisationName !== ''
  return (
    <>
      {mergedIntoId && (
        <Notice>
          {t('merge.wasJoined')}{' '}
          <GoTo address={`/people/contacts/${mergedIntoId}`}>{t('merge.openJoined')}</GoTo>
        </Notice>
      )}
      <Facts
        facts={[
          [
            t('contacts.organisation'),
            isAt &&
              (organisationId ? (
                <GoTo address={`/people/contacts/${organisationId}`}>{organisationName}</GoTo>
              ) : (
                organisationName
              )),
          ],
          [t('contacts.role'), [contact.role, contact.department].filter(Boolean).join(', ')],
          ...contact.phones.map((phone): [string, ReactNode] => [
            t(`contacts.phoneOf.${phone.kind}`),
            <PhoneLine key="phone" number={phone.number} contact={contact} />,
          ]),
          ...contact.emails.map((email): [string, ReactNode] => [
            t(`contacts.emailOf.${email.kind}`),
            <a key="mail" className={styles.link} href={`mailto:${email.address}`}>
              {email.address}
            </a>,
          ]),
          [t('contacts.website'), contact.website && <Website address={contact.website} />],
          ...contact.addresses.map((address): [string, ReactNode] => [
            t(`contacts.addressOf.${address.kind}`),
            <span key="address" className={styles.lines}>
              {addressLines(address)}
            </span>,
          ]),
          [
            t('contacts.note'),
            contact.note && <span className={styles.lines}>{contact.note}</span>,
          ],
          [
            t('contacts.supplier'),
            contact.supplier && (
              <GoTo address={`/stock/suppliers/${contact.id}`}>
                <IconBuildingStore size={15} stroke={1.6} aria-hidden /> {t('contacts.terms')}
              </GoTo>
            ),
          ],
        ].filter((fact): fact is [string, ReactNode] => Boolean(fact[1]))}
      />
      {people.length > 0 && (
        <Section title={t('contacts.people')}>
          <ul className={styles.rows}>
            {people.map((person) => (
              <li key={person.id}>
                <KindMark kind="person" />
                <span className={styles.rowText}>
                  <GoTo address={`/people/contacts/${person.id}`}>{person.name}</GoTo>
                  <small>{[person.role, person.phone].filter(Boolean).join(' · ')}</small>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {history.length > 0 && (
        <Section title={t('events.latest')}>
          <ContactEvents events={history.slice(0, LATEST)} />
        </Section>
      )}
    </>
  )
}

function GoTo({ address, children }: { address: string; children: ReactNode }) {
  const [, go] = useLocation()
  return (
    <button type="button" className={styles.link} onClick={() => go(address)}>
      {children}
    </button>
  )
}

/** A link where the address is one of the web; anything else is only text. */
function Website({ address }: { address: string }) {
  const url = /^https?:\/\//i.test(address) ? address : `https://${address}`
  return URL.canParse(url) ? (
    <a className={styles.link} href={url} target="_blank" rel="noreferrer">
      {address}
    </a>
  ) : (
    address
  )
}
