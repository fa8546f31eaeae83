import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isDay } from '../../../shared/base/dates.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { showFailure } from '../../base/toasts.ts'
import styles from '../mail.module.css'
import own from './form.module.css'
import type { LetterValues } from './letterForm.ts'
import { valuesOf } from './letterForm.ts'

type Props = {
  /** Enter: what the whole line means. */
  onEnter: (values: Partial<LetterValues>) => void
  disabled?: boolean
}

/** A letter in one line, "in Rossi reg 30d director", with what was understood of it while it is typed. */
export function OneLine({ onEnter, disabled = false }: Props) {
  const { t } = useTranslation('mail')
  const [line, setLine] = useState('')
  const asked = useDeferredValue(line.trim())
  const understood = useQuery(
    orpc.mail.understand.queryOptions({
      input: { line: asked },
      enabled: asked !== '',
      placeholderData: keepPreviousData,
    }),
  )
  const enter = async () => {
    try {
      // Asked anew: the preview may still be that of a letter before.
      const { fields } = await client.mail.understand({ line: line.trim() })
      setLine('')
      onEnter(valuesOf(fields))
    } catch (error) {
      showFailure(error)
    }
  }
  return (
    <div className={own.oneLine}>
      <TextInput
        label={t('oneLine.label')}
        placeholder={t('oneLine.example')}
        value={line}
        maxLength={500}
        autoComplete="off"
        data-autofocus
        onChange={(event) => setLine(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || disabled) return
          // An empty line leaves Enter to the form below.
          if (line.trim() === '') return
          event.preventDefault()
          void enter()
        }}
      />
      {asked !== '' && understood.data ? (
        <ul className={own.pieces} aria-label={t('oneLine.understood')}>
          {understood.data.pieces.map(({ text, as, value }, index) => (
            <li key={`${index} ${text}`} data-as={as}>
              <Piece text={text} as={as} value={value} />
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.soft}>{t('oneLine.hint')}</p>
      )}
    </div>
  )
}

function Piece({ text, as, value }: { text: string; as: string; value: string }) {
  const { t } = useTranslation('mail')
  const { dayWords } = useFormats()
  if (as === 'nothing')
    return (
      <>
        <small>{t('oneLine.nothing')}</small> {text}
      </>
    )
  const shown =
    as === 'direction' || as === 'medium'
      ? t(`${as}.${value}`)
      : as === 'confidential'
        ? ''
        : isDay(value)
          ? dayWords(value)
          : value
  return (
    <>
      <small>{t(`field.${as}`)}</small> {shown}
    </>
  )
}
