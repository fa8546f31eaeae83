import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/base/dates.ts'
import { addDays } from '../../../shared/base/dates.ts'
import { DayField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import styles from './board.module.css'

/** The day in view, with arrows to the one before and after. */
export function DaySwitch({ day, onDay }: { day: Day; onDay: (day: Day) => void }) {
  const { t } = useTranslation('reception')
  const { today, locale } = useFormats()
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  return (
    <>
      <ActionIcon
        aria-label={t('board.before')}
        aria-keyshortcuts="ArrowLeft"
        onClick={() => onDay(addDays(day, -1))}
      >
        <IconChevronLeft size={18} />
      </ActionIcon>
      <DayField
        aria-label={t('board.day')}
        value={day}
        required
        width={120}
        onChange={(next) => next && onDay(next)}
      />
      <ActionIcon
        aria-label={t('board.after')}
        aria-keyshortcuts="ArrowRight"
        onClick={() => onDay(addDays(day, 1))}
      >
        <IconChevronRight size={18} />
      </ActionIcon>
      <span className={styles.weekday}>{weekday.format(new Date(`${day}T12:00:00Z`))}</span>
      {day !== today() && (
        <Button size="compact-sm" variant="subtle" onClick={() => onDay(today())}>
          {t('board.today')}
        </Button>
      )}
    </>
  )
}
