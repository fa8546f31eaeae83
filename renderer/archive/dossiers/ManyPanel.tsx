import { useTranslation } from 'react-i18next'
import type { DossierId } from '../../../shared/base/ids.ts'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { SidePanel } from '../../base/SidePanel.tsx'
import { BoxForm } from '../acts/BoxForm.tsx'
import { HoldForm } from '../acts/HoldForm.tsx'
import { useArchiveStore } from '../store.ts'

/** Stands in the address where an open record's id would. */
export const MANY = 'ticked'

/** What an act asks for that all ticked dossiers go through. */
export function ManyPanel() {
  const { t } = useTranslation('archive')
  const { view, close } = useRecordPlace()
  const { ticked, tick } = useArchiveStore()
  const dossierIds = [...ticked] as DossierId[]
  const done = () => {
    tick(new Set())
    close()
  }
  return (
    <SidePanel title={t('many', { count: ticked.size })} onClose={close} focus>
      {view === 'hold' ? (
        <HoldForm covered={{ dossierIds, boxIds: [] }} onDone={done} />
      ) : (
        <BoxForm dossierIds={dossierIds} onDone={done} />
      )}
    </SidePanel>
  )
}
