import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../../shared/base/dates.ts'
import type { StaffId } from '../../../shared/base/ids.ts'
import type { Swap } from '../../../shared/rota/contract/plan.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Column } from '../../base/list/column.ts'
import { RecordPage } from '../../base/record/RecordPage.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import { useStaff, useSwaps } from '../queries.ts'
import { NewSwap } from './NewSwap.tsx'
import { SwapPanel } from './SwapPanel.tsx'
import { swapTones, useSwapActs } from './swapActs.ts'

const BACK = 90
const AHEAD = 300

/** Turns that change hands: asked, agreed on, declined. */
export function SwapsPage() {
  const { t } = useTranslation('rota')
  const { today } = useFormats()
  const swaps = useSwaps(addDays(today(), -BACK), addDays(today(), AHEAD))
  const { answer } = useSwapActs()
  return (
    <RecordPage
      address="/rota/swaps"
      title="rota:swaps.title"
      text={t('swaps.text')}
      newLabel="rota:swaps.new"
      query={swaps}
      columns={useSwapColumns()}
      action={({ id, state }) =>
        state === 'asked'
          ? { label: t('swaps.yes'), run: () => void answer.run({ swapId: id, yes: true }) }
          : null
      }
      empty={{ title: t('swaps.none'), text: t('swaps.noneText') }}
      panel={(id) => <SwapPanel swap={swaps.data?.find((swap) => swap.id === id)} />}
      newForm={<NewSwap />}
    />
  )
}

function useSwapColumns(): Column<Swap>[] {
  const { t } = useTranslation('rota')
  const { day: dayText } = useFormats()
  const staff = useStaff()
  return useMemo<Column<Swap>[]>(() => {
    const nameOf = (id: StaffId) => staff.get(id)?.name ?? ''
    const state = (swap: Swap) => t(`swaps.states.${swap.state}`)
    return [
      {
        id: 'giver',
        header: t('swaps.giver'),
        value: (row) => nameOf(row.askedById),
        width: 160,
        grow: true,
      },
      {
        id: 'day',
        header: t('swaps.day'),
        value: (row) => row.day,
        text: (row) => dayText(row.day),
        width: 100,
      },
      {
        id: 'state',
        header: t('swaps.state'),
        value: state,
        render: (row) => <StatusMark tone={swapTones[row.state]} label={state(row)} />,
        width: 165,
      },
      {
        id: 'taker',
        header: t('swaps.taker'),
        value: (row) => nameOf(row.otherId),
        width: 170,
        givesWay: 1,
      },
      {
        id: 'otherDay',
        header: t('swaps.otherDay'),
        value: (row) => row.otherDay,
        text: (row) => (row.otherDay === null ? t('swaps.nothing') : dayText(row.otherDay)),
        width: 110,
        givesWay: 2,
      },
    ]
  }, [t, staff, dayText])
}
