import { useTranslation } from 'react-i18next'
import type { Obstacle } from '../../../shared/agenda/contract/booking.ts'
import { wallTimeOfLocal } from '../../../shared/agenda/localTime.ts'

/** What speaks against a date: "Meeting room 1: Board meeting 09:00–10:00." */
export function ObstacleWords({ obstacles }: { obstacles: readonly Obstacle[] }) {
  const { t } = useTranslation('agenda')
  const words = obstacles.map(({ kind, subject, with: other, note }) => {
    const what = other
      ? `${other.title || t('taken')} ${wallTimeOfLocal(other.from)}–${wallTimeOfLocal(other.to)}`
      : t(`obstacle.${kind}`, { note })
    return subject ? `${subject.name}: ${what}` : what
  })
  return words.join('. ')
}
