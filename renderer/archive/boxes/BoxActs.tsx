import type { BoxDetail } from '../../../shared/archive/contract/boxes.ts'
import { client } from '../../app/client/client.ts'
import { showPaper } from '../../base/papers.ts'
import { ActRow } from '../../base/record/ActRow.tsx'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { showFailure } from '../../base/toasts.ts'
import { GiveBackForm } from '../acts/GiveBackForm.tsx'
import { HoldForm } from '../acts/HoldForm.tsx'
import { LendForm } from '../acts/LendForm.tsx'
import styles from '../archive.module.css'

type Act = 'lend' | 'giveBack' | 'move' | 'hold' | 'boxLabel'
const KEYS: Record<Act, string> = { lend: 'l', giveBack: 'l', move: 'v', hold: 'h', boxLabel: 'p' }

/** What can be done with the open box, and what an act asks for. */
export function BoxActs({ box }: { box: BoxDetail }) {
  const { view } = useRecordPlace()
  return (
    <div key={view} className={styles.act}>
      <BoxAct box={box} view={view} />
    </div>
  )
}

function BoxAct({ box, view }: { box: BoxDetail; view: string | undefined }) {
  const { show } = useRecordPlace()
  const { id: boxId, loanId } = box
  const done = () => show()
  if (view === 'lend' && !loanId) return <LendForm thing={{ boxId }} onDone={done} />
  if (view === 'giveBack' && loanId) return <GiveBackForm loanId={loanId} onDone={done} />
  if (view === 'hold')
    return <HoldForm covered={{ dossierIds: [], boxIds: [boxId] }} onDone={done} />
  const run = async (act: Act) => {
    if (act !== 'boxLabel') return show(act)
    try {
      await showPaper(await client.archive.labels.boxes({ boxIds: [boxId] }))
    } catch (error) {
      showFailure(error)
    }
  }
  return (
    <ActRow
      acts={[loanId ? 'giveBack' : 'lend', 'move', 'hold', 'boxLabel']}
      next={loanId ? 'giveBack' : null}
      keys={KEYS}
      wordOf={(act) => `archive:act.${act}`}
      scope="shelves:box.one"
      run={run}
    />
  )
}
