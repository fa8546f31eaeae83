import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { orpc } from '../app/client/queries.ts'
import type { ShownFile } from '../base/files/fileBytes.ts'
import { Notice } from '../base/Notice.tsx'

const KINDS = ['message/rfc822', 'application/vnd.ms-outlook', 'text/calendar']

/** That an e-mail answers an invitation, with the one act that leads there; nothing for other files. */
export function MeetingAct({ file }: { file: ShownFile }) {
  const { t } = useTranslation('agendaMessages')
  const [, go] = useLocation()
  const { fileId, mediaType } = file
  const { data } = useQuery({
    ...orpc.agenda.answers.read.queryOptions({ input: { fileId } }),
    enabled: KINDS.includes(mediaType),
    retry: false,
  })
  const [first] = data?.answers ?? []
  if (!first) return null
  return (
    <Notice>
      {t(`kind.${first.kind}`, {
        name: first.name || first.email || t('somebody'),
        answer: t(`agenda:answer.${first.answer}`),
      })}
      {'. '}
      {t(`state.${first.state}`)}.{' '}
      <Button size="compact-xs" onClick={() => go(`/agenda/today/message/${fileId}`)}>
        {t('take')}
      </Button>
    </Notice>
  )
}
