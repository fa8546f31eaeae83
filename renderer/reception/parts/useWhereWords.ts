import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { dayAt, wallTimeAt } from '../../../shared/base/dates.ts'
import type { Whereabouts } from '../../../shared/rota/contract/cover.ts'
import { useFormats } from '../../base/format/useFormats.ts'

/** Where a colleague is, in a few words: "in a meeting, Room 2, until 12:30", "on holiday, back Tue". */
export function useWhereWords(): (where: Whereabouts) => string {
  const { t } = useTranslation('reception')
  const { zone, dayWords, today, instant } = useFormats()
  return useCallback(
    (where) => {
      const { place, absence, until, backOn, shielded, room, meetingRoom } = where
      const back = until
        ? t('where.until', {
            time: dayAt(until, zone) === today() ? wallTimeAt(until, zone) : instant(until),
          })
        : backOn
          ? t('where.back', { day: dayWords(backOn) })
          : ''
      const at =
        place === 'absent'
          ? t(`where.absent.${absence ?? 'other'}`)
          : place === 'back' && shielded
            ? t('where.shielded')
            : t(`where.place.${place}`)
      const isIn = place === 'front' || place === 'back'
      return [at, meetingRoom, isIn ? room && t('where.room', { room }) : back]
        .filter(Boolean)
        .join(', ')
    },
    [t, zone, dayWords, today, instant],
  )
}
