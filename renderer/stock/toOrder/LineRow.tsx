import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../base/format/useFormats.ts'
import { parseNumber } from '../../base/format/numbers.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import type { ProposalLine } from '../../../shared/stock/contract/toOrder.ts'
import { timesMoney } from '../../../shared/base/money.ts'
import { packWords } from '../orders/packWords.ts'
import { reasonWords } from './reasonWords.ts'
import type { Section } from './sections.ts'
import { canTick } from './sections.ts'
import styles from './toOrder.module.css'

type Props = {
  section: Section
  line: ProposalLine
  onTick: (line: ProposalLine) => void
  onPacks: (line: ProposalLine, packs: number) => void
  onSnooze: (line: ProposalLine) => void
  onAddSupplier: (line: ProposalLine) => void
  /** The packs were typed: the keys go back to the list. */
  onDone: () => void
}

/** One proposed line: tick, item with the reason, what is there, packs, price, amount. */
export function LineRow(props: Props) {
  const { section, line } = props
  const { t } = useTranslation('orders')
  const formats = useFormats()
  const { number, money } = formats
  const reason = reasonWords(line, section.proposal, t, formats)
  const urgent = line.reason === 'flagged_empty' || line.position <= 0

  return (
    <>
      <div
        role="gridcell"
        className={styles.tick}
        onClick={(event) => {
          event.stopPropagation()
          props.onTick(line)
        }}
      >
        <span
          className={styles.box}
          data-ticked={line.ticked || undefined}
          data-off={!canTick(line) || undefined}
        >
          {line.ticked && <IconCheck size={11} stroke={3} />}
        </span>
      </div>
      <div role="gridcell" className={styles.item}>
        <span className={styles.itemName}>{line.itemName}</span>
        <span className={styles.reason} title={reason}>
          {line.must ? (
            <StatusMark tone={urgent ? 'bad' : 'warn'} label={reason} />
          ) : (
            <span className={styles.soft}>{reason}</span>
          )}
        </span>
      </div>
      <div role="gridcell" className={styles.there}>
        <span>{t('toOrder.onHand', { quantity: number(line.onHand), unit: line.unit })}</span>
        {line.onOrder > 0 && (
          <span className={styles.soft}>
            {t('toOrder.onOrder', { quantity: number(line.onOrder) })}
          </span>
        )}
      </div>
      {line.offerId ? (
        <>
          <div role="gridcell" className={styles.packs}>
            <PacksInput line={line} onPacks={props.onPacks} onDone={props.onDone} />
            <span className={styles.soft}>× {packWords(line, t, number)}</span>
            {line.overCapacity && <StatusMark tone="warn" label={t('toOrder.overCapacity')} />}
          </div>
          <div role="gridcell" className={styles.figure}>
            <span>
              {line.price ? money(timesMoney(line.price, line.packs)) : t('line.noPrice')}
            </span>
            {line.price && line.packs !== 1 && (
              <span className={styles.soft}>{t('toOrder.each', { price: money(line.price) })}</span>
            )}
          </div>
        </>
      ) : (
        <div role="gridcell" className={styles.packs} style={{ gridColumn: 'span 2' }}>
          <span className={styles.soft}>{t('toOrder.nobodySells')}</span>
        </div>
      )}
      <div role="gridcell" className={styles.action}>
        <button
          type="button"
          tabIndex={-1}
          className={styles.actionButton}
          onClick={(event) => {
            event.stopPropagation()
            if (line.offerId) props.onSnooze(line)
            else props.onAddSupplier(line)
          }}
        >
          {t(line.offerId ? 'snooze.action' : 'toOrder.addSupplier')}
        </button>
      </div>
    </>
  )
}

type PacksProps = Pick<Props, 'line' | 'onPacks' | 'onDone'>

function PacksInput({ line, onPacks, onDone }: PacksProps) {
  const { t } = useTranslation('orders')
  const { number, locale } = useFormats()
  const [typed, setTyped] = useState<string | null>(null)
  const take = (text: string) => {
    setTyped(text)
    const packs = parseNumber(text, locale)
    if (packs !== null && Number.isInteger(packs) && packs >= 1 && packs <= 1_000_000)
      onPacks(line, packs)
  }
  return (
    <input
      className={styles.packsInput}
      data-packs={line.itemId}
      tabIndex={-1}
      inputMode="numeric"
      autoComplete="off"
      aria-label={t('line.packsOf', { item: line.itemName })}
      value={typed ?? number(line.packs)}
      onClick={(event) => event.stopPropagation()}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => setTyped(null)}
      onChange={(event) => take(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey) return
        if (!['Enter', 'Escape', 'ArrowUp', 'ArrowDown'].includes(event.key)) return
        event.preventDefault()
        event.stopPropagation()
        onDone()
      }}
    />
  )
}
