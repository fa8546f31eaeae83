import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceField, TextField } from '../../base/form/fields.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import type { ContactValues } from './contactForm.ts'
import { blankEmail, blankPhone, phoneKinds, placeKinds } from './contactForm.ts'
import styles from '../people.module.css'

const MOST = 40
type Props = { form: DraftForm<ContactValues> }

export function PhoneFields({ form }: Props) {
  const { phones } = form.values
  const isFull = phones.at(-1)?.number !== ''
  useBlankLine(isFull && phones.length < MOST, () => form.insertListItem('phones', blankPhone))
  return <Channels form={form} list="phones" field="number" kinds={phoneKinds} type="tel" />
}

export function EmailFields({ form }: Props) {
  const { emails } = form.values
  const isFull = emails.at(-1)?.address !== ''
  useBlankLine(isFull && emails.length < MOST, () => form.insertListItem('emails', blankEmail))
  return <Channels form={form} list="emails" field="address" kinds={placeKinds} type="email" />
}

/** There is always a blank line to type the next one into. */
function useBlankLine(lacks: boolean, add: () => void) {
  useEffect(() => {
    if (lacks) add()
  })
}

type ChannelsProps = Props & {
  list: 'phones' | 'emails'
  field: 'number' | 'address'
  kinds: readonly string[]
  type: 'tel' | 'email'
}

/** Numbers or mail addresses, each with its kind; an emptied line is taken away on saving. */
function Channels({ form, list, field, kinds, type }: ChannelsProps) {
  const { t } = useTranslation('people')
  const lines = form.values[list]
  const choices = kinds.map((kind) => ({ value: kind, label: t(`contacts.kindOf.${kind}`) }))
  return (
    <fieldset className={styles.list}>
      <legend>{t(`contacts.${list}`)}</legend>
      {lines.map((_, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the fields are named by their place in the list
        <div key={index} className={styles.channel}>
          <TextField
            {...form.getInputProps(`${list}.${index}.${field}`)}
            aria-label={t(`contacts.nth_${list}`, { n: index + 1 })}
            type={type}
          />
          <ChoiceField
            {...form.getInputProps(`${list}.${index}.kind`)}
            aria-label={t('contacts.kindOfLine')}
            choices={choices}
            width={112}
          />
          <ActionIcon
            tabIndex={-1}
            disabled={index === lines.length - 1}
            aria-label={t('contacts.removeLine')}
            title={t('contacts.removeLine')}
            onClick={() => form.removeListItem(list, index)}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
    </fieldset>
  )
}
