import { useTranslation } from 'react-i18next'
import type { ContactField } from '../../../shared/people/columns.ts'

const NUMBERS: Partial<Record<ContactField, 'work' | 'mobile' | 'home' | 'fax' | 'other'>> = {
  phone: 'work',
  mobile: 'mobile',
  homePhone: 'home',
  fax: 'fax',
  otherPhone: 'other',
}
const MAILS: Partial<Record<ContactField, 'work' | 'home' | 'other'>> = {
  email: 'work',
  homeEmail: 'home',
  otherEmail: 'other',
}

/** What a column of a table of contacts may hold, in the words of the form. */
export function useFieldNames(): (field: ContactField) => string {
  const { t } = useTranslation('people')
  return (field) => {
    if (NUMBERS[field]) return t(`contacts.phoneOf.${NUMBERS[field]}`)
    if (MAILS[field]) return t(`contacts.emailOf.${MAILS[field]}`)
    if (field === 'name') return t('import.fullName')
    if (field === 'organisationName') return t('contacts.organisation')
    const [, homeField] = /^home(\w+)$/.exec(field) ?? []
    if (!homeField) return t(`contacts.${field}`)
    const own = homeField === 'PoBox' ? 'poBox' : homeField.toLowerCase()
    return `${t('contacts.addressOf.home')}: ${t(`contacts.${own}`)}`
  }
}
