import {
  IconArchive,
  IconArrowUpRight,
  IconBuildingBank,
  IconFolders,
  IconQuestionMark,
  IconStack2,
  IconTrashX,
  IconUser,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Trail } from '../../../shared/archive/contract/trail.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Icon } from '../../base/StatusMark.tsx'
import styles from './trail.module.css'

const icons: Record<Trail['now']['kind'], Icon> = {
  nowhere: IconQuestionMark,
  desk: IconUser,
  dossier: IconFolders,
  box: IconArchive,
  shelf: IconStack2,
  lent: IconArrowUpRight,
  handed_over: IconBuildingBank,
  destroyed: IconTrashX,
}

/** Where the paper is now, in one line that is read at a glance. */
export function WhereNow({ now }: { now: Trail['now'] }) {
  const { t } = useTranslation('archive')
  const { instant } = useFormats()
  const Mark = icons[now.kind]
  return (
    <div className={styles.now} data-kind={now.kind}>
      <Mark size={20} stroke={1.6} />
      <div>
        <small>{t('trail.now')}</small>
        <strong>{t(`trail.is.${now.kind}`, { what: now.text })}</strong>
      </div>
      {now.since && <time dateTime={now.since}>{instant(now.since)}</time>}
    </div>
  )
}
