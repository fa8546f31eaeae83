import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { orpc } from '../../app/client/queries.ts'
import { Facts, Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { SidePanel } from '../../base/SidePanel.tsx'
import { addDays } from '../../../shared/base/dates.ts'
import type { ProposalLine } from '../../../shared/stock/contract/toOrder.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { OtherOffers } from './OtherOffers.tsx'
import { reasonWords } from './reasonWords.ts'
import type { Section as SupplierSection } from './sections.ts'
import { useSnooze } from './useSnooze.ts'
import styles from './toOrder.module.css'

const DAYS_A_MONTH = 365.25 / 12
const snoozes = [
  { id: 'week', days: 7 },
  { id: 'month', days: 30 },
  { id: 'quarter', days: 91 },
] as const

type Props = { line: ProposalLine; section: SupplierSection; onClose: () => void }

/** The grounds of one line: what is there, how fast it goes, in which packs it can be had, and later. */
export function ToOrderPanel({ line, section, onClose }: Props) {
  const { t } = useTranslation('orders')
  const [, go] = useLocation()
  const formats = useFormats()
  const { number, day, today } = formats
  const { itemId, unit } = line
  const detail = useQuery(orpc.stock.items.get.queryOptions({ input: { itemId } }))
  const forecast = useQuery(orpc.stock.forecast.queryOptions({ input: { itemId } }))
  const snooze = useSnooze()
  const amount = (value: number | null) =>
    value === null ? '' : t('amount', { quantity: number(value), unit })
  const monthly = forecast.data?.dailyRate ? forecast.data.dailyRate * DAYS_A_MONTH : null

  return (
    <SidePanel
      title={line.itemName}
      subtitle={reasonWords(line, section.proposal, t, formats)}
      onClose={onClose}
      footer={<Button onClick={() => go(`/stock/items/${itemId}`)}>{t('toOrder.openItem')}</Button>}
    >
      <Facts
        facts={[
          [t('ground.onHand'), amount(line.onHand)],
          [t('ground.onOrder'), line.onOrder > 0 ? amount(line.onOrder) : ''],
          [t('ground.reserved'), line.reserved > 0 ? amount(line.reserved) : ''],
          [t('ground.position'), amount(line.position)],
          [t('ground.reorderPoint'), amount(line.reorderPoint)],
          [t('ground.orderUpTo'), amount(line.orderUpTo)],
          [
            t('ground.use'),
            monthly === null
              ? forecast.data && t('ground.tooFew', { count: forecast.data.uses })
              : t('ground.perMonth', {
                  quantity: number(monthly, monthly < 10 ? 1 : 0),
                  unit,
                  count: forecast.data?.uses ?? 0,
                }),
          ],
          [t('ground.runOut'), line.runOut ? t('ground.about', { day: day(line.runOut) }) : ''],
        ]}
      />
      <QueryNotice error={detail.error} />
      {detail.data && (
        <OtherOffers
          line={line}
          section={section}
          offers={detail.data.offers}
          capacity={detail.data.item.capacity}
          rate={forecast.data?.dailyRate ?? null}
        />
      )}
      <Section title={t('snooze.notNow')}>
        <div className={styles.buttons}>
          {snoozes.map(({ id, days }) => (
            <Button
              key={id}
              size="xs"
              onClick={() => void snooze(line, section.proposal, addDays(today(), days))}
            >
              {t(`snooze.${id}`)}
            </Button>
          ))}
        </div>
      </Section>
    </SidePanel>
  )
}
