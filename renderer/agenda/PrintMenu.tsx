import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../shared/base/dates.ts'
import { addDays, mondayOf } from '../../shared/base/dates.ts'
import type { AgendaCalendarId } from '../../shared/base/ids.ts'
import type { Paper } from '../../shared/base/schemas.ts'
import { client } from '../app/client/client.ts'
import { useHotkey } from '../base/hotkeys/useHotkey.ts'
import { printPaper, showPaper } from '../base/papers.ts'
import { showFailure } from '../base/toasts.ts'
import { ListPaper } from './ListPaper.tsx'
import { useCalendars, useResources } from './queries.ts'
import { useAgendaStore } from './store.ts'
import { LIST_DAYS } from './viewSpan.ts'

/** The agenda on paper: day sheet, week, month, list of what is shown, and a room's plan for its door. */
export function PrintMenu({ day }: { day: Day }) {
  const { t } = useTranslation('agenda')
  const rooms = useResources().filter(({ kind }) => kind === 'room')
  const { view, hidden, listFields } = useAgendaStore()
  const [asking, setAsking] = useState(false)
  const shown = useCalendars().filter(({ id }) => !hidden.includes(id))
  const hand = (call: Promise<Paper>, use: (paper: Paper) => Promise<unknown>) =>
    void call.then(use).catch(showFailure)
  // Calendars taken off the screen are not on the paper either.
  const of = hidden.length > 0 ? { calendarIds: shown.map(({ id }) => id as AgendaCalendarId) } : {}
  const { papers } = client.agenda
  const list = () =>
    papers.list({
      from: day,
      to: addDays(day, LIST_DAYS),
      fields: listFields.length > 0 ? [...listFields] : ['day', 'time', 'title'],
      ...of,
    })
  const make = {
    day: () => papers.day({ day, ...of }),
    week: () => papers.week({ day, ...of }),
    month: () => papers.month({ day, ...of }),
    list,
  }
  // A door has the plan of the day, or of the week where that is looked at.
  const span = view === 'week' ? { day: mondayOf(day), days: 7 } : { day, days: 1 }
  const inView = view === 'people' || view === 'rooms' ? 'day' : view
  useHotkey({
    scope: 'agenda:title',
    keys: 'mod+p',
    label: 'agenda:print.inView',
    run: () => hand(make[inView](), printPaper),
  })
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button
            leftSection={<IconPrinter size={16} stroke={1.7} />}
            rightSection={<IconChevronDown size={14} />}
          >
            {t('print.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['day', 'week', 'month'] as const).map((kind) => (
            <Menu.Item key={kind} onClick={() => hand(make[kind](), showPaper)}>
              {t(`print.${kind}`)}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => setAsking(true)}>{t('print.list')}</Menu.Item>
          {rooms.length > 0 && <Menu.Divider />}
          {rooms.map(({ id, name }) => (
            <Menu.Item
              key={id}
              onClick={() => hand(papers.room({ resourceId: id, ...span }), showPaper)}
            >
              {t('print.door', { name })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {asking && <ListPaper day={day} {...of} onClose={() => setAsking(false)} />}
    </>
  )
}
