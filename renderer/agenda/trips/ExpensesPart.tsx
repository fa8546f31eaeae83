import { ActionIcon, Button } from '@mantine/core'
import { IconPencil, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Expense, Trip } from '../../../shared/agenda/contract/trips.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Facts } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { ExpenseForm } from './ExpenseForm.tsx'
import { useHomeCurrency } from './queries.ts'
import { rateOf } from './tripLooks.ts'
import styles from './trips.module.css'

/** What the trip cost, and what is owed to whom. */
export function ExpensesPart({ trip }: { trip: Trip }) {
  const { t } = useTranslation('trips')
  const { money } = useFormats()
  const currency = useHomeCurrency()
  const [open, setOpen] = useState<string | null>(null)
  const fixed = trip.state === 'cancelled' || trip.state === 'settled'
  const home = (amount: number) => money({ amount, currency })
  const ofOffice = trip.expenses.filter(({ paidBy }) => paidBy === 'office')
  const officePaid = ofOffice.reduce((sum, one) => sum + one.home, 0)
  return (
    <>
      {trip.expenses.length === 0 && open === null && (
        <p className={styles.soft}>{t('expenses.none')}</p>
      )}
      <ul className={styles.lines}>
        {trip.expenses.map((expense) => (
          <li key={`${expense.id} ${expense.version}`}>
            {open === expense.id ? (
              <ExpenseForm trip={trip} expense={expense} onDone={() => setOpen(null)} />
            ) : (
              <ExpenseLine expense={expense} fixed={fixed} onEdit={() => setOpen(expense.id)} />
            )}
          </li>
        ))}
      </ul>
      {open === 'new' && <ExpenseForm trip={trip} onDone={() => setOpen(null)} />}
      {!fixed && open === null && (
        <div className={styles.acts}>
          <Button size="xs" onClick={() => setOpen('new')}>
            {t('expenses.add')}
          </Button>
        </div>
      )}
      <Facts
        facts={[
          [t('sum.spent'), home(trip.spent)],
          [t('sum.office'), officePaid > 0 ? home(officePaid) : ''],
          [t('sum.allowance'), home(trip.allowance)],
          [
            t('advance'),
            trip.advance > 0 ? money({ amount: trip.advance, currency: trip.advanceCurrency }) : '',
          ],
          [
            t(trip.owed < 0 ? 'sum.owes' : 'sum.owed'),
            <strong key="owed">{home(Math.abs(trip.owed))}</strong>,
          ],
        ]}
      />
    </>
  )
}

function ExpenseLine(props: { expense: Expense; fixed: boolean; onEdit: () => void }) {
  const { expense, fixed, onEdit } = props
  const { t } = useTranslation('trips')
  const { day, money, number } = useFormats()
  const currency = useHomeCurrency()
  const remove = useCommand(client.agenda.trips.expenses.remove, {
    done: () => t('expenses.removed'),
  })
  const what = expense.text || t(`expenseKind.${expense.kind}`)
  return (
    <div className={styles.line}>
      <span className={styles.wide}>
        {what}
        <small>
          {[
            day(expense.day),
            t(`expenseKind.${expense.kind}`),
            expense.distance > 0 ? `${number(expense.distance)} km` : '',
            t(`paidBy.${expense.paidBy}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
      <span className={styles.figure}>
        {money({ amount: expense.home, currency })}
        {expense.currency !== currency && (
          <small>
            {money({ amount: expense.amount, currency: expense.currency })} ×{' '}
            {number(rateOf(expense.rateMicros), 4)}
          </small>
        )}
      </span>
      {!fixed && (
        <>
          <ActionIcon variant="subtle" aria-label={t('expenses.edit', { what })} onClick={onEdit}>
            <IconPencil size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            aria-label={t('expenses.remove', { what })}
            onClick={() => void remove.run({ expenseId: expense.id })}
          >
            <IconX size={16} />
          </ActionIcon>
        </>
      )}
    </div>
  )
}
