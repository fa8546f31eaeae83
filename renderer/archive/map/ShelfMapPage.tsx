import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import type { MapBox } from '../../../shared/archive/bays.ts'
import { bayColumns, widestMm } from '../../../shared/archive/bays.ts'
import type { ArchivePlaceId } from '../../../shared/base/ids.ts'
import { EmptyState } from '../../base/EmptyState.tsx'
import { ChoiceField } from '../../base/form/fields.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { useArchivePlaces, useShelfMap } from '../queries.ts'
import { BayPicture } from './BayPicture.tsx'
import { BoxCaption } from './BoxCaption.tsx'
import styles from './map.module.css'
import { nextBox } from './nextBox.ts'
import { PrintMap } from './PrintMap.tsx'

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const

/** The shelves of a room as a picture: what stands where, what still fits, what is due, held or out. */
export function ShelfMapPage() {
  const { t } = useTranslation('shelves')
  const { id } = useParams<{ id?: string }>()
  const [, go] = useLocation()
  const places = useArchivePlaces()
  const map = useShelfMap(id as ArchivePlaceId | undefined)
  const columns = useMemo(() => (map.data ? bayColumns(map.data) : []), [map.data])
  const widest = widestMm(columns)
  const [at, setAt] = useState<string | null>(null)
  const first = columns.flatMap(({ shelves }) => shelves.flatMap(({ boxes }) => boxes))[0]
  const boxes = map.data?.boxes ?? []
  const chosen = boxes.find((box) => box.id === at)
  const rooms = (places.data ?? []).filter(({ kind }) => kind !== 'shelf' && kind !== 'bay')

  const open = (box: MapBox) => go(`/archive/boxes/${box.id}`)
  const move = (from: string, key: (typeof arrows)[number]) => {
    const next = nextBox(columns, from, key)
    if (next) document.querySelector<HTMLElement>(`[data-box="${next}"]`)?.focus()
  }
  return (
    <>
      <PageHeader title={t('map.title')} text={t('map.text')}>
        <ChoiceField
          aria-label={t('map.room')}
          placeholder={t('map.all')}
          choices={rooms.map(({ id: value, path: label }) => ({ value, label }))}
          value={id ?? null}
          onChange={(room) => go(room ? `/archive/map/${room}` : '/archive/map')}
          clearable
          width={280}
        />
        {columns.length > 0 && <PrintMap placeId={id as ArchivePlaceId | undefined} />}
      </PageHeader>
      <QueryNotice error={map.error ?? places.error} />
      {map.data && columns.length === 0 && (
        <EmptyState title={t('map.emptyTitle')} text={t('map.emptyText')} />
      )}
      <div
        className={styles.room}
        role="group"
        aria-label={t('map.title')}
        onKeyDown={(event) => {
          const box = (event.target as HTMLElement).dataset['box']
          const key = arrows.find((each) => each === event.key)
          if (!box || !key) return
          event.preventDefault()
          move(box, key)
        }}
      >
        {columns.map((column) => (
          <BayPicture
            key={column.place?.id ?? ''}
            column={column}
            widestMm={widest}
            focusable={chosen?.id ?? first?.id}
            onFocus={setAt}
            onOpen={open}
          />
        ))}
      </div>
      {columns.length > 0 && <BoxCaption box={chosen} />}
    </>
  )
}
