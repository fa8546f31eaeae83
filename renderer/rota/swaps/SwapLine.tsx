import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Swap } from '../../../shared/rota/contract/plan.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import { useSwapActs, useSwapText, swapTones } from './swapActs.ts'
import styles from '../rota.module.css'

/** A swap in a sentence with its state, and its answer where it still waits for one. */
export function SwapLine({ swap }: { swap: Swap }) {
  const { t } = useTranslation('rota')
  const text = useSwapText()
  const { answer, withdraw } = useSwapActs()
  const { id: swapId, state } = swap
  return (
    <li>
      <div className={styles.lineText}>
        {text(swap)}
        <div>
          <StatusMark tone={swapTones[state]} label={t(`swaps.states.${state}`)} />
        </div>
      </div>
      {state === 'asked' && (
        <>
          <Button
            size="compact-sm"
            loading={answer.busy}
            onClick={() => void answer.run({ swapId, yes: true })}
          >
            {t('swaps.yes')}
          </Button>
          <Button
            size="compact-sm"
            loading={answer.busy}
            onClick={() => void answer.run({ swapId, yes: false })}
          >
            {t('swaps.no')}
          </Button>
        </>
      )}
      {state === 'agreed' && (
        <Button
          size="compact-sm"
          loading={withdraw.busy}
          onClick={() => void withdraw.run({ swapId })}
        >
          {t('swaps.withdraw')}
        </Button>
      )}
    </li>
  )
}
