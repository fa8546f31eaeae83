import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryKind } from '../../../shared/reception/contract/entries.ts'
import { Hint } from '../../base/Hint.tsx'
import { entryKinds, expectedIcon, kindIcon } from '../parts/entryWords.ts'
import { chooseKind } from './logStore.ts'
import styles from './log.module.css'

const letters: Record<EntryKind, string> = { visit: 'v', call: 'c', counter: 'r', delivery: 'd' }
const expectedLetter = 'e'

type Choice = { key: string; kind: EntryKind; expected: boolean; label: string }
const choices: Choice[] = [
  ...entryKinds.map((kind) => ({
    key: letters[kind],
    kind,
    expected: false,
    label: `reception:log.kind.${kind}`,
  })),
  { key: expectedLetter, kind: 'visit', expected: true, label: 'reception:log.kind.expected' },
]

/** The first key: what has come. With Shift it is logged as it is, in two strokes, without a word. */
export function KindChoice({ onBare }: { onBare: (kind: EntryKind) => void }) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.querySelector('button')?.focus(), [])
  const move = (event: KeyboardEvent, by: number) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const next = buttons.indexOf(event.target as HTMLButtonElement) + by
    buttons[(next + buttons.length) % buttons.length]?.focus()
    event.preventDefault()
  }
  const choose = (event: globalThis.KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
    const choice =
      choices.find(({ key }) => key === event.key.toLowerCase()) ?? choices[Number(event.key) - 1]
    if (!choice) return
    event.preventDefault()
    if (event.shiftKey && !choice.expected) onBare(choice.kind)
    else chooseKind(choice.kind, choice.expected)
  }
  // On the window: the second stroke may come before the focus is here.
  const latest = useRef(choose)
  latest.current = choose
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => latest.current(event)
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(event, 1)
    if (event.key === 'ArrowUp') move(event, -1)
  }
  return (
    <div
      ref={list}
      role="group"
      aria-label={t('reception:log.title')}
      className={styles.kinds}
      onKeyDown={onKeyDown}
    >
      {choices.map(({ key, kind, expected, label }, index) => {
        const Mark = expected ? expectedIcon : kindIcon[kind]
        return (
          <button
            key={key}
            type="button"
            aria-keyshortcuts={key}
            data-autofocus={index === 0 || undefined}
            onClick={() => chooseKind(kind, expected)}
          >
            <Mark size={18} stroke={1.6} />
            <span>{t(label)}</span>
            <Hint keys={key} />
          </button>
        )
      })}
      <p>{t('reception:log.bare')}</p>
    </div>
  )
}
