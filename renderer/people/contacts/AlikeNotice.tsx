import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ContactId } from '../../../shared/base/ids.ts'
import { orpc } from '../../app/client/queries.ts'
import { useLater } from '../../base/useLater.ts'
import { Notice } from '../../base/Notice.tsx'
import type { ContactValues } from './contactForm.ts'
import { partsName } from './contactForm.ts'
import styles from '../people.module.css'

const PAUSE = 150
const MOST = 3

/** Contacts that may be the one being written: same number, same mail, a name that differs by a slip. */
export function AlikeNotice(props: {
  values: ContactValues
  /** The contact that is changed, as it is stored: it is no duplicate of itself, and nothing is asked before a change. */
  stored?: { contactId: ContactId; values: ContactValues }
}) {
  const { values, stored } = props
  const except = stored?.contactId
  const { t } = useTranslation('people')
  const [, go] = useLocation()
  const asked = useLater(askedOf(values), PAUSE)
  const input = JSON.parse(asked) as ReturnType<typeof readAsked>
  const isAsking =
    (input.name.length >= 3 || input.phones.length > 0 || input.emails.length > 0) &&
    (stored === undefined || asked !== askedOf(stored.values))
  const { data = [] } = useQuery({
    ...orpc.people.contacts.alike.queryOptions({
      input: { ...input, ...(except ? { except } : {}) },
    }),
    enabled: isAsking,
    placeholderData: keepPreviousData,
  })
  if (!isAsking || data.length === 0) return null
  return (
    <div className={styles.alikeNotice}>
      <Notice tone="warn">
        {t('alike.maybe')}
        <ul className={styles.alike} aria-live="polite">
          {data.slice(0, MOST).map((contact) => (
            <li key={contact.id}>
              <div>
                <strong>{contact.name}</strong>
                <small>
                  {[
                    contact.kind === 'person' && contact.organisationName,
                    contact.phone,
                    contact.because.map((because) => t(`alike.because_${because}`)).join(', '),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </div>
              <Button size="compact-xs" onClick={() => go(`/people/contacts/${contact.id}`)}>
                {t('alike.open')}
              </Button>
              {except && (
                <Button
                  size="compact-xs"
                  onClick={() => go(`/people/contacts/${except}/merge-${contact.id}`)}
                >
                  {t('alike.compare')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}

function readAsked(values: ContactValues) {
  const name = values.name.trim() || partsName(values)
  return {
    name: name.slice(0, 200),
    phones: values.phones.map(({ number }) => number.trim()).filter((number) => number.length > 4),
    emails: values.emails.map(({ address }) => address.trim()).filter((at) => at.includes('@')),
  }
}
/** As text, so that it only changes when what is asked changes. */
const askedOf = (values: ContactValues) => JSON.stringify(readAsked(values))
