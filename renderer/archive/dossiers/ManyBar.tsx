import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { DossierId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { showPaper } from '../../base/papers.ts'
import { showFailure } from '../../base/toasts.ts'
import { useArchiveStore } from '../store.ts'
import { MANY } from './ManyPanel.tsx'

/** What can be done with all ticked dossiers at once. */
export function ManyBar() {
  const { t } = useTranslation('archive')
  const [, go] = useLocation()
  const { ticked, tick } = useArchiveStore()
  const dossierIds = [...ticked] as DossierId[]
  const close = useCommand(client.archive.dossiers.close, {
    done: (closed) => t('toast.closedMany', { count: closed.length }),
  })
  const spines = async () => {
    try {
      await showPaper(await client.archive.labels.spines({ dossierIds }))
    } catch (error) {
      showFailure(error)
    }
  }
  return (
    <Button.Group>
      <Button size="xs" onClick={() => go(`/archive/${MANY}/box`)}>
        {t('act.box')} ({ticked.size})
      </Button>
      <Button
        size="xs"
        loading={close.busy}
        onClick={() => void close.run({ dossierIds }).then((done) => done && tick(new Set()))}
      >
        {t('act.close')}
      </Button>
      <Button size="xs" onClick={() => go(`/archive/${MANY}/hold`)}>
        {t('act.hold')}
      </Button>
      <Button size="xs" onClick={() => void spines()}>
        {t('act.label')}
      </Button>
    </Button.Group>
  )
}
