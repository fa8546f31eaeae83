import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { MailArrival } from '../../../shared/mail/contract/arrivals.ts'
import { Notice } from '../../base/Notice.tsx'

/** That an e-mail is in the register already, by whatever way it came there. */
export function ArrivalHead({ arrival }: { arrival: MailArrival }) {
  const { t } = useTranslation('email')
  const [, go] = useLocation()
  const { twin } = arrival
  if (!twin) return null
  return (
    <Notice tone="warn">
      {t('arrival.twin', { number: twin.shownNumber })}{' '}
      <Button size="compact-xs" variant="subtle" onClick={() => go(`/mail/${twin.id}`)}>
        {t('arrival.openTwin')}
      </Button>
    </Notice>
  )
}
