import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import type { Day } from '../../../shared/base/dates.ts'
import { addDays, isDay, mondayOf, weekNumberOf } from '../../../shared/base/dates.ts'
import type { Paper } from '../../../shared/base/schemas.ts'
import { client } from '../../app/client/client.ts'
import { EmptyState } from '../../base/EmptyState.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { printPaper, savePaper } from '../../base/papers.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { showFailure } from '../../base/toasts.ts'
import { useCoverage } from '../queries.ts'
import { DayPanel } from './DayPanel.tsx'
import { RotaMenu } from './RotaMenu.tsx'
import { WeekGrid } from './WeekGrid.tsx'
import { WeeksStrip } from './WeeksStrip.tsx'
import styles from '../rota.module.css'

const WEEKS = 8
/** The view in the address that shows the week without a day beside it. */
const ALONE = 'week'

/** The front desk's week: who is there when, where cover is missing, and a day's details beside it. */
export function RotaPage() {
  const { t } = useTranslation('rota')
  const { today, day: dayText } = useFormats()
  const params = useParams<{ day?: string; view?: string }>()
  const [, go] = useLocation()
  const asked = params.day && isDay(params.day) ? params.day : null
  const selected = asked ?? today()
  const monday = mondayOf(selected)
  const sunday = addDays(monday, 6)
  const isOpen = asked !== null && params.view !== ALONE
  const ahead = mondayOf(today())
  const first = ahead <= monday && monday < addDays(ahead, WEEKS * 7) ? ahead : monday
  const coverage = useCoverage(first, addDays(first, WEEKS * 7 - 1))
  const days = coverage.data?.days ?? []
  const week = days.filter(({ day }) => monday <= day && day <= sunday)
  const gaps = coverage.data?.gaps ?? []

  const open = (day: Day) => go(`/rota/${day}`, { replace: isOpen })
  const showWeek = (day: Day) => go(isOpen ? `/rota/${day}` : `/rota/${day}/${ALONE}`)
  const paper = (call: Promise<Paper>, use: (paper: Paper) => Promise<unknown>) =>
    void call.then(use).catch(showFailure)
  const print = () => paper(client.rota.weekPaper({ day: monday }), printPaper)
  const save = () =>
    paper(client.rota.exportCalendar({ from: monday, to: addDays(monday, 90) }), savePaper)
  const scope = 'rota:title'
  const arrow = (run: () => void) => () => {
    if (hasOwnArrows(document.activeElement)) return false
    run()
  }
  useHotkey({
    scope,
    keys: 'ArrowLeft',
    label: 'rota:week.earlier',
    run: arrow(() => showWeek(addDays(monday, -7))),
  })
  useHotkey({
    scope,
    keys: 'ArrowRight',
    label: 'rota:week.later',
    run: arrow(() => showWeek(addDays(monday, 7))),
  })
  useHotkey({
    scope,
    keys: 'ArrowUp',
    label: 'rota:week.dayBefore',
    run: arrow(() => open(isOpen ? addDays(selected, -1) : selected)),
  })
  useHotkey({
    scope,
    keys: 'ArrowDown',
    label: 'rota:week.dayAfter',
    run: arrow(() => open(isOpen ? addDays(selected, 1) : selected)),
  })
  useHotkey({ scope, keys: 'h', label: 'rota:week.thisWeek', run: () => go('/rota') })
  useHotkey({ scope, keys: 'n', label: 'rota:absences.new', run: () => go('/rota/absences/new') })
  useHotkey({ scope, keys: 'mod+p', label: 'rota:week.print', run: print })

  const nextGap = gaps.find(({ day }) => day >= today())
  const isEmpty = coverage.data !== undefined && days.every(({ closed }) => closed)
  return (
    <Page
      panel={
        isOpen && <DayPanel key={asked} day={asked} view={params.view} days={days} gaps={gaps} />
      }
    >
      <PageHeader
        title={t('title')}
        text={t('week.weekOf', {
          week: weekNumberOf(monday),
          from: dayText(monday),
          to: dayText(sunday),
        })}
      >
        <RotaMenu onSave={save} />
        <Button
          onClick={print}
          leftSection={<IconPrinter size={16} stroke={1.7} />}
          aria-keyshortcuts="Control+P"
        >
          {t('week.print')}
        </Button>
        {nextGap && (
          <Button variant="filled" onClick={() => open(nextGap.day)}>
            {t('week.nextGap', { day: dayText(nextGap.day) })}
          </Button>
        )}
      </PageHeader>
      <QueryNotice error={coverage.error} />
      {isEmpty ? (
        <EmptyState title={t('week.emptyTitle')} text={t('week.emptyText')}>
          <Button variant="filled" onClick={() => go('/rota/pattern')}>
            {t('pattern.title')}
          </Button>
        </EmptyState>
      ) : (
        <div className={styles.week}>
          <WeeksStrip days={days} gaps={gaps} selected={selected} onOpen={showWeek} />
          <WeekGrid
            days={week}
            gaps={gaps}
            selected={isOpen ? selected : ('' as Day)}
            onOpen={open}
          />
        </div>
      )}
    </Page>
  )
}

/** True for what the arrow keys already move: the panel's width, a menu, a list of choices. */
function hasOwnArrows(element: Element | null): boolean {
  const own = '[role="separator"], [role="menu"], [role="listbox"], [role="combobox"]'
  return Boolean(element?.closest(own))
}
