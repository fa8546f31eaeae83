import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NoteField, TextField } from '../../base/form/fields.tsx'
import { PersonField } from '../../base/form/PersonField.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import { findContacts } from '../findContacts.ts'
import { AddressFields } from './AddressFields.tsx'
import { EmailFields, PhoneFields } from './ChannelFields.tsx'
import type { ContactValues } from './contactForm.ts'
import { partsName } from './contactForm.ts'
import styles from '../people.module.css'

type Props = { form: DraftForm<ContactValues> }

/** Everything the office may know of a person or organisation; a name is enough. */
export function ContactInputs({ form }: Props) {
  const { t } = useTranslation('people')
  const { kind } = form.values
  return (
    <>
      <SegmentedControl
        aria-label={t('contacts.kind')}
        {...form.getInputProps('kind')}
        data={(['person', 'organisation'] as const).map((value) => ({
          value,
          label: t(`contacts.is_${value}`),
        }))}
      />
      {kind === 'organisation' ? (
        <TextField
          {...form.getInputProps('name')}
          label={t('contacts.name')}
          required
          data-autofocus
        />
      ) : (
        <PersonName form={form} />
      )}
      <PhoneFields form={form} />
      <EmailFields form={form} />
      {kind === 'person' && <AtOrganisation form={form} />}
      <AddressFields form={form} />
      <TextField {...form.getInputProps('website')} label={t('contacts.website')} type="url" />
      <NoteField {...form.getInputProps('note')} label={t('contacts.note')} />
    </>
  )
}

function PersonName({ form }: Props) {
  const { t } = useTranslation('people')
  const { prefix, middleName, suffix, name } = form.values
  const [isWhole, setWhole] = useState([prefix, middleName, suffix, name].some(Boolean))
  return (
    <>
      <div className={styles.row}>
        <TextField
          {...form.getInputProps('givenName')}
          label={t('contacts.givenName')}
          data-autofocus
        />
        <TextField {...form.getInputProps('familyName')} label={t('contacts.familyName')} />
      </div>
      {isWhole ? (
        <>
          <div className={styles.row}>
            <TextField {...form.getInputProps('prefix')} label={t('contacts.prefix')} />
            <TextField {...form.getInputProps('middleName')} label={t('contacts.middleName')} />
            <TextField {...form.getInputProps('suffix')} label={t('contacts.suffix')} />
          </div>
          <TextField
            {...form.getInputProps('name')}
            label={t('contacts.shownAs')}
            placeholder={partsName(form.values)}
          />
        </>
      ) : (
        <button type="button" className={styles.link} onClick={() => setWhole(true)}>
          {t('contacts.wholeName')}
        </button>
      )}
    </>
  )
}

function AtOrganisation({ form }: Props) {
  const { t } = useTranslation('people')
  const { organisationId } = form.values
  return (
    <>
      <PersonField
        {...form.getInputProps('organisationName')}
        label={t('contacts.organisation')}
        find={(text, signal) => findContacts(text, signal, 'organisation')}
        known={organisationId !== null}
        onChange={(organisationName) => form.setValues({ organisationName, organisationId: null })}
        onChoose={({ contact }) =>
          form.setValues({ organisationName: contact.name, organisationId: contact.id })
        }
      />
      <div className={styles.row}>
        <TextField {...form.getInputProps('role')} label={t('contacts.role')} />
        <TextField {...form.getInputProps('department')} label={t('contacts.department')} />
      </div>
    </>
  )
}
