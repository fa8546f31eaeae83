import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../../shared/base/ids.ts'
import { orpc } from '../../app/client/queries.ts'
import { undoCommand } from '../command/undo.ts'
import { useFormats } from '../format/useFormats.ts'
import { QueryNotice } from '../QueryNotice.tsx'
import { StatusMark } from '../StatusMark.tsx'
import { Changes } from './Changes.tsx'
import styles from './history.module.css'
import { canUndo, useHistoryWords } from './useHistoryWords.ts'

const STEP = 30
const MOST_CHANGES = 12

/** Everything that was done with one record, newest first: who, when, what, with Undo where it is possible. */
export function RecordHistory({ entity, entityId }: { entity: string; entityId: string }) {
  const { t } = useTranslation('base')
  const { instant } = useFormats()
  const words = useHistoryWords()
  const [limit, setLimit] = useState(STEP)
  const acts = useQuery({
    ...orpc.office.journal.list.queryOptions({ input: { entity, entityId, limit } }),
    placeholderData: (former) => former,
  })
  if (!acts.data) return <QueryNotice error={acts.error} />
  return (
    <>
      {acts.data.length === 0 && <p className={styles.soft}>{t('history.none')}</p>}
      <ul className={styles.acts}>
        {acts.data.map((act) => (
          <li key={act.commandId} className={styles.act}>
            <div className={styles.head}>
              <div>
                {words.command(act.command)}
                <small>{[instant(act.at), act.actor].filter(Boolean).join(' · ')}</small>
              </div>
              {act.undoneBy && <StatusMark tone="idle" label={t('history.undone')} />}
              {canUndo(act) && (
                <Button
                  size="compact-xs"
                  onClick={() => void undoCommand(act.commandId as CommandId)}
                >
                  {t('undo')}
                </Button>
              )}
            </div>
            <Changes
              most={MOST_CHANGES}
              names={act.names}
              changes={act.changes.filter(({ key }) => key.split(' ').includes(entityId))}
            />
          </li>
        ))}
      </ul>
      {acts.data.length === limit && limit < 1000 && (
        <Button
          size="xs"
          loading={acts.isPlaceholderData}
          onClick={() => setLimit(Math.min(limit + STEP * 3, 1000))}
        >
          {t('history.older')}
        </Button>
      )}
    </>
  )
}
