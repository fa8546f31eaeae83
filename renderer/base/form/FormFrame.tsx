import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useHotkey } from '../hotkeys/useHotkey.ts'
import { Notice } from '../Notice.tsx'
import styles from '../base.module.css'
import type { DraftForm } from './useDraftForm.ts'

type Props<Values extends Record<string, unknown>> = {
  form: DraftForm<Values>
  /** Called with values that passed the schema. */
  onSave: (values: Values) => void
  /** Esc and Cancel: goes back; what was typed stays as a draft. */
  onBack: () => void
  saveLabel?: string | undefined
  busy?: boolean | undefined
  /** Why saving failed, in words (useCommand().words). */
  problem?: string | null
  /** More buttons beside Save. */
  extra?: ReactNode
  children: ReactNode
}

/** A form of fields: Enter saves, Esc goes back and keeps the draft. */
export function FormFrame<Values extends Record<string, unknown>>(props: Props<Values>) {
  const { form, onSave, onBack, busy = false } = props
  const { t } = useTranslation('base')
  useHotkey({
    scope: 'base:keys.form',
    keys: 'Escape',
    label: 'base:keys.backKeeping',
    run: onBack,
  })
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={form.onSubmit(
        (values) => {
          if (!busy) onSave(values)
        },
        (errors) => {
          const first = Object.keys(errors)[0]
          if (first) form.getInputNode(first)?.focus()
        },
      )}
    >
      {form.restored && (
        <Notice>
          {t('form.restored')}{' '}
          <Button size="compact-xs" variant="subtle" onClick={form.discard}>
            {t('form.discard')}
          </Button>
        </Notice>
      )}
      {props.children}
      {props.problem && <Notice tone="bad">{props.problem}</Notice>}
      <div className={styles.formFoot}>
        <Button type="submit" variant="filled" loading={busy}>
          {props.saveLabel ?? t('form.save')}
        </Button>
        <Button onClick={onBack}>{t('form.cancel')}</Button>
        {props.extra}
      </div>
    </form>
  )
}
