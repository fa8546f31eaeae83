import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Box } from '../../../shared/archive/contract/boxes.ts'
import type { BoxId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { LabelSheetButton } from '../../base/LabelSheetButton.tsx'
import type { Column } from '../../base/list/column.ts'
import { RecordPage } from '../../base/record/RecordPage.tsx'
import { BoxState } from '../parts/BoxState.tsx'
import { PlacePath } from '../parts/PlacePath.tsx'
import { BoxPanel } from './BoxPanel.tsx'
import { NewBox } from './NewBox.tsx'

const VIEWS = ['all', 'due', 'empty', 'withoutPlace'] as const
type View = (typeof VIEWS)[number]
const none: ReadonlySet<string> = new Set()
/** As many as one answer may hold; an office's archive has a few hundred. */
const MOST = 2000

/** The boxes of the archive, each an object with a place. */
export function BoxesPage() {
  const { t } = useTranslation('shelves')
  const [view, setView] = useState<View>('all')
  const [showRetired, setShowRetired] = useState(false)
  const [ticked, setTicked] = useState(none)
  const query = useQuery(
    orpc.archive.boxes.list.queryOptions({
      input: {
        limit: MOST,
        retired: showRetired,
        ...(view === 'all' ? {} : { [view]: true }),
      },
    }),
  )
  return (
    <RecordPage
      address="/archive/boxes"
      title="shelves:boxes"
      newLabel="shelves:box.new"
      query={query}
      columns={useBoxColumns()}
      ticked={ticked}
      onTick={setTicked}
      retired={[showRetired, setShowRetired]}
      toolbar={
        <>
          <SegmentedControl
            size="xs"
            aria-label={t('box.view')}
            data={VIEWS.map((value) => ({ value, label: t(`boxView.${value}`) }))}
            value={view}
            onChange={(next) => setView(next as View)}
          />
          {ticked.size > 0 && (
            <LabelSheetButton
              count={ticked.size}
              make={(skip) => client.archive.labels.boxes({ boxIds: [...ticked] as BoxId[], skip })}
            />
          )}
        </>
      }
      empty={{ title: t('box.emptyTitle'), text: t('box.emptyText') }}
      panel={(id) => <BoxPanel boxId={id as BoxId} />}
      newForm={<NewBox />}
    />
  )
}

function useBoxColumns(): Column<Box>[] {
  const { t } = useTranslation('shelves')
  const { number, day } = useFormats()
  return useMemo(
    () => [
      { id: 'code', header: t('box.code'), value: ({ code }) => code, width: 90 },
      {
        id: 'title',
        header: t('box.title'),
        value: ({ title }) => title,
        width: 220,
        grow: true,
      },
      {
        id: 'years',
        header: t('box.years'),
        value: ({ fromYear, toYear }) =>
          fromYear === null ? '' : fromYear === toYear ? `${fromYear}` : `${fromYear}–${toYear}`,
        width: 116,
        givesWay: 3,
      },
      {
        id: 'place',
        header: t('place.path'),
        value: ({ placePath }) => placePath,
        render: ({ placePath }) => <PlacePath path={placePath} />,
        width: 220,
        grow: 2,
        givesWay: 2,
      },
      {
        id: 'dossiers',
        header: t('box.dossiers'),
        value: ({ dossiers }) => dossiers,
        text: ({ dossiers }) => number(dossiers),
        width: 92,
        numeric: true,
        givesWay: 4,
      },
      {
        id: 'keepUntil',
        header: t('box.keepUntil'),
        value: ({ keepUntil }) => keepUntil ?? '',
        text: ({ keepUntil, forever }) =>
          forever ? t('box.forever') : keepUntil ? day(keepUntil) : '',
        width: 150,
        givesWay: 5,
      },
      {
        id: 'state',
        header: t('box.state'),
        value: ({ lentTo, holds, due }) => `${lentTo ? 'a' : 'z'}${holds ? 'a' : 'z'}${due}`,
        render: (box) => <BoxState box={box} />,
        width: 236,
        givesWay: 1,
      },
    ],
    [t, number, day],
  )
}
