import { useEffect } from 'react'
import { useAskedLog } from '../../base/askLog.ts'
import { openLog } from './logStore.ts'

/** Opens the log with whom another feature wants logged: a contact's number. */
export function useAskedLogs(): void {
  useEffect(
    () =>
      useAskedLog.subscribe(({ asked }) => {
        if (!asked) return
        const { kind, personName, organisationName, phone, contactId } = asked
        openLog(kind, { who: personName || phone, organisationName, phone, contactId })
      }),
    [],
  )
}
