import { useEffect, useState } from 'react'
import type { WorkingCopy } from '../../../shared/base/shellCalls.ts'
import { shell } from '../../app/client/shell.ts'

const none: readonly WorkingCopy[] = []

/** The copies that lie open in programs of this desk, told anew whenever one is saved. */
export function useWorkingCopies(): readonly WorkingCopy[] {
  const [copies, setCopies] = useState<readonly WorkingCopy[]>(none)
  useEffect(() => {
    let isShown = true
    const stop = shell.onWorkingCopies(setCopies)
    shell.workingCopies().then(
      (told) => isShown && setCopies(told),
      () => undefined,
    )
    return () => {
      isShown = false
      stop()
    }
  }, [])
  return copies
}
