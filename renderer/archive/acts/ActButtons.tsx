import type { DossierDetail } from '../../../shared/archive/contract/dossier.ts'
import { client } from '../../app/client/client.ts'
import { showPaper } from '../../base/papers.ts'
import { ActRow } from '../../base/record/ActRow.tsx'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { showFailure } from '../../base/toasts.ts'
import type { DossierAct } from './dossierActs.ts'
import { ACT_KEYS, actsOf, nextAct } from './dossierActs.ts'

/** What can be done with the open dossier, each with its letter. */
export function ActButtons({ dossier }: { dossier: DossierDetail }) {
  const { show } = useRecordPlace()
  const run = async (act: DossierAct) => {
    if (act !== 'label') return show(act)
    try {
      await showPaper(await client.archive.labels.spines({ dossierIds: [dossier.id] }))
    } catch (error) {
      showFailure(error)
    }
  }
  return (
    <ActRow
      acts={actsOf(dossier)}
      next={nextAct(dossier)}
      keys={ACT_KEYS}
      wordOf={(act) => `archive:act.${act}`}
      scope="archive:dossier"
      run={run}
    />
  )
}
