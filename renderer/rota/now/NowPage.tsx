import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { dayAt, wallTimeAt } from '../../../shared/base/dates.ts'
import type { StaffId } from '../../../shared/base/ids.ts'
import type { Whereabouts } from '../../../shared/rota/contract/cover.ts'
import { orpc } from '../../app/client/queries.ts'
import { EmptyState } from '../../base/EmptyState.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Column } from '../../base/list/column.ts'
import { DataList } from '../../base/list/DataList.tsx'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import type { Tone } from '../../base/StatusMark.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import { Person } from '../parts/Person.tsx'
import { useStaff } from '../queries.ts'

const MINUTE = 60_000
const tones: Record<Whereabouts['place'], Tone> = {
  front: 'good',
  back: 'busy',
  lunch: 'idle',
  absent: 'warn',
  off: 'idle',
  meeting: 'warn',
  trip: 'warn',
}
const keyOf = (row: Whereabouts) => row.staffId

/** Where everybody is now, one line each: decides whether to put a call through, take a message or wait. */
export function NowPage() {
  const { t } = useTranslation('rota')
  const [, go] = useLocation()
  const duty = useQuery({
    ...orpc.rota.onDuty.queryOptions({ input: {} }),
    refetchInterval: MINUTE,
  })
  const columns = useNowColumns()
  const { open, covered, front, needed } = duty.data ?? { front: [], needed: 0 }
  const state = !open ? 'closed' : covered ? 'covered' : 'uncovered'
  return (
    <Page>
      <PageHeader title={t('now.title')} text={t('now.text')}>
        {duty.data && (
          <StatusMark
            tone={state === 'uncovered' ? 'bad' : state === 'covered' ? 'good' : 'idle'}
            label={t(`now.${state}`, { count: front.length, needed })}
          />
        )}
      </PageHeader>
      <QueryNotice error={duty.error} />
      <DataList
        label={t('now.title')}
        storageKey="rota.now"
        rows={duty.data?.people}
        columns={columns}
        rowKey={keyOf}
        onOpen={({ staffId }) => go(`/people/staff/${staffId}`)}
        searchable
        emptyState={<EmptyState title={t('now.none')} text={t('now.noneText')} />}
      />
    </Page>
  )
}

function useNowColumns(): Column<Whereabouts>[] {
  const { t } = useTranslation('rota')
  const { dayWords, zone, today, instant } = useFormats()
  const staff = useStaff()
  return useMemo<Column<Whereabouts>[]>(() => {
    const nameOf = (id: StaffId | null) => (id === null ? '' : (staff.get(id)?.name ?? ''))
    const place = (row: Whereabouts) =>
      row.absence === null
        ? [t(`place.${row.place}`), row.meetingRoom].filter(Boolean).join(', ')
        : t(`absences.kinds.${row.absence}`)
    const until = ({ until: at, backOn }: Whereabouts) => {
      if (at !== null) {
        const isToday = dayAt(at, zone) === today()
        return t('now.untilTime', { time: isToday ? wallTimeAt(at, zone) : instant(at) })
      }
      return backOn === null ? '' : t('now.backOn', { day: dayWords(backOn) })
    }
    return [
      {
        id: 'name',
        header: t('now.name'),
        value: (row) => row.name,
        render: (row) => <Person person={row} />,
        width: 180,
        grow: true,
      },
      {
        id: 'place',
        header: t('now.place'),
        value: place,
        render: (row) => <StatusMark tone={tones[row.place]} label={place(row)} />,
        width: 220,
      },
      {
        id: 'until',
        header: t('now.until'),
        value: (row) => row.until ?? row.backOn,
        text: until,
        width: 150,
      },
      {
        id: 'standIn',
        header: t('now.standIn'),
        value: (row) => nameOf(row.standInId),
        width: 160,
        givesWay: 1,
      },
      {
        id: 'shielded',
        header: t('now.calls'),
        value: (row) => (row.shielded ? t('now.shielded') : ''),
        width: 150,
        givesWay: 3,
      },
      { id: 'room', header: t('now.room'), value: (row) => row.room, width: 70, givesWay: 4 },
      { id: 'phone', header: t('now.phone'), value: (row) => row.phone, width: 170, givesWay: 2 },
    ]
  }, [t, staff, dayWords, zone, today, instant])
}
