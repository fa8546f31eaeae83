import { IconUserCheck } from '@tabler/icons-react'
import type { Ref } from 'react'
import { useState } from 'react'
import { foldText } from '../../../shared/base/fold.ts'
import type { FieldProps } from './fields.tsx'
import { SuggestField } from './SuggestField.tsx'
import { useAnswers } from './useAnswers.ts'
import styles from './suggest.module.css'

/** Somebody who may be meant. A feature hands in more of its own (last subject, number) and gets it back. */
export type PersonSuggestion = {
  /** Unlike every other one of the same answer. */
  id: string
  name: string
  organisation: string
  /** One thing that tells two of the same name apart: number, town, last visit. */
  detail: string
}

type Props<Suggestion extends PersonSuggestion> = FieldProps & {
  value?: string
  /** Free text, at each key stroke. */
  onChange?: (text: string) => void
  /** Who may be meant by what was typed; asked after a blink, aborted when more is typed. */
  find: (text: string, signal: AbortSignal) => Promise<readonly Suggestion[]>
  /** One was taken (Enter, click). The caller puts the name into `value`. */
  onChoose: (suggestion: Suggestion) => void
  /** True while `value` stands for one that was taken; shown by a mark. */
  known?: boolean | undefined
  /** The first suggestion is marked at once: Enter takes it without an arrow key. */
  firstMarked?: boolean | undefined
  /** Who alone is called just what was typed is marked at once. */
  sameMarked?: boolean | undefined
  /** Letters typed before anything is asked. */
  least?: number | undefined
  type?: 'tel' | undefined
  width?: number | undefined
  inputRef?: Ref<HTMLInputElement> | undefined
}

/** A person or organisation, by typing: what is known is suggested, what is not stays as free text. */
export function PersonField<Suggestion extends PersonSuggestion>(props: Props<Suggestion>) {
  const { value = '', onChange, find, onChoose, known, least = 2, ...given } = props
  const { firstMarked = false, sameMarked = false, ...rest } = given
  const [asked, setAsked] = useState<string | null>(null)
  const lines = useAnswers(asked, find)
  return (
    <SuggestField
      {...rest}
      firstMarked={firstMarked || (sameMarked && isFirstAlone(value, lines))}
      text={value}
      onText={(text) => {
        setAsked(text.trim().length < least ? null : text.trim())
        onChange?.(text)
      }}
      lines={asked === null ? [] : lines}
      onTake={(suggestion) => {
        setAsked(null)
        onChoose(suggestion)
      }}
      draw={(suggestion) => (
        <>
          <span className={styles.text}>
            <span>{suggestion.name || suggestion.organisation}</span>
            {suggestion.name && suggestion.organisation && <small>{suggestion.organisation}</small>}
          </span>
          <span className={styles.side}>{suggestion.detail}</span>
        </>
      )}
      rightSection={known && <IconUserCheck size={16} color="var(--good)" aria-hidden />}
    />
  )
}

/** True where the first is called just that, and no other. */
function isFirstAlone(typed: string, lines: readonly PersonSuggestion[]): boolean {
  const text = foldText(typed).trim()
  const isSame = ({ name }: PersonSuggestion) => foldText(name) === text
  return lines[0] !== undefined && isSame(lines[0]) && lines.filter(isSame).length === 1
}
