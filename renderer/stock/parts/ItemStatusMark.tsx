import { IconFlag } from '@tabler/icons-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusMark } from '../../base/StatusMark.tsx'
import type { ItemLine } from '../../../shared/stock/contract/items.ts'
import styles from '../stock.module.css'
import { statusLooks } from './itemStatus.ts'

type Line = Pick<ItemLine, 'status' | 'flagged' | 'retired'>

/** True where the numbers say empty and somebody said so too: two marks then. */
const isFlaggedToo = ({ status, flagged, retired }: Line) =>
  flagged && status !== 'flagged' && !retired

/** The words of an item's status: "Empty · Said to be empty". */
export function useItemStatusWords(): (line: Line) => string {
  const { t } = useTranslation(['stock', 'base'])
  return useCallback(
    (line) =>
      [
        line.retired ? t('base:record.retired') : t(`status.${line.status}`),
        isFlaggedToo(line) && t('status.flagged'),
      ]
        .filter(Boolean)
        .join(' · '),
    [t],
  )
}

/** How an item stands. In a list (`brief`) its second mark is the flag alone, named for those who cannot see it. */
export function ItemStatusMark({ line, brief }: { line: Line; brief?: boolean }) {
  const { t } = useTranslation(['stock', 'base'])
  if (line.retired) return <StatusMark tone="idle" label={t('base:record.retired')} />
  const said = t('status.flagged')
  return (
    <>
      <StatusMark {...statusLooks[line.status]} label={t(`status.${line.status}`)} />
      {isFlaggedToo(line) &&
        (brief ? (
          <span role="img" aria-label={said} title={said} className={styles.flag}>
            <IconFlag size={15} stroke={1.8} />
          </span>
        ) : (
          <StatusMark {...statusLooks.flagged} label={said} />
        ))}
    </>
  )
}
