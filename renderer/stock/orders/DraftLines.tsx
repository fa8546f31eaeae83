import { ActionIcon, VisuallyHidden } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { QuantityField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { timesMoney } from '../../../shared/base/money.ts'
import type { Order, OrderLine } from '../../../shared/stock/contract/orders.ts'
import { AddLine } from './AddLine.tsx'
import styles from './lines.module.css'
import type { NewLine } from './newLines.ts'
import { joinLines, linesOf } from './newLines.ts'
import { packWords } from './packWords.ts'

/** The lines of a draft, to be changed: packs typed, lines taken off and added. Each change is saved at once. */
export function DraftLines({ order }: { order: Order }) {
  const { t } = useTranslation('orders')
  const { money } = useFormats()
  const change = useCommand(client.stock.orders.update, { done: () => t('draft.changed') })
  const save = (lines: NewLine[]) =>
    change.run({ orderId: order.id, version: order.version, lines })
  const kept = order.lineList.filter((line) => !line.cancelled)

  return (
    <Section title={t('lines', { count: kept.length })}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t('line.item')}</th>
            <th className={styles.figure}>{t('line.packs')}</th>
            <th className={styles.figure}>{t('line.amount')}</th>
            <th>
              <VisuallyHidden>{t('line.remove')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {kept.map((line) => (
            <DraftLine
              key={`${line.id}.${line.packs}`}
              line={line}
              onPacks={(packs) =>
                void save(
                  linesOf(order).map((each) =>
                    each.itemId === line.itemId && each.offerId === line.offerId
                      ? { ...each, packs }
                      : each,
                  ),
                )
              }
              onRemove={
                kept.length > 1
                  ? () =>
                      void save(
                        linesOf(order).filter(
                          (each) => each.itemId !== line.itemId || each.offerId !== line.offerId,
                        ),
                      )
                  : null
              }
            />
          ))}
          <tr className={styles.total}>
            <td colSpan={2}>{t('fact.total')}</td>
            <td className={styles.figure}>{money(order.total)}</td>
          </tr>
        </tbody>
      </table>
      <AddLine
        supplierId={order.supplierId}
        label={t('draft.add')}
        busy={change.busy}
        onAdd={(line) => save(joinLines(linesOf(order), [line]))}
      />
    </Section>
  )
}

type DraftLineProps = {
  line: OrderLine
  onPacks: (packs: number) => void
  /** Null for the last line: an order of nothing is cancelled instead. */
  onRemove: (() => void) | null
}

function DraftLine({ line, onPacks, onRemove }: DraftLineProps) {
  const { t } = useTranslation('orders')
  const { number, money } = useFormats()
  const [packs, setPacks] = useState<number | null>(line.packs)
  const good = packs !== null && Number.isInteger(packs) && packs >= 1 && packs <= 1_000_000
  const commit = () => {
    if (good && packs !== line.packs) onPacks(packs)
  }
  return (
    <tr>
      <td>
        <div className={styles.name}>{line.itemName}</div>
        <div className={styles.small}>
          {[line.partNumber, packWords(line, t, number)].filter(Boolean).join(' · ')}
        </div>
      </td>
      <td className={styles.figure} style={{ width: 76 }}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            commit()
          }}
          onBlur={commit}
        >
          <QuantityField
            label=""
            aria-label={t('line.packsOf', { item: line.itemName })}
            value={packs}
            onChange={setPacks}
            error={good ? undefined : t('line.packsNeeded')}
          />
        </form>
      </td>
      <td className={styles.figure}>
        {line.price ? money(timesMoney(line.price, good ? packs : 0)) : t('line.noPrice')}
      </td>
      <td style={{ width: 28 }}>
        <ActionIcon
          size="sm"
          aria-label={t('line.removeNamed', { item: line.itemName })}
          title={onRemove ? t('line.remove') : t('line.lastOne')}
          disabled={onRemove === null}
          onClick={onRemove ?? undefined}
        >
          <IconX size={15} stroke={1.8} />
        </ActionIcon>
      </td>
    </tr>
  )
}
