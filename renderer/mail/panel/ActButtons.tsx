import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { MailDetail } from '../../../shared/mail/contract/entry.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { printPaper } from '../../base/papers.ts'
import { ActRow } from '../../base/record/ActRow.tsx'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import type { LetterAct } from '../mailLooks.ts'
import { actsOf, isEnded } from '../mailLooks.ts'

const KEYS: Record<LetterAct, string> = {
  route: 'r',
  collect: 'h',
  reply: 'a',
  template: 't',
  draft: 't',
  correct: 'c',
  annul: 'x',
  close: 'e',
  request: 'q',
  archive: 'k',
  label: 'l',
}

/** Acts that lead to another feature, in its words. */
const WORDS: Partial<Record<LetterAct, string>> = {
  draft: 'documents:reply.act',
  archive: 'archive:paper.act',
}

/** What can be done with the open letter, the one next act first. Each has its letter. */
export function ActButtons({ letter }: { letter: MailDetail }) {
  const { t } = useTranslation('mail')
  const { show } = useRecordPlace()
  const [, go] = useLocation()
  const { id: mailEntryId, version } = letter
  const update = useCommand(client.mail.update, {
    done: ({ shownNumber }) => t('toast.closed', { number: shownNumber }),
  })
  const request = useCommand(client.requests.create, {
    done: ({ number }) => t('toast.request', { number }),
  })
  const label = useCommand(client.mail.labels, { undoable: false })
  const run = async (act: LetterAct) => {
    if (act === 'close') {
      await update.run({ mailEntryId, version, fields: { state: 'closed' } })
    } else if (act === 'request') {
      const made = await request.run({ source: { kind: 'mail', id: mailEntryId }, fields: {} })
      if (made) go(`/requests/${made.id}`)
    } else if (act === 'label') {
      const paper = await label.run({ mailEntryIds: [mailEntryId] })
      if (paper) await printPaper(paper)
    } else if (act === 'archive') go(`/archive/paper/mail/${mailEntryId}`)
    else if (act === 'draft') go(`/documents/reply/${mailEntryId}`)
    else show(act)
  }
  const acts = actsOf(letter)
  return (
    <ActRow
      acts={acts}
      next={isEnded(letter) ? null : acts[0]}
      keys={KEYS}
      wordOf={(act) => WORDS[act] ?? `mail:act.${act}`}
      scope="mail:letter"
      run={run}
    />
  )
}
