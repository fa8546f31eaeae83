import { create } from 'zustand'
import type { z } from 'zod'
import type { failures } from '../../../shared/base/errors.ts'

export type SlipReason = z.infer<(typeof failures)['UNUSUAL_QUANTITY']['data']>['reasons'][number]

type Store = { reasons: SlipReason[] | null; answer: (sure: boolean) => void }

/** The slip guard's open question; the frame shows it (SlipGuard.tsx). */
export const useSlipGuard = create<Store>(() => ({ reasons: null, answer: () => undefined }))

/** Asks whether the unusual quantity is meant; resolves to the answer. */
export function askSure(reasons: SlipReason[]): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (sure: boolean) => {
      useSlipGuard.setState({ reasons: null })
      resolve(sure)
    }
    useSlipGuard.setState({ reasons, answer })
  })
}
