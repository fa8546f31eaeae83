import { Button, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Entry, EntryState, Outcome } from '../../../shared/reception/contract/entries.ts'
import { isOpen, nextState } from '../../../shared/reception/life.ts'
import { useSteps } from '../parts/useSteps.ts'

type Step = { to: EntryState; outcome?: Outcome; label: string }

/** What else may happen to an entry than its next step: the way back, and the other ways it can end. */
function otherSteps({ kind, state }: Entry): Step[] {
  const onward = nextState(kind, state)
  const back: Step[] = {
    expected: [],
    waiting: [{ to: 'expected' as const, label: 'back.expected' }],
    active: kind === 'call' ? [] : [{ to: 'waiting' as const, label: 'back.waiting' }],
    done: [{ to: 'active' as const, label: 'back.reopen' }],
    cancelled: [{ to: 'expected' as const, label: 'back.expected' }],
  }[state]
  if (!isOpen(state)) return back
  const ends: Step[] = [
    ...(onward === 'done' ? [] : [{ to: 'done' as const, label: 'end.done' }]),
    ...(state === 'expected'
      ? [{ to: 'cancelled' as const, outcome: 'no_show' as const, label: 'end.no_show' }]
      : [{ to: 'done' as const, outcome: 'gave_up' as const, label: 'end.gave_up' }]),
    { to: 'cancelled', label: 'end.cancelled' },
  ]
  return [...back, ...ends]
}

/** The menu of the ways that are seldom taken. */
export function EntryMore({ entry }: { entry: Entry }) {
  const { t } = useTranslation('reception')
  const steps = useSteps()
  const others = otherSteps(entry)
  return (
    <Menu position="top-start" shadow="md">
      <Menu.Target>
        <Button>{t('more')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map(({ to, outcome, label }) => (
          <Menu.Item key={label} onClick={() => void steps.go(entry, to, outcome)}>
            {t(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
