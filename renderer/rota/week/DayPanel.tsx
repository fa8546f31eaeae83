import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Day } from '../../../shared/base/dates.ts'
import type { Gap, RotaDay } from '../../../shared/rota/contract/cover.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Hint } from '../../base/Hint.tsx'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { SidePanel } from '../../base/SidePanel.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import { useStaff, useSwaps } from '../queries.ts'
import { SwapLine } from '../swaps/SwapLine.tsx'
import { DayPeople } from './DayPeople.tsx'
import { GapCard } from './GapCard.tsx'
import { OverrideForm } from './OverrideForm.tsx'
import styles from '../rota.module.css'

const CHANGE = 'change'
const nothing: never[] = []

type Props = {
  day: Day
  view: string | undefined
  days: readonly RotaDay[]
  gaps: readonly Gap[]
}

/** One day beside the week: its gaps with who could cover, who is there, and what is otherwise than usual. */
export function DayPanel({ day, view, days, gaps }: Props) {
  const { t } = useTranslation('rota')
  const { locale } = useFormats()
  const [, go] = useLocation()
  const title = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`))
  const rotaDay = days.find((one) => one.day === day)
  const missing = gaps.filter((gap) => gap.day === day)
  const change = () => go(`/rota/${day}/${CHANGE}`)
  useHotkey({ scope: 'rota:title', keys: 'e', label: 'rota:change.title', run: change })

  if (view === CHANGE) {
    return (
      <SidePanel title={`${t('change.title')}: ${title}`} onClose={() => go(`/rota/${day}`)} focus>
        <OverrideForm day={day} onDone={() => go(`/rota/${day}`)} />
      </SidePanel>
    )
  }
  return (
    <SidePanel
      title={title}
      subtitle={rotaDay && <DayMark day={rotaDay} missing={missing.length} />}
      onClose={() => go(`/rota/${day}/week`)}
      footer={
        <Button onClick={change} rightSection={<Hint keys="e" />}>
          {t('change.title')}
        </Button>
      }
    >
      {missing.length > 0 && (
        <Section title={t('gap.title')}>
          {missing.map((gap, index) => (
            <GapCard key={gap.from} gap={gap} first={index === 0} />
          ))}
        </Section>
      )}
      {rotaDay && <DayPeople day={rotaDay} />}
      <Exceptions day={day} />
    </SidePanel>
  )
}

function DayMark({ day, missing }: { day: RotaDay; missing: number }) {
  const { t } = useTranslation('rota')
  if (missing > 0) return <StatusMark tone="bad" label={t('week.gaps', { count: missing })} />
  if (day.closed) return <StatusMark tone="idle" label={day.holiday || t('mark.closed')} />
  return <StatusMark tone="good" label={t('mark.covered')} />
}

/** What is otherwise than the weekly pattern on this day: exceptions, and swaps with their answers. */
function Exceptions({ day }: { day: Day }) {
  const { t } = useTranslation('rota')
  const staff = useStaff()
  const overrides = useQuery(
    orpc.rota.overrides.list.queryOptions({ input: { from: day, to: day } }),
  )
  const swaps = useSwaps(day, day)
  const remove = useCommand(client.rota.overrides.remove, {
    done: () => t('change.removed'),
  })
  const own = (overrides.data ?? nothing).filter(({ swapId }) => swapId === null)
  const touching = (swaps.data ?? nothing).filter(
    (swap) => (swap.day === day || swap.otherDay === day) && swap.state !== 'withdrawn',
  )
  if (own.length + touching.length === 0) return null
  return (
    <Section title={t('change.exceptions')}>
      <ul className={styles.lines}>
        {own.map((one) => (
          <li key={one.id}>
            <span className={styles.lineText}>
              {t(`change.line.${one.kind}`, {
                name: staff.get(one.staffId)?.name ?? '',
                from: one.from,
                to: one.to,
              })}
              {one.reason && <small className={styles.soft}>{one.reason}</small>}
            </span>
            <Button
              size="compact-sm"
              loading={remove.busy}
              onClick={() => void remove.run({ overrideId: one.id })}
            >
              {t('change.remove')}
            </Button>
          </li>
        ))}
        {touching.map((swap) => (
          <SwapLine key={swap.id} swap={swap} />
        ))}
      </ul>
    </Section>
  )
}
