import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { orpc } from '../app/client/queries.ts'
import type { ShownFile } from '../base/files/fileBytes.ts'
import { Notice } from '../base/Notice.tsx'

const KINDS = ['message/rfc822', 'application/vnd.ms-outlook', 'text/calendar']

/** That an e-mail answers an invitation, is one or holds appointments, with the one act that leads there; nothing for other files. */
export function MeetingAct({ file }: { file: ShownFile }) {
  const { t } = useTranslation('agendaMessages')
  const [, go] = useLocation()
  const { fileId, mediaType } = file
  const { data } = useQuery({
    ...orpc.agenda.answers.read.queryOptions({ input: { fileId } }),
    enabled: KINDS.includes(mediaType),
    retry: false,
  })
  const [answer] = data?.answers ?? []
  const [invitation] = data?.invitations ?? []
  const count = data?.appointments ?? 0
  if (!answer && !invitation && count === 0) return null
  const told = answer
    ? [
        t(`kind.${answer.kind}`, {
          name: answer.name || answer.email || t('somebody'),
          answer: t(`agenda:answer.${answer.answer}`),
        }),
        t(`state.${answer.state}`),
      ]
    : invitation
      ? [
          t(`invitation.${invitation.method}`, { title: invitation.title }),
          t(`invitation.state.${invitation.state}`),
        ]
      : [t('holds', { count })]
  return (
    <Notice>
      {told.join('. ')}.{' '}
      <Button size="compact-xs" onClick={() => go(`/agenda/today/message/${fileId}`)}>
        {t(answer ? 'take' : 'invitation.open')}
      </Button>
    </Notice>
  )
}
