import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Request } from '../../../shared/requests/contract.ts'
import type { Act } from '../../../shared/requests/life.ts'
import { actsOf, nextAct } from '../../../shared/requests/life.ts'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { useActs } from '../acts/useNextAct.ts'
import styles from '../requests.module.css'

const KEYS: Record<Act, string> = {
  start: 's',
  resume: 's',
  leave: 'l',
  wait: 'w',
  finish: 'f',
  tell: 't',
  withdraw: 'x',
  reopen: 'r',
}

/** What can be done with the open request: the one next action first. Each has its letter. */
export function ActButtons({ request }: { request: Request }) {
  const { t } = useTranslation('requests')
  const run = useActs()
  const next = nextAct(request.state)
  const acts = actsOf(request.state).toSorted((a, b) => Number(b === next) - Number(a === next))
  return (
    <div className={styles.acts}>
      {acts.map((act) => (
        <Button
          key={act}
          size="xs"
          variant={act === next ? 'filled' : 'default'}
          aria-keyshortcuts={KEYS[act]}
          title={KEYS[act].toUpperCase()}
          onClick={() => run(request, act)}
        >
          {t(`act.${act}`)}
        </Button>
      ))}
      {acts.map((act) => (
        <ActKey key={act} act={act} run={() => run(request, act)} />
      ))}
    </div>
  )
}

function ActKey({ act, run }: { act: Act; run: () => void }) {
  useHotkey({ scope: 'requests:request', keys: KEYS[act], label: `requests:act.${act}`, run })
  return null
}
