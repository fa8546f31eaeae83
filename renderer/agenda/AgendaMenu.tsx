import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { orpc } from '../app/client/queries.ts'

/** What waits beside the calendar: dates that can be had now, rooms to be agreed to. */
export function AgendaMenu() {
  const { t } = useTranslation('agenda')
  const [, go] = useLocation()
  const wanted = useQuery(orpc.agenda.wanted.list.queryOptions({ input: { free: true } })).data
  const waiting = useQuery(orpc.agenda.approvals.list.queryOptions()).data
  const count = (wanted?.length ?? 0) + (waiting?.length ?? 0)
  return (
    <Button onClick={() => go('/agenda/wanted')}>
      {count > 0 ? t('wanted.waiting', { count }) : t('wanted.title')}
    </Button>
  )
}
