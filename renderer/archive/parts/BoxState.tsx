import { IconArrowUpRight, IconHandStop, IconHourglassHigh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Box } from '../../../shared/archive/contract/boxes.ts'
import { StatusMark } from '../../base/StatusMark.tsx'

/** What matters most of a box now: who has it, that it is held, that something in it is over its time. */
export function BoxState({ box }: { box: Pick<Box, 'lentTo' | 'holds' | 'due' | 'retired'> }) {
  const { t } = useTranslation(['shelves', 'base'])
  if (box.retired) return <StatusMark tone="idle" label={t('base:record.retired')} />
  if (box.lentTo)
    return (
      <StatusMark
        tone="warn"
        icon={IconArrowUpRight}
        label={t('box.lentTo', { name: box.lentTo })}
      />
    )
  if (box.holds > 0) return <StatusMark tone="bad" icon={IconHandStop} label={t('map.mark.held')} />
  if (box.due > 0)
    return (
      <StatusMark
        tone="warn"
        icon={IconHourglassHigh}
        label={t('map.mark.due', { count: box.due })}
      />
    )
  return null
}
