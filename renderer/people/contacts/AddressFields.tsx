import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addressAt } from '../../../shared/people/address.ts'
import { ChoiceField, NoteField, TextField } from '../../base/form/fields.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import type { ContactValues } from './contactForm.ts'
import { placeKinds } from './contactForm.ts'
import styles from '../people.module.css'

type Props = { form: DraftForm<ContactValues> }

/** Postal addresses; one that is left empty is not saved. */
export function AddressFields({ form }: Props) {
  const { t } = useTranslation('people')
  const { addresses } = form.values
  return (
    <fieldset className={styles.list}>
      {addresses.length > 0 && <legend>{t('contacts.addresses')}</legend>}
      {addresses.map((_, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the fields are named by their place in the list
        <AddressLines key={index} form={form} index={index} />
      ))}
      {addresses.length < 20 && (
        <Button size="xs" onClick={() => form.insertListItem('addresses', addressAt({}))}>
          {t('contacts.addAddress')}
        </Button>
      )}
    </fieldset>
  )
}

function AddressLines({ form, index }: Props & { index: number }) {
  const { t } = useTranslation('people')
  const at = `addresses.${index}` as const
  const address = form.values.addresses[index] ?? addressAt({})
  const [isWhole, setWhole] = useState(
    [address.poBox, address.extended, address.region].some(Boolean),
  )
  const [isNew] = useState(
    Object.entries(address).every(([name, text]) => name === 'kind' || !text),
  )
  return (
    <div className={styles.address}>
      <div className={styles.channel}>
        <ChoiceField
          {...form.getInputProps(`${at}.kind`)}
          aria-label={t('contacts.kindOfLine')}
          choices={placeKinds.map((kind) => ({ value: kind, label: t(`contacts.kindOf.${kind}`) }))}
          width={112}
        />
        <span className={styles.space} />
        <ActionIcon
          aria-label={t('contacts.removeAddress')}
          title={t('contacts.removeAddress')}
          onClick={() => form.removeListItem('addresses', index)}
        >
          <IconX size={16} />
        </ActionIcon>
      </div>
      <NoteField
        {...form.getInputProps(`${at}.street`)}
        label={t('contacts.street')}
        autoFocus={isNew}
      />
      <div className={styles.row}>
        <TextField {...form.getInputProps(`${at}.postcode`)} label={t('contacts.postcode')} />
        <TextField {...form.getInputProps(`${at}.city`)} label={t('contacts.city')} />
        <TextField {...form.getInputProps(`${at}.country`)} label={t('contacts.country')} />
      </div>
      {isWhole ? (
        <div className={styles.row}>
          <TextField {...form.getInputProps(`${at}.extended`)} label={t('contacts.extended')} />
          <TextField {...form.getInputProps(`${at}.poBox`)} label={t('contacts.poBox')} />
          <TextField {...form.getInputProps(`${at}.region`)} label={t('contacts.region')} />
        </div>
      ) : (
        <button type="button" className={styles.link} onClick={() => setWhole(true)}>
          {t('contacts.wholeAddress')}
        </button>
      )}
    </div>
  )
}
