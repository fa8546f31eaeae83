import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Day } from '../../../shared/base/dates.ts'
import { addDays, dayAt } from '../../../shared/base/dates.ts'
import type { EntryId } from '../../../shared/base/ids.ts'
import type { Entry } from '../../../shared/reception/contract/entries.ts'
import { orpc } from '../../app/client/queries.ts'
import { EmptyState } from '../../base/EmptyState.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Hint } from '../../base/Hint.tsx'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { DataList } from '../../base/list/DataList.tsx'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { RecordPlaceContext, useRecordPlaceAt } from '../../base/record/recordPlace.ts'
import { openLog } from '../log/logStore.ts'
import { useDayEntries, useOpenEntries } from '../queries.ts'
import { useReception } from '../store.ts'
import { Board } from './Board.tsx'
import { DaySwitch } from './DaySwitch.tsx'
import { EntryPanel } from './EntryPanel.tsx'
import { momentOf, useLogColumns } from './useLogColumns.tsx'
import styles from './board.module.css'

const address = '/reception'
const scope = 'reception:board.title'
const keyOf = (entry: Entry) => entry.id
const byMoment = (one: Entry, other: Entry) => (momentOf(one) < momentOf(other) ? 1 : -1)

/** The front desk's day: the board by state, or the log as a list; the open entry beside it. */
export function ReceptionPage() {
  const { t } = useTranslation('reception')
  const { today } = useFormats()
  const [, go] = useLocation()
  const columns = useLogColumns()
  const box = useRef<HTMLInputElement>(null)
  const { day: chosenDay, setDay, search, setSearch, shown, setShown } = useReception()
  const day = chosenDay ?? today()
  const wanted = useDeferredValue(search.trim())
  const { entries, found, error } = useShownEntries(day, wanted)
  const place = useRecordPlaceAt(address)
  const { id } = place
  const step = (days: number) => setDay(addDays(day, days))

  useHotkey({ scope, keys: 'n', label: 'reception:log.title', run: () => openLog() })
  useHotkey({ scope, keys: '/', label: 'reception:board.search', run: () => box.current?.focus() })
  useHotkey({ scope, keys: 'ArrowLeft', label: 'reception:board.before', run: () => step(-1) })
  useHotkey({ scope, keys: 'ArrowRight', label: 'reception:board.after', run: () => step(1) })
  useHotkey({ scope, keys: '.', label: 'reception:board.today', run: () => setDay(null) })
  useHotkey({
    scope,
    keys: 'l',
    label: 'reception:board.switch',
    run: () => setShown(shown === 'board' ? 'list' : 'board'),
  })

  const logButton = (
    <Button variant="filled" onClick={() => openLog()} rightSection={<Hint keys="mod+l" />}>
      {t('log.title')}
    </Button>
  )
  const nothing = (
    <EmptyState
      title={t(wanted ? 'board.nothingFound' : 'board.emptyTitle', { search: wanted })}
      text={wanted ? undefined : t('board.emptyText')}
    >
      {!wanted && logButton}
    </EmptyState>
  )
  const list = found ?? (shown === 'list' ? entries?.toSorted(byMoment) : null)

  return (
    <RecordPlaceContext value={place}>
      <Page panel={id && <EntryPanel key={id} entryId={id as EntryId} />}>
        <PageHeader title={t('board.title')}>
          <TextInput
            ref={box}
            type="search"
            aria-label={t('board.search')}
            placeholder={t('board.search')}
            aria-keyshortcuts="/"
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || search === '') return
              event.preventDefault()
              setSearch('')
            }}
          />
          <SegmentedControl
            aria-label={t('board.switch')}
            value={shown}
            onChange={(value) => setShown(value as 'board' | 'list')}
            data={[
              { value: 'board', label: t('board.board') },
              { value: 'list', label: t('board.list') },
            ]}
          />
          {logButton}
        </PageHeader>
        <div className={styles.days}>
          {!wanted && (
            <DaySwitch day={day} onDay={(next) => setDay(next === today() ? null : next)} />
          )}
          <div className={styles.beside}>
            <Button size="compact-sm" onClick={() => go('/reception/evacuation')}>
              {t('evacuation.title')}
            </Button>
            <Button size="compact-sm" onClick={() => go('/reception/rules')}>
              {t('rules.title')}
            </Button>
          </div>
        </div>
        <QueryNotice error={error} />
        {list ? (
          <DataList
            label={t('board.title')}
            storageKey="reception.log"
            rows={list === 'asked' ? undefined : list}
            columns={columns}
            rowKey={keyOf}
            selected={id ?? null}
            onSelect={(row) => id && go(`${address}/${row.id}`, { replace: true })}
            onOpen={(row) => go(`${address}/${row.id}`)}
            lettersJump={false}
            emptyState={nothing}
          />
        ) : entries && entries.length === 0 ? (
          <div className={styles.empty}>{nothing}</div>
        ) : (
          <Board
            entries={entries ?? []}
            selected={id}
            onOpen={(entry) => go(`${address}/${entry.id}`)}
          />
        )}
      </Page>
    </RecordPlaceContext>
  )
}

/** The entries of a day; today with all that is still open, but not what is expected on a later day. */
function useShownEntries(day: Day, wanted: string) {
  const { today, zone } = useFormats()
  const ofDay = useDayEntries(day)
  const open = useOpenEntries()
  const search = useQuery(
    orpc.reception.list.queryOptions({
      input: { text: wanted, limit: 300 },
      enabled: wanted.length > 1,
      placeholderData: keepPreviousData,
    }),
  )
  const isToday = day === today()
  const entries = useMemo(() => {
    if (!ofDay.data || (isToday && !open.data)) return undefined
    if (!isToday) return ofDay.data
    const due = (open.data ?? []).filter(
      ({ state, expectedAt }) =>
        state !== 'expected' || !expectedAt || dayAt(expectedAt, zone) <= day,
    )
    const known = new Set(due.map(({ id }) => id))
    return [...due, ...ofDay.data.filter(({ id }) => !known.has(id))]
  }, [ofDay.data, open.data, isToday, day, zone])
  return {
    entries,
    /** What the search found in the log of all days; null while nothing is searched. */
    found: wanted.length > 1 ? (search.data ?? ('asked' as const)) : null,
    error: ofDay.error ?? open.error ?? search.error,
  }
}
