import { useTranslation } from 'react-i18next'
import type { BayColumn, MapBox, ShelfRow } from '../../../shared/archive/bays.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { BoxMarks, useBoxWords } from './BoxMarks.tsx'
import styles from './map.module.css'

type Props = {
  column: BayColumn
  /** The widest shelf of the picture: it fills a bay's breadth. */
  widestMm: number
  /** The one box that Tab leads to; arrows lead on from it. */
  focusable: string | undefined
  onFocus: (boxId: string) => void
  onOpen: (box: MapBox) => void
}

/** One bay: its shelves from the top down, each with its boxes as spines and the free rest. */
export function BayPicture(props: Props) {
  const { column } = props
  const { t } = useTranslation('shelves')
  return (
    <section className={styles.bay} aria-label={column.place?.path ?? t('map.loose')}>
      <h2>
        {column.place?.name ?? t('map.loose')}
        <small>{column.path}</small>
      </h2>
      {column.shelves.map((shelf) => (
        <Shelf key={shelf.place.id} {...props} shelf={shelf} />
      ))}
    </section>
  )
}

function Shelf({ shelf, widestMm, focusable, onFocus, onOpen }: Props & { shelf: ShelfRow }) {
  const { t } = useTranslation('shelves')
  const { number } = useFormats()
  const { place, boxes, freeMm } = shelf
  const length = Math.max(place.capacityMm ?? widestMm, shelf.usedMm)
  const share = (mm: number) => `${(mm / widestMm) * 100}%`
  return (
    <div className={styles.shelf}>
      <span className={styles.shelfName} title={place.code}>
        {place.name}
      </span>
      <div className={styles.breadth}>
        <div className={styles.board} style={{ width: share(length) }}>
          {boxes.map((box) => (
            <Spine
              key={box.id}
              box={box}
              width={(box.widthMm / length) * 100}
              tabbable={box.id === focusable}
              onFocus={onFocus}
              onOpen={onOpen}
            />
          ))}
          {freeMm !== null && freeMm >= 10 && (
            <span className={styles.free}>
              {t('map.free', { cm: number(Math.floor(freeMm / 10)) })}
            </span>
          )}
        </div>
      </div>
    </div>
  )
}

function Spine(props: {
  box: MapBox
  width: number
  tabbable: boolean
  onFocus: (boxId: string) => void
  onOpen: (box: MapBox) => void
}) {
  const { box, width, tabbable, onFocus, onOpen } = props
  const words = useBoxWords()
  return (
    <button
      type="button"
      className={styles.spine}
      style={{ width: `${width}%` }}
      data-box={box.id}
      data-kind={box.kind}
      data-lent={box.lent || undefined}
      aria-label={words(box)}
      tabIndex={tabbable ? 0 : -1}
      onFocus={() => onFocus(box.id)}
      onPointerEnter={() => onFocus(box.id)}
      onClick={() => onOpen(box)}
    >
      <span className={styles.spineMarks}>
        <BoxMarks box={box} small />
      </span>
      <span className={styles.spineCode}>{box.code}</span>
    </button>
  )
}
