import { Button, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import { currency, language, name } from '../../shared/base/schemas.ts'
import type { Language } from '../../shared/base/schemas.ts'
import { client } from './client/client.ts'
import { useCommand } from '../base/command/useCommand.ts'
import { LongTasks } from '../base/command/LongTasks.tsx'
import { ChoiceField, TextField } from '../base/form/fields.tsx'
import { useDraftForm } from '../base/form/useDraftForm.ts'
import { chooseLanguage, languageCodes, languages } from '../base/format/languages.ts'
import { useFormats } from '../base/format/useFormats.ts'
import { Notice } from '../base/Notice.tsx'
import { countryChoices, currencyChoices, guessCountry, usualCurrency } from '../base/countries.ts'
import { shell } from './client/shell.ts'
import { setLanguage } from './language.ts'
import styles from './Frame.module.css'

const schema = z.object({ name: name(120), language, currency, country: z.string().length(2) })

/** The first screen of a new office: its name, language and money, then empty or with a sample. */
export function Welcome() {
  const { t, i18n } = useTranslation('app')
  const { locale } = useFormats()
  const [start, setStart] = useState<'empty' | 'sample'>('empty')
  const [initial] = useState(() => {
    const shown = chooseLanguage([i18n.language])
    const country = guessCountry(shell.systemLanguages, shown)
    return {
      name: '',
      language: shown as string,
      country,
      currency: usualCurrency(country) as string,
    }
  })
  const form = useDraftForm({ draftKey: 'welcome', initial, schema })
  const fill = useCommand(client.office.fillSample, {
    undoable: false,
    quiet: true,
    long: t('welcome.filling'),
  })
  const save = useCommand(client.office.settings.update, { undoable: false, quiet: true })
  const templates = useCommand(client.documents.templates.addReady, {
    undoable: false,
    quiet: true,
  })
  const field = (name: keyof typeof initial) => form.getInputProps(name)

  const begin = async () => {
    const values = schema.parse(form.values)
    // The sample first: the office counts as fresh, and this screen stays, until it has its name.
    if (start === 'sample' && !(await fill.run({ language: values.language }))) return
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    // The letters that come along: an office without them can add them later.
    await templates.run({ language: values.language })
    if (await save.run({ fields: { ...values, zone } })) form.forget()
  }
  const problem = fill.words ?? save.words

  return (
    <main className={styles.whole}>
      <div className={styles.card}>
        <h1>{t('welcome.title')}</h1>
        <p>{t('welcome.text')}</p>
        <form noValidate onSubmit={form.onSubmit(() => void begin())}>
          <Stack gap="sm">
            <ChoiceField
              {...field('language')}
              label={t('welcome.language')}
              choices={languageCodes.map((code) => ({ value: code, label: languages[code].name }))}
              onChange={(chosen) => {
                form.setFieldValue('language', chosen ?? 'en')
                void setLanguage(chosen as Language)
              }}
            />
            <TextField {...field('name')} label={t('welcome.name')} required autoFocus />
            <ChoiceField
              {...field('country')}
              label={t('welcome.country')}
              choices={countryChoices(locale)}
              onChange={(chosen) => {
                form.setFieldValue('country', chosen ?? '')
                form.setFieldValue('currency', usualCurrency(chosen ?? ''))
              }}
            />
            <ChoiceField
              {...field('currency')}
              label={t('welcome.currency')}
              choices={currencyChoices(locale)}
            />
            <Radio.Group
              label={t('welcome.start')}
              value={start}
              onChange={(value) => setStart(value as 'empty' | 'sample')}
            >
              <Stack gap={8} mt={6}>
                <Radio
                  value="empty"
                  label={t('welcome.empty')}
                  description={t('welcome.emptyText')}
                />
                <Radio
                  value="sample"
                  label={t('welcome.sample')}
                  description={t('welcome.sampleText')}
                />
              </Stack>
            </Radio.Group>
            {problem && <Notice tone="bad">{problem}</Notice>}
            <Button type="submit" variant="filled" loading={fill.busy || save.busy} mt="xs">
              {t('welcome.begin')}
            </Button>
          </Stack>
        </form>
      </div>
      <LongTasks />
    </main>
  )
}
