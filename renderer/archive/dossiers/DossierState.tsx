import {
  IconArrowUpRight,
  IconBuildingBank,
  IconFolderOpen,
  IconFolderCheck,
  IconHandStop,
  IconHourglassHigh,
  IconRecycle,
  IconTrashX,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../shared/archive/contract/dossier.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Icon } from '../../base/StatusMark.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'

const stateIcons: Record<Dossier['state'], Icon> = {
  open: IconFolderOpen,
  closed: IconFolderCheck,
  destroyed: IconTrashX,
  handed_over: IconBuildingBank,
  withdrawn: IconTrashX,
}

type Shown = Pick<Dossier, 'state' | 'lentTo' | 'lentUntil' | 'holds' | 'disposalId' | 'keeping'>

/** What matters most of a dossier now: who has it, that it is held, over its time; otherwise open or closed. */
export function DossierState({ dossier }: { dossier: Shown }) {
  const { t } = useTranslation(['archive', 'shelves'])
  const { today } = useFormats()
  const { state, lentTo, lentUntil, holds, disposalId, keeping } = dossier
  if (lentTo)
    return (
      <StatusMark
        tone={lentUntil && lentUntil < today() ? 'bad' : 'warn'}
        icon={IconArrowUpRight}
        label={t('shelves:box.lentTo', { name: lentTo })}
      />
    )
  if (holds > 0)
    return <StatusMark tone="bad" icon={IconHandStop} label={t('shelves:map.mark.held')} />
  if (disposalId) return <StatusMark tone="busy" icon={IconRecycle} label={t('inDisposal')} />
  if (keeping.due) return <StatusMark tone="warn" icon={IconHourglassHigh} label={t('due')} />
  return (
    <StatusMark
      tone={state === 'open' ? 'busy' : state === 'closed' ? 'good' : 'idle'}
      icon={stateIcons[state]}
      label={t(`state.${state}`)}
    />
  )
}
