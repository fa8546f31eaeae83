import { IconHandStop, IconHourglassHigh, IconArrowUpRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StatusMark } from '../../base/StatusMark.tsx'
import type { MapBox } from '../../../shared/archive/bays.ts'

const marks = [
  { name: 'lent', icon: IconArrowUpRight, tone: 'warn', holds: (box: MapBox) => box.lent },
  { name: 'held', icon: IconHandStop, tone: 'bad', holds: (box: MapBox) => box.held },
  { name: 'due', icon: IconHourglassHigh, tone: 'warn', holds: (box: MapBox) => box.due > 0 },
] as const

/** What is the matter with a box: lent out, held, something in it over its time. `small`: icons alone. */
export function BoxMarks({ box, small }: { box: MapBox; small?: true }) {
  const { t } = useTranslation('shelves')
  return marks
    .filter(({ holds }) => holds(box))
    .map(({ name, icon: Icon, tone }) =>
      small ? (
        <Icon key={name} size={12} stroke={2} aria-hidden />
      ) : (
        <StatusMark
          key={name}
          tone={tone}
          icon={Icon}
          label={t(`map.mark.${name}`, { count: box.due })}
        />
      ),
    )
}

/** A box in words, for its name: "A-012, Invoices 2019, 14 files, lent out". */
export function useBoxWords() {
  const { t } = useTranslation('shelves')
  return (box: MapBox) =>
    [
      box.code,
      box.title,
      t('map.dossiers', { count: box.dossiers }),
      ...marks
        .filter(({ holds }) => holds(box))
        .map(({ name }) => t(`map.mark.${name}`, { count: box.due })),
    ]
      .filter(Boolean)
      .join(', ')
}
