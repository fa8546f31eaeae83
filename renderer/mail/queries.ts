import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MailEntryId } from '../../shared/base/ids.ts'
import { CURRENCIES } from '../../shared/base/money.ts'
import { orpc } from '../app/client/queries.ts'

export const useLetter = (mailEntryId: string) =>
  useQuery(orpc.mail.get.queryOptions({ input: { mailEntryId: mailEntryId as MailEntryId } }))

export const useRegisters = () => useQuery(orpc.mail.registers.list.queryOptions({ input: {} }))

/** Registers as choices of a field; the first one of a fresh office has no name of its own yet. */
export function useRegisterChoices() {
  const { t } = useTranslation('mail')
  const registers = useRegisters().data ?? none
  return registers
    .filter(({ retired }) => !retired)
    .map(({ id, name, code }) => ({
      value: id as string,
      label: [code, name || t('registers.first')].filter(Boolean).join(' · '),
    }))
}

export const useModels = () =>
  useQuery(orpc.mail.models.list.queryOptions({ input: {} })).data ?? none

export const useStaff = () =>
  useQuery(orpc.people.staff.list.queryOptions({ input: {} })).data ?? none

/** The currency the office counts in. */
export function useCurrency(): (typeof CURRENCIES)[number] {
  const health = useQuery(orpc.office.health.queryOptions())
  return health.data?.settings?.currency ?? CURRENCIES[0]
}

/** Where the colleagues are now. */
export const useWhereabouts = () =>
  useQuery(orpc.rota.onDuty.queryOptions({ input: {} })).data?.people ?? none

const none: never[] = []
