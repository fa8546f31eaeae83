import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoxDetail } from '../../../shared/archive/contract/boxes.ts'
import type { ArchivePlaceId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import styles from '../archive.module.css'
import { PlacePath } from '../parts/PlacePath.tsx'
import { useFitSure } from '../parts/useFitSure.ts'
import { ArchivePlaceField } from '../places/ArchivePlaceField.tsx'

/** Where a box goes: any place, or one of the shelves it fits on, the tightest first. */
export function MoveBox({ box }: { box: BoxDetail }) {
  const { t } = useTranslation('shelves')
  const { number } = useFormats()
  const [placeId, setPlaceId] = useState<string | null>(null)
  const fitting = useQuery(
    orpc.archive.places.room.queryOptions({ input: { widthMm: box.widthMm, limit: 8 } }),
  )
  const move = useCommand(useFitSure(client.archive.boxes.move), {
    quiet: true,
    done: ([moved]) =>
      moved?.placeId
        ? t('box.moved', { code: moved.code, place: moved.placePath })
        : t('box.takenOff', { code: moved?.code }),
  })
  const moveTo = (to: string | null) =>
    void move.run({ boxIds: [box.id], placeId: to as ArchivePlaceId | null })
  return (
    <>
      <p className={styles.soft}>{t('box.moveText')}</p>
      {move.words && <Notice tone="bad">{move.words}</Notice>}
      <form
        className={styles.moveRow}
        onSubmit={(event) => {
          event.preventDefault()
          if (placeId) moveTo(placeId)
        }}
      >
        <ArchivePlaceField
          label={t('box.moveTo')}
          value={placeId}
          onChange={setPlaceId}
          data-autofocus
        />
        <Button type="submit" variant="filled" disabled={!placeId} loading={move.busy}>
          {t('box.moveIt')}
        </Button>
      </form>
      <Section title={t('box.fitting')}>
        <ul className={styles.lines}>
          {(fitting.data ?? [])
            .filter(({ id }) => id !== box.placeId)
            .map((place) => (
              <li key={place.id} className={styles.line}>
                <span className={styles.lineText}>
                  <PlacePath path={place.path} />
                </span>
                <span className={styles.soft}>
                  {t('map.free', { cm: number(Math.floor(place.freeMm / 10)) })}
                </span>
                <Button size="compact-xs" onClick={() => moveTo(place.id)}>
                  {t('box.moveIt')}
                </Button>
              </li>
            ))}
        </ul>
      </Section>
      {box.placeId && (
        <Button size="xs" mt={12} onClick={() => moveTo(null)}>
          {t('box.takeOff')}
        </Button>
      )}
    </>
  )
}
