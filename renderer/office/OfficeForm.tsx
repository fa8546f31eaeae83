import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import { currency, language, name, text } from '../../shared/base/schemas.ts'
import type { Settings } from '../../shared/office/contract.ts'
import { client } from '../app/client/client.ts'
import { useCommand } from '../base/command/useCommand.ts'
import { ChoiceField, NoteField, TextField } from '../base/form/fields.tsx'
import { FormFrame } from '../base/form/FormFrame.tsx'
import { useDraftForm } from '../base/form/useDraftForm.ts'
import { languageCodes, languages } from '../base/format/languages.ts'
import { useFormats } from '../base/format/useFormats.ts'
import { countryChoices, currencyChoices, zoneChoices } from '../base/countries.ts'
import styles from './office.module.css'

const schema = z.object({
  name: name(120),
  language,
  currency,
  country: z.string().min(2),
  zone: z.string().min(1),
  address: text(500),
  phone: text(80),
  email: text(200),
})

/** The office's own details, as its papers and its calendar use them. */
export function OfficeForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation('office')
  const { locale } = useFormats()
  const save = useCommand(client.office.settings.update, {
    done: () => t('settings.saved'),
    quiet: true,
  })
  const form = useDraftForm({ draftKey: 'office.settings', initial: settings, schema })
  const choices = useMemo(
    () => ({
      countries: countryChoices(locale),
      currencies: currencyChoices(locale),
      zones: zoneChoices(settings.zone),
      languages: languageCodes.map((code) => ({ value: code, label: languages[code].name })),
    }),
    [locale, settings.zone],
  )
  const field = (name: keyof Settings) => form.getInputProps(name)
  return (
    <FormFrame
      form={form}
      busy={save.busy}
      problem={save.words}
      onBack={form.discard}
      onSave={async (values) => {
        if (await save.run({ fields: schema.parse(values) })) form.forget()
      }}
    >
      <div className={styles.fields}>
        <TextField {...field('name')} label={t('settings.name')} required />
        <TextField {...field('phone')} label={t('settings.phone')} type="tel" />
        <TextField {...field('email')} label={t('settings.email')} type="email" />
        <ChoiceField
          {...field('country')}
          label={t('settings.country')}
          choices={choices.countries}
        />
        <ChoiceField
          {...field('language')}
          label={t('settings.language')}
          description={t('settings.languageHint')}
          choices={choices.languages}
        />
        <ChoiceField
          {...field('currency')}
          label={t('settings.currency')}
          description={t('settings.currencyHint')}
          choices={choices.currencies}
        />
        <ChoiceField
          {...field('zone')}
          label={t('settings.zone')}
          description={t('settings.zoneHint')}
          choices={choices.zones}
        />
        <div className={styles.wide}>
          <NoteField {...field('address')} label={t('settings.address')} />
        </div>
      </div>
    </FormFrame>
  )
}
