import { Button, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../base/Page.tsx'
import { PageHeader } from '../base/PageHeader.tsx'
import { QueryNotice } from '../base/QueryNotice.tsx'
import { SidePanel } from '../base/SidePanel.tsx'
import { DropArea } from '../base/files/DropArea.tsx'
import { DayField } from '../base/form/fields.tsx'
import { useFormats } from '../base/format/useFormats.ts'
import { useHotkey } from '../base/hotkeys/useHotkey.ts'
import { RecordPlaceContext } from '../base/record/recordPlace.ts'
import { AgendaMenu } from './AgendaMenu.tsx'
import { useAgendaPlace } from './agendaPlace.ts'
import styles from './agenda.module.css'
import { BookPanel } from './book/BookPanel.tsx'
import { CalendarChips } from './CalendarChips.tsx'
import { ExchangeMenu } from './exchange/ExchangeMenu.tsx'
import { ImportPanel } from './exchange/ImportPanel.tsx'
import { sortFiles } from './exchange/sortFiles.ts'
import { useImport, useImported } from './exchange/useImport.ts'
import { TimeGrid } from './grid/TimeGrid.tsx'
import { keyOf } from './grid/spans.ts'
import { useColumns } from './grid/useColumns.ts'
import { usePlaceDate } from './grid/usePlaceDate.ts'
import { AgendaList } from './list/AgendaList.tsx'
import { MonthGrid } from './month/MonthGrid.tsx'
import { EntryPanel } from './panel/EntryPanel.tsx'
import { MessagePanel } from './received/MessagePanel.tsx'
import { PrintMenu } from './PrintMenu.tsx'
import { useDates } from './queries.ts'
import { useBookStart } from './book/bookStart.ts'
import type { AgendaView } from './store.ts'
import { VIEWS, useAgendaStore } from './store.ts'
import { spanOf, stepFrom } from './viewSpan.ts'

/** Meetings, rooms and the executives' agendas: by day, week and month, as a list, people or rooms side by side. */
export function AgendaPage() {
  const { t } = useTranslation('agenda')
  const { today } = useFormats()
  const at = useAgendaPlace(today())
  const {
    day,
    place,
    agendaEntryId,
    recurrenceId,
    openDate,
    openNew,
    openImport,
    openDropped,
    showDay,
  } = at
  const { view, setView, hidden } = useAgendaStore()
  const { from, to } = spanOf(view, day)
  const query = useDates(from, to)
  const dates = useMemo(
    () =>
      (query.data ?? []).filter(
        ({ calendarId }) => calendarId === null || !hidden.includes(calendarId),
      ),
    [query.data, hidden],
  )
  const begin = useBookStart((store) => store.begin)
  const placeDate = usePlaceDate()
  const columns = useColumns(view, day, dates)
  const book = (start: Parameters<typeof begin>[0]) => {
    begin(start)
    openNew()
  }
  const takeIn = useImport()
  const showImport = (anew: boolean) => {
    if (anew) useImported.setState({ report: null })
    openImport()
  }
  const takeDropped = async (files: readonly File[]) => {
    const { messages, calendars } = await sortFiles(files)
    if (calendars.length > 0 && (await takeIn.take(calendars))) showImport(false)
    if (messages.length > 0) openDropped()
  }
  const step = (way: 1 | -1) => showDay(stepFrom(view, day, way))

  const scope = 'agenda:title'
  useHotkey({ scope, keys: 'n', label: 'agenda:new', run: () => book({ day }) })
  useHotkey({ scope, keys: 't', label: 'agenda:today', run: () => showDay(today()) })
  useHotkey({ scope, keys: 'PageUp', label: 'agenda:earlier', run: () => step(-1) })
  useHotkey({ scope, keys: 'PageDown', label: 'agenda:later', run: () => step(1) })
  useHotkey({ scope, keys: 'd', label: 'agenda:view.day', run: () => setView('day') })
  useHotkey({ scope, keys: 'w', label: 'agenda:view.week', run: () => setView('week') })
  useHotkey({ scope, keys: 'm', label: 'agenda:view.month', run: () => setView('month') })
  useHotkey({ scope, keys: 'l', label: 'agenda:view.list', run: () => setView('list') })
  useHotkey({ scope, keys: 'p', label: 'agenda:view.people', run: () => setView('people') })
  useHotkey({ scope, keys: 'r', label: 'agenda:view.rooms', run: () => setView('rooms') })

  const open =
    agendaEntryId && !['new', 'import', 'message'].includes(agendaEntryId)
      ? `entry ${agendaEntryId} ${recurrenceId}`
      : null
  const panel =
    place.id === 'new' ? (
      <SidePanel title={t('new')} onClose={place.close} focus>
        <BookPanel day={day} />
      </SidePanel>
    ) : place.id === 'import' ? (
      <ImportPanel onClose={place.close} onMessages={openDropped} />
    ) : place.id === 'message' ? (
      <MessagePanel key={recurrenceId} of={recurrenceId} onClose={place.close} />
    ) : (
      agendaEntryId && (
        <EntryPanel
          key={`${agendaEntryId} ${recurrenceId}`}
          agendaEntryId={agendaEntryId}
          recurrenceId={recurrenceId}
        />
      )
    )
  return (
    <RecordPlaceContext value={place}>
      <Page panel={panel}>
        <PageHeader title={t('title')} text={useSpanWords(view, from, to, day)}>
          <AgendaMenu />
          <ExchangeMenu onImport={() => showImport(true)} />
          <PrintMenu day={day} />
          <Button variant="filled" onClick={() => book({ day })} aria-keyshortcuts="n">
            {t('new')}
          </Button>
        </PageHeader>
        <div className={styles.bar}>
          <Button.Group>
            <Button size="xs" aria-label={t('earlier')} onClick={() => step(-1)}>
              <IconChevronLeft size={16} />
            </Button>
            <Button size="xs" onClick={() => showDay(today())} aria-keyshortcuts="t">
              {t('today')}
            </Button>
            <Button size="xs" aria-label={t('later')} onClick={() => step(1)}>
              <IconChevronRight size={16} />
            </Button>
          </Button.Group>
          <DayField
            aria-label={t('goTo')}
            value={day}
            onChange={(next) => next && showDay(next)}
            required
            width={130}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('views')}
            data={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
            value={view}
            onChange={(next) => setView(next as AgendaView)}
          />
          <CalendarChips />
        </div>
        <DropArea label={t('exchange.dropLabel')} onDrop={(files) => void takeDropped(files)}>
          <div className={styles.inView}>
            <QueryNotice error={query.error} />
            {view === 'month' ? (
              <MonthGrid
                day={day}
                from={from}
                to={to}
                dates={dates}
                open={open}
                onOpen={openDate}
                onBook={(on) => book({ day: on })}
                onMove={(date, on) => placeDate.toDay(date, on)}
              />
            ) : view === 'list' ? (
              <AgendaList dates={dates} open={open} keyOf={keyOf} onOpen={openDate} />
            ) : (
              <TimeGrid
                key={view}
                label={t(`view.${view}`)}
                columns={columns}
                open={open}
                acts={{
                  open: openDate,
                  book: (column, start, end) =>
                    book({
                      day: column.day,
                      from: start,
                      to: end,
                      ...(column.staffId ? { staffId: column.staffId } : {}),
                      ...(column.resourceId ? { resourceId: column.resourceId } : {}),
                    }),
                  place: placeDate.toSpot,
                }}
              />
            )}
          </div>
        </DropArea>
      </Page>
    </RecordPlaceContext>
  )
}

/** What is in view: "Tuesday 24 November 2026", "week 48: 23 – 29 Nov", "November 2026". */
function useSpanWords(
  view: AgendaView,
  from: Parameters<typeof spanOf>[1],
  to: typeof from,
  day: typeof from,
) {
  const { t } = useTranslation('agenda')
  const { locale, day: dayText } = useFormats()
  const noon = new Date(`${day}T12:00:00Z`)
  const write = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(noon)
  if (view === 'month') return write({ month: 'long', year: 'numeric' })
  if (view === 'week' || view === 'list') return t('span', { from: dayText(from), to: dayText(to) })
  return write({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
}
