import { useTranslation } from 'react-i18next'
import type { Booked } from '../../../shared/agenda/contract/booking.ts'

/** What came of a booking, for the toast: dates, those left out, what waits for approval, who is to be told. */
export function useBookedWords() {
  const { t } = useTranslation('agenda')
  return ({ entry, dates, skipped, asked, toTell }: Booked): string =>
    [
      dates === 1
        ? t('booked.one', { title: entry.title })
        : t('booked.dates', { title: entry.title, count: dates }),
      skipped.length > 0 ? t('booked.skipped', { count: skipped.length }) : '',
      asked.length > 0 ? t('booked.asked', { names: asked.join(', ') }) : '',
      toTell > 0 ? t('toTell', { count: toTell }) : '',
    ]
      .filter(Boolean)
      .join(' ')
}
