import { IconArrowUpRight, IconHandStop, IconHourglassHigh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../../shared/archive/contract/disposals.ts'
import type { Day } from '../../../shared/base/dates.ts'
import { isDay } from '../../../shared/base/dates.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Icon } from '../../base/StatusMark.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import styles from './disposals.module.css'

const icons: Partial<Record<Block['kind'], Icon>> = {
  hold: IconHandStop,
  lent: IconArrowUpRight,
  not_due: IconHourglassHigh,
}

/** What keeps a dossier from being disposed of now. */
export function BlockMarks({ blocks }: { blocks: readonly Block[] }) {
  const { t } = useTranslation('disposal')
  const { day } = useFormats()
  const shown = ({ kind, text }: Block) => {
    if (kind === 'waits') return text ? t('block.waitsFor', { event: text }) : t('block.waits')
    return t(`block.${kind}`, { what: isDay(text) ? day(text as Day) : text })
  }
  return (
    <span className={styles.blocks}>
      {blocks.map((block) => (
        <StatusMark
          key={`${block.kind} ${block.text}`}
          tone="bad"
          icon={icons[block.kind]}
          label={shown(block)}
        />
      ))}
    </span>
  )
}
