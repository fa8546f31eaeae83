import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DisposalDetail } from '../../../shared/archive/contract/disposals.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Notice } from '../../base/Notice.tsx'
import styles from './disposals.module.css'

/** What is still to be done before it can be approved, and deciding or leaving out all of a kind at once. */
export function DecideAll({ disposal }: { disposal: DisposalDetail }) {
  const { t } = useTranslation('disposal')
  const { id: disposalId, version } = disposal
  const decide = useCommand(client.archive.disposals.decide, { done: () => t('toast.decided') })
  const leaveOut = useCommand(client.archive.disposals.leaveOut, {
    done: (_, { dossierIds }) => t('toast.leftOut', { count: dossierIds.length }),
  })
  const lines = disposal.boxList.flatMap((box) => box.lines)
  const undecided = lines.filter(({ decision }) => decision === 'undecided')
  const blocked = lines.filter(({ blocks }) => blocks.length > 0)
  if (undecided.length === 0 && blocked.length === 0) return null
  return (
    <div className={styles.todo}>
      {undecided.length > 0 && (
        <Notice tone="warn">
          {t('undecidedCount', { count: undecided.length })}{' '}
          <Button
            size="compact-xs"
            loading={decide.busy}
            onClick={() =>
              void decide.run({
                disposalId,
                version,
                lines: undecided.map(({ dossierId }) => ({ dossierId, decision: 'destroy' })),
              })
            }
          >
            {t('destroyAll')}
          </Button>
        </Notice>
      )}
      {blocked.length > 0 && (
        <Notice tone="warn">
          {t('blockedCount', { count: blocked.length })}{' '}
          <Button
            size="compact-xs"
            loading={leaveOut.busy}
            onClick={() =>
              void leaveOut.run({
                disposalId,
                version,
                dossierIds: blocked.map(({ dossierId }) => dossierId),
              })
            }
          >
            {t('leaveBlockedOut')}
          </Button>
        </Notice>
      )}
    </div>
  )
}
