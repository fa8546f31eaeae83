import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { medium } from '../../../shared/mail/contract/entry.ts'
import {
  ChoiceField,
  DayField,
  QuantityField,
  TextField,
  TickField,
} from '../../base/form/fields.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import { useRegisterChoices } from '../queries.ts'
import styles from '../mail.module.css'
import { HandledInputs } from './HandledInputs.tsx'
import type { LetterValues } from './letterForm.ts'
import { PartyField } from './PartyField.tsx'

/** The fields of a letter: what the law fixes first, then what becomes of it. */
export function LetterInputs({ form }: { form: DraftForm<LetterValues> }) {
  const { t } = useTranslation('mail')
  const registers = useRegisterChoices()
  return (
    <>
      <div className={styles.pair}>
        <SegmentedControl
          size="xs"
          aria-label={t('directionLabel')}
          {...form.getInputProps('direction')}
          data={(['in', 'out'] as const).map((value) => ({
            value,
            label: t(`direction.${value}`),
          }))}
        />
        <ChoiceField
          {...form.getInputProps('medium')}
          aria-label={t('mediumLabel')}
          choices={medium.options.map((value) => ({ value, label: t(`medium.${value}`) }))}
        />
      </div>
      {registers.length > 1 && (
        <ChoiceField
          {...form.getInputProps('registerId')}
          label={t('registers.one')}
          placeholder={registers[0]?.label}
          choices={registers}
          clearable
        />
      )}
      <PartyField form={form} />
      <TextField {...form.getInputProps('subject')} label={t('subject')} required />
      <HandledInputs form={form} isNew />
      <Rare form={form} />
    </>
  )
}

/** What few letters need: a label stuck on before, a late entry of the emergency register. */
function Rare({ form }: { form: DraftForm<LetterValues> }) {
  const { t } = useTranslation('mail')
  const { emergency, rollNumber } = form.values
  const [open, setOpen] = useState(emergency || rollNumber !== null)
  if (!open)
    return (
      <div>
        <Button size="compact-xs" variant="subtle" onClick={() => setOpen(true)}>
          {t('rare')}
        </Button>
      </div>
    )
  return (
    <>
      <QuantityField
        {...form.getInputProps('rollNumber')}
        label={t('rollNumber')}
        description={t('rollNumberText')}
        width={180}
      />
      <TickField
        {...form.getInputProps('emergency', { type: 'checkbox' })}
        label={t('emergency.tick')}
      />
      {emergency && (
        <div className={styles.pair}>
          <DayField {...form.getInputProps('emergencyDay')} label={t('emergency.day')} />
          <TextField
            {...form.getInputProps('emergencyTime')}
            label={t('emergency.time')}
            placeholder="09:30"
          />
          <TextField
            {...form.getInputProps('emergencyReference')}
            label={t('emergency.reference')}
          />
        </div>
      )}
    </>
  )
}
