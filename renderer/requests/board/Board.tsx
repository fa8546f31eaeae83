import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Request, RequestState } from '../../../shared/requests/contract.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { useNextAct } from '../acts/useNextAct.ts'
import type { ListProps } from '../list/OpenList.tsx'
import styles from './board.module.css'
import { RequestCard } from './RequestCard.tsx'

/** The columns of the board, in the order work goes through them. */
const COLUMNS: { id: 'new' | 'work' | 'waiting' | 'done'; states: RequestState[] }[] = [
  { id: 'new', states: ['new'] },
  { id: 'work', states: ['active', 'left'] },
  { id: 'waiting', states: ['waiting'] },
  { id: 'done', states: ['done'] },
]

/** What runs stands above what was left. */
const byRunning = (a: Request, b: Request) =>
  Number(b.state === 'active') - Number(a.state === 'active')

/** Open requests by state, each with its one next action. Arrow keys go from card to card, Enter opens. */
export function Board(props: ListProps & { rows: readonly Request[] | undefined }) {
  const { rows, selected, onSelect } = props
  const { t } = useTranslation('requests')
  const { number } = useFormats()
  const nextAct = useNextAct()
  return (
    <div className={styles.boardPart}>
      <div className={styles.toolbar}>{props.toolbar}</div>
      {rows?.length === 0 ? (
        props.emptyState
      ) : (
        <div
          role="group"
          aria-label={t('view.board')}
          className={styles.board}
          onKeyDown={moveByArrows}
        >
          {COLUMNS.map(({ id, states }) => {
            const own = (rows ?? []).filter(({ state }) => states.includes(state))
            return (
              <section key={id} className={styles.column} aria-label={t(`column.${id}`)}>
                <h2>
                  {t(`column.${id}`)} <small>{rows && number(own.length)}</small>
                </h2>
                <ul data-column>
                  {own.toSorted(byRunning).map((request) => (
                    <RequestCard
                      key={request.id}
                      request={request}
                      selected={request.id === selected}
                      onOpen={() => onSelect(request)}
                      action={nextAct(request)}
                    />
                  ))}
                  {rows && own.length === 0 && <Nothing>{t(`columnEmpty.${id}`)}</Nothing>}
                </ul>
              </section>
            )
          })}
        </div>
      )}
    </div>
  )
}

function Nothing({ children }: { children: ReactNode }) {
  return <li className={styles.nothing}>{children}</li>
}

/** Up and down within a column, left and right to the card beside it; Ctrl+Enter does its next action. */
function moveByArrows(event: KeyboardEvent<HTMLElement>) {
  const card = (event.target as HTMLElement).closest('[data-card]')
  if (!card) return
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    card.parentElement?.querySelector<HTMLElement>('[data-action]')?.click()
    event.preventDefault()
    return
  }
  const columns = [...event.currentTarget.querySelectorAll('[data-column]')].map((column) => [
    ...column.querySelectorAll<HTMLElement>('[data-card]'),
  ])
  const at = columns.findIndex((cards) => cards.includes(card as HTMLElement))
  const row = columns[at]?.indexOf(card as HTMLElement) ?? 0
  const step = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[
    event.key
  ]
  if (!step) return
  const [aside = 0, along = 0] = step
  let column = at + aside
  while (aside !== 0 && columns[column]?.length === 0) column += aside
  const cards = columns[column]
  cards?.[Math.min(row + along, cards.length - 1)]?.focus()
  event.preventDefault()
}
