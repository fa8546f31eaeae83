import { CloseButton } from '@mantine/core'
import type { Ref } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { foldText } from '../../../shared/base/fold.ts'
import type { FieldProps } from './fields.tsx'
import { SuggestField } from './SuggestField.tsx'
import styles from './suggest.module.css'

/** A colleague to choose. */
export type Colleague<Id extends string = string> = {
  id: Id
  name: string
  /** CSS hex colour. */
  colour: string
  /** Where they are or what they do, in a few words. */
  detail?: string
}

type Props<Id extends string> = FieldProps & {
  colleagues: readonly Colleague<Id>[]
  value?: Id | null
  onChange?: (id: Id | null) => void
  /** The choice may be taken back by emptying the field. */
  clearable?: boolean | undefined
  width?: number | undefined
  inputRef?: Ref<HTMLInputElement> | undefined
}

/** One of the colleagues, by a few letters of the name: Enter or Tab takes the first that fits. */
export function StaffField<Id extends string>(props: Props<Id>) {
  const { colleagues, value = null, onChange, clearable = true, ...rest } = props
  const { t } = useTranslation('base')
  // Null while nothing is being typed: then the chosen name stands in the field.
  const [typed, setTyped] = useState<string | null>(null)
  const chosen = colleagues.find(({ id }) => id === value)
  const take = (id: Id | null) => {
    setTyped(null)
    if (id !== value) onChange?.(id)
  }
  return (
    <SuggestField
      {...rest}
      strict
      firstMarked={typed !== null && typed !== ''}
      text={typed ?? chosen?.name ?? ''}
      onText={(text) => {
        setTyped(text)
        if (text === '' && clearable && value !== null) onChange?.(null)
      }}
      lines={fitting(colleagues, typed ?? '')}
      onTake={({ id }) => take(id)}
      // What was typed and fits nobody goes away: the field shows who is chosen.
      onBlur={(event) => {
        setTyped(null)
        props.onBlur?.(event)
      }}
      leftSection={
        chosen && typed === null ? (
          <span className={styles.dot} style={{ background: chosen.colour }} />
        ) : null
      }
      rightSection={
        clearable && value !== null ? (
          <CloseButton
            size="sm"
            tabIndex={-1}
            aria-label={t('form.clear')}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(null)}
          />
        ) : null
      }
      draw={(colleague) => (
        <>
          <span className={styles.dot} style={{ background: colleague.colour }} />
          <span className={styles.text}>
            <span>{colleague.name}</span>
          </span>
          {colleague.detail && <span className={styles.side}>{colleague.detail}</span>}
        </>
      )}
    />
  )
}

/**
 * The colleagues whose name has a word that begins with each word typed ("an be" finds Anna Berg), in their order; then
 * those by their initials ("ab").
 */
export function fitting<Id extends string>(
  colleagues: readonly Colleague<Id>[],
  typed: string,
): Colleague<Id>[] {
  const wanted = foldText(typed).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return [...colleagues]
  const words = (name: string) => foldText(name).split(/[\s-]+/)
  const byName = colleagues.filter(({ name }) =>
    wanted.every((part) => words(name).some((word) => word.startsWith(part))),
  )
  const byInitials = colleagues.filter(
    (each) =>
      !byName.includes(each) &&
      wanted.length === 1 &&
      words(each.name)
        .map((word) => word[0])
        .join('')
        .startsWith(wanted[0] ?? ''),
  )
  return [...byName, ...byInitials]
}
