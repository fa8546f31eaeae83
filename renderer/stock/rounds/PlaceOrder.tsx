import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlaceId } from '../../../shared/base/ids.ts'
import type { Place } from '../../../shared/stock/contract/places.ts'
import styles from './rounds.module.css'

type Props = {
  places: readonly Place[]
  placeIds: PlaceId[]
  onChange: (placeIds: PlaceId[]) => void
}

/** The places in walking order: Alt with ↑ or ↓, the arrows or the mouse move one; Del takes it off. */
export function PlaceOrder({ places, placeIds, onChange }: Props) {
  const { t } = useTranslation('orders')
  const [dragged, setDragged] = useState<number | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const pathOf = (id: PlaceId) => places.find((place) => place.id === id)?.path ?? ''

  const move = (from: number, to: number) => {
    const id = placeIds[from]
    if (!id || to < 0 || to >= placeIds.length) return
    const next = placeIds.filter((_, index) => index !== from)
    next.splice(to, 0, id)
    onChange(next)
  }
  const remove = (index: number) => onChange(placeIds.filter((_, place) => place !== index))
  const focusAt = (index: number) => list.current?.querySelectorAll('li')[index]?.focus()

  if (placeIds.length === 0) return null
  return (
    <>
      <p className={styles.soft}>{t('rounds.orderHint')}</p>
      <ol ref={list} className={styles.places} aria-label={t('rounds.order')}>
        {placeIds.map((id, index) => (
          <li
            key={id}
            tabIndex={0}
            draggable
            data-dragged={index === dragged || undefined}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move'
              setDragged(index)
            }}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => {
              if (dragged === null) return
              event.preventDefault()
              if (dragged === index) return
              move(dragged, index)
              setDragged(index)
            }}
            onKeyDown={(event) => {
              if (event.target !== event.currentTarget) return
              const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
              if (step && event.altKey) move(index, index + step)
              else if (step) focusAt(index + step)
              else if (event.key === 'Delete') remove(index)
              else return
              event.preventDefault()
            }}
          >
            <IconGripVertical size={15} aria-hidden />
            <span className={styles.number}>{index + 1}</span>
            <span className={styles.path}>{pathOf(id)}</span>
            <ActionIcon
              size="sm"
              aria-label={t('rounds.up', { place: pathOf(id) })}
              disabled={index === 0}
              onClick={() => move(index, index - 1)}
            >
              <IconArrowUp size={14} />
            </ActionIcon>
            <ActionIcon
              size="sm"
              aria-label={t('rounds.down', { place: pathOf(id) })}
              disabled={index === placeIds.length - 1}
              onClick={() => move(index, index + 1)}
            >
              <IconArrowDown size={14} />
            </ActionIcon>
            <ActionIcon
              size="sm"
              aria-label={t('rounds.takeOff', { place: pathOf(id) })}
              onClick={() => remove(index)}
            >
              <IconX size={14} />
            </ActionIcon>
          </li>
        ))}
      </ol>
    </>
  )
}
