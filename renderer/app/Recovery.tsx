import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Confirm } from '../base/Confirm.tsx'
import { LongTasks } from '../base/command/LongTasks.tsx'
import { useFormats } from '../base/format/useFormats.ts'
import { Notice } from '../base/Notice.tsx'
import { StatusMark } from '../base/StatusMark.tsx'
import { openAnotherOffice } from '../office/openAnotherOffice.ts'
import { useRestore } from '../office/useRestore.ts'
import type { ClosedReason } from '../../shared/office/contract.ts'
import { useConnection } from './client/connectionStatus.ts'
import { orpc } from './client/queries.ts'
import { hasDesktopShell, shell } from './client/shell.ts'
import { queryClient } from './queryClient.ts'
import styles from './Recovery.module.css'
import frame from './Frame.module.css'

type Props = { health: { reason: ClosedReason | null; folder: string } | null }

/** Reasons that a backup can mend. */
const mendable: (ClosedReason | null)[] = ['damaged', 'foreign', 'unknown']
const MOST_SHOWN = 5

/** The office cannot be opened: why, what to do, and the newest good backups to go back to. */
export function Recovery({ health }: Props) {
  const { t } = useTranslation('app')
  const { instant, bytes } = useFormats()
  const engine = useConnection((state) => state.engine)
  const reason = health?.reason ?? 'unknown'
  const folder = health?.folder ?? (engine.state === 'refused' ? engine.folder : '')
  const restore = useRestore()
  const backups = useQuery(
    orpc.office.backup.list.queryOptions({ enabled: health !== null && mendable.includes(reason) }),
  ).data

  const tryAgain = async () => {
    await shell.restartEngine()
    await queryClient.invalidateQueries()
  }
  return (
    <main className={frame.whole}>
      <div className={frame.card}>
        <h1>{t('recovery.title')}</h1>
        <p>{folder}</p>
        <Notice tone="warn">{t(`recovery.reason_${reason}`)}</Notice>
        {backups && (
          <section className={styles.backups}>
            <h2>{t('recovery.backups')}</h2>
            {backups.length === 0 && <p>{t('recovery.noBackups')}</p>}
            <ul>
              {backups.slice(0, MOST_SHOWN).map((backup) => (
                <li key={backup.path}>
                  <span>{instant(backup.at)}</span>
                  <span>{bytes(backup.bytes)}</span>
                  <StatusMark
                    tone={backup.verified ? 'good' : 'bad'}
                    label={t(backup.verified ? 'recovery.good' : 'recovery.bad')}
                  />
                  <Button
                    size="xs"
                    disabled={!backup.verified}
                    variant={
                      backup === backups.find((each) => each.verified) ? 'filled' : 'default'
                    }
                    onClick={() => void restore(backup)}
                  >
                    {t('recovery.restore')}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <div className={styles.buttons}>
          {hasDesktopShell && (
            <Button onClick={() => void tryAgain()}>{t('recovery.again')}</Button>
          )}
          {hasDesktopShell && (
            <Button onClick={() => void openAnotherOffice(t)}>{t('recovery.other')}</Button>
          )}
          {hasDesktopShell && (
            <Button onClick={() => void shell.showOfficeFolder()}>
              {t('recovery.showFolder')}
            </Button>
          )}
          {hasDesktopShell && <Button onClick={() => window.close()}>{t('recovery.quit')}</Button>}
        </div>
      </div>
      <Confirm />
      <LongTasks />
    </main>
  )
}
