import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { addressLines } from '../../../shared/people/address.ts'
import type {
  Contact,
  ContactEvent,
  ContactFields,
} from '../../../shared/people/contract/contacts.ts'
import { mergeFields } from '../../../shared/people/mergeFields.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import styles from '../people.module.css'

/** Two spellings of one number have their last digits in common. */
const sameNumber = (number: string) => number.replace(/\D/g, '').slice(-8)

type Known = Contact & { history: readonly ContactEvent[] }
type Line = { label: string; of: (fields: ContactFields) => string }

/** Both contacts and what becomes of them, line by line; what comes from the other one is marked. */
export function MergeTable({ first, other }: { first: Known; other: Known }) {
  const { t } = useTranslation('people')
  const { number } = useFormats()
  const merged = mergeFields(first, other, sameNumber)
  const kindOf = (kind: string) => t(`contacts.kindOf.${kind}`)
  const lines: Line[] = [
    { label: t('contacts.name'), of: ({ name }) => name },
    { label: t('contacts.organisation'), of: ({ organisationName }) => organisationName },
    { label: t('contacts.role'), of: ({ role }) => role },
    { label: t('contacts.department'), of: ({ department }) => department },
    {
      label: t('contacts.phones'),
      of: ({ phones }) =>
        phones.map(({ kind, number }) => `${number} (${kindOf(kind)})`).join('\n'),
    },
    {
      label: t('contacts.emails'),
      of: ({ emails }) =>
        emails.map(({ kind, address }) => `${address} (${kindOf(kind)})`).join('\n'),
    },
    {
      label: t('contacts.addresses'),
      of: ({ addresses }) => addresses.map(addressLines).join('\n\n'),
    },
    { label: t('contacts.website'), of: ({ website }) => website },
    { label: t('contacts.note'), of: ({ note }) => note },
  ]
  const told = lines.filter(({ of }) => of(first) !== '' || of(other) !== '' || of(merged) !== '')
  return (
    <table className={styles.merge}>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{t('merge.line')}</VisuallyHidden>
          </th>
          <th scope="col">{t('merge.kept')}</th>
          <th scope="col">{t('merge.joinedIn')}</th>
          <th scope="col">{t('merge.after')}</th>
        </tr>
      </thead>
      <tbody>
        {told.map(({ label, of }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td data-private>{of(first)}</td>
            <td data-private>{of(other)}</td>
            <td data-private data-changed={of(merged) !== of(first) || undefined}>
              {of(merged)}
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('events.title')}</th>
          <td>{number(first.history.length)}</td>
          <td>{number(other.history.length)}</td>
          <td>{t('merge.history')}</td>
        </tr>
      </tbody>
    </table>
  )
}
