import type { KeyboardEvent } from 'react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry, EntryState } from '../../../shared/reception/contract/entries.ts'
import { Lane } from '../parts/Lane.tsx'
import { useSteps } from '../parts/useSteps.ts'
import { EntryCard } from './EntryCard.tsx'
import styles from './board.module.css'

type Stage = { id: 'expected' | 'waiting' | 'active' | 'ended'; states: readonly EntryState[] }
const lanes: readonly Stage[] = [
  { id: 'expected', states: ['expected'] },
  { id: 'waiting', states: ['waiting'] },
  { id: 'active', states: ['active'] },
  { id: 'ended', states: ['done', 'cancelled'] },
]

/** The day by state, a lane each. Arrow keys walk over the cards, Enter opens one, Ctrl+Enter takes its next step. */
export function Board(props: {
  entries: readonly Entry[]
  selected: string | undefined
  onOpen: (entry: Entry) => void
}) {
  const { t } = useTranslation('reception')
  const steps = useSteps()
  const board = useRef<HTMLDivElement>(null)
  // With the focus nowhere, as on a page just opened, the arrow key goes to the cards, to who waits first.
  useEffect(() => {
    const enter = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'ArrowDown' || event.target !== document.body || event.defaultPrevented)
        return
      const first =
        board.current?.querySelector<HTMLElement>('[data-lane="waiting"] [data-entry] button') ??
        board.current?.querySelector<HTMLElement>('[data-entry] button')
      first?.focus()
      event.preventDefault()
    }
    window.addEventListener('keydown', enter)
    return () => window.removeEventListener('keydown', enter)
  }, [])
  // A card that goes to another lane takes the focus along.
  const focused = useRef<string | null>(null)
  useEffect(() => {
    if (!focused.current || document.activeElement !== document.body) return
    const card = board.current?.querySelector(`[data-entry="${focused.current}"]`)
    card?.querySelector<HTMLElement>('button')?.focus()
  }, [props.entries])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-entry]')
    const entry = card && props.entries.find(({ id }) => id === card.dataset['entry'])
    if (!card || !entry) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void steps.next(entry)
    else if (!walk(event.currentTarget, card, event.key)) return
    event.preventDefault()
  }
  return (
    <div
      ref={board}
      role="group"
      aria-label={t('board.title')}
      className={styles.board}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        focused.current = target.closest<HTMLElement>('[data-entry]')?.dataset['entry'] ?? null
      }}
      onBlur={({ target }) => {
        if (target.isConnected) focused.current = null
      }}
    >
      {lanes.map(({ id, states }) => {
        const here = inOrder(
          props.entries.filter(({ state }) => states.includes(state)),
          id,
        )
        return (
          <Lane key={id} id={id} title={t(`lane.${id}`)} count={here.length} heading="h2">
            {here.map((entry) => (
              <EntryCard
                key={entry.id}
                entry={entry}
                steps={steps}
                selected={entry.id === props.selected}
                onOpen={props.onOpen}
              />
            ))}
          </Lane>
        )
      })}
    </div>
  )
}

/** Who waits longest stands first; what ended last stands first. */
function inOrder(entries: Entry[], lane: Stage['id']): Entry[] {
  const momentOf = (entry: Entry) =>
    (lane === 'expected' ? entry.expectedAt : lane === 'ended' ? entry.endedAt : entry.arrivedAt) ??
    entry.loggedAt
  const sorted = entries.toSorted((one, other) => (momentOf(one) < momentOf(other) ? -1 : 1))
  return lane === 'ended' ? sorted.reverse() : sorted
}

/** Moves the focus to the next card of the lane or, sideways, of the next lane that has any. False for other keys. */
function walk(board: HTMLElement, card: HTMLElement, key: string): boolean {
  const cardsOf = (lane: Element) => [...lane.querySelectorAll<HTMLElement>('[data-entry]')]
  const all = [...board.querySelectorAll('[data-lane]')].map(cardsOf).filter(({ length }) => length)
  const lane = all.findIndex((cards) => cards.includes(card))
  const at = all[lane]?.indexOf(card) ?? 0
  const step = { ArrowUp: -1, ArrowDown: 1 }[key]
  const side = { ArrowLeft: -1, ArrowRight: 1 }[key]
  if (step === undefined && side === undefined) return false
  const cards = all[lane + (side ?? 0)]
  const to = cards?.[Math.min(Math.max(at + (step ?? 0), 0), cards.length - 1)]
  to?.querySelector<HTMLElement>('button')?.focus()
  to?.scrollIntoView({ block: 'nearest' })
  return true
}
