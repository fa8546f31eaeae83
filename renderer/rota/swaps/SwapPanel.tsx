import { ActionIcon, Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Swap } from '../../../shared/rota/contract/plan.ts'
import { client } from '../../app/client/client.ts'
import { Facts } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Hint } from '../../base/Hint.tsx'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { printPaper } from '../../base/papers.ts'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import { showFailure } from '../../base/toasts.ts'
import { useStaff } from '../queries.ts'
import { swapTones, useSwapActs, useSwapText } from './swapActs.ts'

/** The open swap: who gives what to whom, its answer, and the slip to sign. */
export function SwapPanel({ swap }: { swap: Swap | undefined }) {
  const { t } = useTranslation('rota')
  const text = useSwapText()
  const { answer, withdraw } = useSwapActs()
  const isAsked = swap?.state === 'asked'
  const isOpen = isAsked || swap?.state === 'agreed'
  const settle = (yes: boolean) => swap && void answer.run({ swapId: swap.id, yes })
  const print = () =>
    swap && void client.rota.swap.paper({ swapId: swap.id }).then(printPaper).catch(showFailure)
  const scope = 'rota:swaps.title'
  useHotkey({ scope, keys: 'y', label: 'rota:swaps.yes', run: () => settle(true), when: isAsked })
  useHotkey({ scope, keys: 'x', label: 'rota:swaps.no', run: () => settle(false), when: isAsked })
  useHotkey({ scope, keys: 'mod+p', label: 'rota:swaps.print', run: print })
  return (
    <RecordPanel
      record={swap && { name: text(swap) }}
      noun={t('swaps.one')}
      entity="swap"
      subtitle={
        swap && <StatusMark tone={swapTones[swap.state]} label={t(`swaps.states.${swap.state}`)} />
      }
      actions={
        isOpen && (
          <ActionIcon
            variant="subtle"
            aria-label={t('swaps.print')}
            title={t('swaps.print')}
            onClick={print}
          >
            <IconPrinter size={18} stroke={1.7} />
          </ActionIcon>
        )
      }
      footer={
        <>
          {isAsked && (
            <>
              <Button
                variant="filled"
                loading={answer.busy}
                onClick={() => settle(true)}
                rightSection={<Hint keys="y" />}
              >
                {t('swaps.yes')}
              </Button>
              <Button
                loading={answer.busy}
                onClick={() => settle(false)}
                rightSection={<Hint keys="x" />}
              >
                {t('swaps.no')}
              </Button>
            </>
          )}
          {isOpen && (
            <Button
              loading={withdraw.busy}
              onClick={() => swap && void withdraw.run({ swapId: swap.id })}
            >
              {t('swaps.withdraw')}
            </Button>
          )}
        </>
      }
      tabs={
        swap ? [{ id: 'swap', label: 'rota:swaps.one', content: <SwapFacts swap={swap} /> }] : []
      }
    />
  )
}

function SwapFacts({ swap }: { swap: Swap }) {
  const { t } = useTranslation('rota')
  const { day: dayText, instant } = useFormats()
  const staff = useStaff()
  return (
    <Facts
      facts={[
        [t('swaps.giver'), staff.get(swap.askedById)?.name],
        [t('swaps.day'), dayText(swap.day)],
        [t('swaps.taker'), staff.get(swap.otherId)?.name],
        [t('swaps.otherDay'), swap.otherDay === null ? t('swaps.nothing') : dayText(swap.otherDay)],
        [t('swaps.askedAt'), instant(swap.askedAt)],
        [t('swaps.answeredAt'), swap.answeredAt && instant(swap.answeredAt)],
        [t('swaps.answeredBy'), swap.answeredByName],
      ]}
    />
  )
}
