import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaEntry } from '../../../shared/agenda/contract/entries.ts'
import { client } from '../../app/client/client.ts'
import { useCanSend } from '../../app/client/useCanSend.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Notice } from '../../base/Notice.tsx'
import { savePaper } from '../../base/papers.ts'
import styles from '../agenda.module.css'

/** Invites by e-mail, or tells of the cancellation: sent at once where sending is set up, else as a file. */
export function InvitePart({ entry }: { entry: AgendaEntry }) {
  const { t } = useTranslation('agenda')
  const send = useCommand(client.agenda.invitations.send, { undoable: false })
  const canSend = useCanSend()
  const [told, setTold] = useState('')
  if (!entry.ours) return null
  const isCancelled = entry.cancelled !== null || entry.date.state === 'cancelled'
  const invite = async (how: 'file' | 'mail') => {
    const done = await send.run({
      agendaEntryId: entry.id,
      // A series is invited to as a whole; of a cancelled date that one is told.
      recurrenceId: isCancelled && entry.cancelled === null ? entry.recurrenceId : '',
      method: isCancelled ? 'cancel' : 'request',
      how,
    })
    if (!done) return
    const names = (list: readonly string[]) => list.join(', ')
    const sent = done.sent
      ? t('invite.sent', { names: names(done.to.map(({ name, email }) => name || email)) })
      : ''
    const without =
      done.withoutAddress.length > 0
        ? t('invite.without', { names: names(done.withoutAddress) })
        : ''
    setTold([sent, without].filter(Boolean).join(' '))
    if (!done.sent) await savePaper(done.message)
  }
  return (
    <>
      <div className={styles.answers}>
        {canSend && (
          <Button size="xs" loading={send.busy} onClick={() => void invite('mail')}>
            {t(isCancelled ? 'invite.sendCancel' : 'invite.send')}
          </Button>
        )}
        <Button size="xs" loading={send.busy} onClick={() => void invite('file')}>
          {t(isCancelled ? 'invite.saveCancel' : 'invite.save')}
        </Button>
      </div>
      {told && <Notice>{told}</Notice>}
    </>
  )
}
