import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import type { AgendaCalendarId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'

export type Report = Awaited<ReturnType<typeof client.agenda.import>>

/** What became of the calendar files taken in last; null while none were. */
export const useImported = create<{ report: Report | null }>(() => ({ report: null }))

/** As many files as are taken in at once. */
const MOST = 200

/** Takes calendar files in and keeps what became of them. True when it was done. */
export function useImport() {
  const { t } = useTranslation('agenda')
  const command = useCommand(client.agenda.import, {
    undoable: false,
    long: t('exchange.running'),
  })
  const take = async (files: readonly File[], calendarId?: AgendaCalendarId) => {
    const report = await command.run({
      files: files.slice(0, MOST),
      ...(calendarId ? { calendarId } : {}),
    })
    if (report) useImported.setState({ report })
    return report !== undefined
  }
  return { take, busy: command.busy }
}
