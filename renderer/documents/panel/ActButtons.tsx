import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { DocumentDetail } from '../../../shared/documents/contract/documents.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { showPaper } from '../../base/papers.ts'
import { ActRow } from '../../base/record/ActRow.tsx'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { showFailure } from '../../base/toasts.ts'
import { useOpenDocument } from '../copies/useOpenDocument.ts'
import { useWorkingCopies } from '../copies/useWorkingCopies.ts'
import type { DocumentAct } from '../documentLooks.ts'
import { ACT_KEYS, actsOf, nextAct } from '../documentLooks.ts'
import { useMakesPdf } from '../queries.ts'

/** What can be done with the open document, the one next act first. Each has its letter. */
export function ActButtons({ document }: { document: DocumentDetail }) {
  const { t } = useTranslation('documents')
  const { show } = useRecordPlace()
  const [, go] = useLocation()
  const open = useOpenDocument()
  const hasChanges = useWorkingCopies().some(
    ({ documentId: id, changed }) => changed && id === document.id,
  )
  const { id: documentId, version, number } = document
  const finalize = useCommand(client.documents.finalize, {
    done: () => t('toast.final', { number }),
  })
  const withdraw = useCommand(client.documents.withdraw, {
    done: ({ state }) => t(state === 'withdrawn' ? 'toast.withdrawn' : 'toast.isBack', { number }),
  })
  const run = async (act: DocumentAct) => {
    if (act === 'open') await open(document)
    else if (act === 'final') await finalize.run({ documentId, version })
    else if (act === 'withdraw') await withdraw.run({ documentId })
    else if (act === 'takeBack') await withdraw.run({ documentId, withdrawn: false })
    else if (act === 'archive') go(`/archive/paper/document/${documentId}`)
    else if (act === 'pdf') {
      try {
        await showPaper(await client.documents.pdf({ documentId }))
      } catch (error) {
        showFailure(error)
      }
    } else show(act)
  }
  const acts = actsOf(document, useMakesPdf())
  return (
    <ActRow
      acts={acts}
      // What was saved in a copy comes first; its own button stands above.
      next={hasChanges ? null : nextAct(document)}
      keys={ACT_KEYS}
      wordOf={(act) => {
        if (act === 'archive') return 'archive:paper.act'
        return act === 'open' && document.state !== 'draft'
          ? 'documents:act.look'
          : `documents:act.${act}`
      }}
      scope="documents:document"
      run={run}
    />
  )
}
