import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../shared/base/schemas.ts'
import { useLook } from '../base/look.ts'
import { ChoiceField } from '../base/form/fields.tsx'
import { languageCodes, languages } from '../base/format/languages.ts'
import { useFormats } from '../base/format/useFormats.ts'
import styles from './office.module.css'

/** How this desk looks: language, light or dark, contrast, text size. Every choice shows at once. */
export function LookSettings() {
  const { t } = useTranslation('office')
  const { number } = useFormats()
  const look = useLook()
  return (
    <div className={styles.fields}>
      <ChoiceField
        label={t('look.language')}
        choices={[
          { value: '', label: t('look.systemLanguage') },
          ...languageCodes.map((code) => ({ value: code, label: languages[code].name })),
        ]}
        value={look.language ?? ''}
        onChange={(value) => look.setLanguage(value ? (value as Language) : null)}
      />
      <Choice
        label={t('look.scheme')}
        value={look.scheme}
        onChange={look.setScheme}
        choices={[
          { value: 'auto', label: t('look.auto') },
          { value: 'light', label: t('look.light') },
          { value: 'dark', label: t('look.dark') },
        ]}
      />
      <Choice
        label={t('look.contrast')}
        value={look.contrast}
        onChange={look.setContrast}
        choices={[
          { value: 'auto', label: t('look.auto') },
          { value: 'more', label: t('look.more') },
        ]}
      />
      <Choice
        label={t('look.textSize')}
        value={String(look.textSize)}
        onChange={(value) => look.setTextSize(Number(value))}
        choices={look.textSizes.map((size) => ({
          value: String(size),
          label: `${number(size)} %`,
        }))}
      />
    </div>
  )
}

function Choice<Value extends string>(props: {
  label: string
  value: Value
  onChange: (value: Value) => void
  choices: { value: Value; label: string }[]
}) {
  return (
    <div>
      <div className={styles.choiceLabel}>{props.label}</div>
      <SegmentedControl
        aria-label={props.label}
        value={props.value}
        onChange={(value) => props.onChange(value as Value)}
        data={props.choices}
      />
    </div>
  )
}
