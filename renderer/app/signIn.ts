import { create } from 'zustand'
import type { StaffId } from '../../shared/base/ids.ts'
import { client } from './client/client.ts'
import type { CallContext } from './client/line.ts'
import { orpc } from './client/queries.ts'
import { useDeskSettings } from './deskSettings.ts'
import { queryClient } from './queryClient.ts'

/** The PIN of who is at this desk, for as long as the window lives: the engine asks anew after each restart of its own. */
let kept: string | undefined

const FIRST: CallContext = { first: true }

/** Whether the dialog "who is at this desk" is open, and for whom a PIN is asked first. */
export const useSignInDialog = create<{ opened: boolean; first: StaffId | null }>(() => ({
  opened: false,
  first: null,
}))

/** Opens the dialog; `first` is the colleague whose PIN is asked at once. */
export const openSignIn = (first: StaffId | null = null) =>
  useSignInDialog.setState({ opened: true, first })

/** Says who is at this desk. Fails as `office.signIn` does. */
export async function signIn(
  staffId: StaffId | null,
  pin?: string,
  context: CallContext = {},
): Promise<void> {
  await client.office.signIn({ staffId, ...(pin === undefined ? {} : { pin }) }, { context })
  kept = pin
  useDeskSettings.setState({ staffId })
  // What is theirs is told by who asks: the stack, today's bookmarks.
  for (const queryKey of [orpc.requests.key(), orpc.today.key()])
    void queryClient.invalidateQueries({ queryKey })
}

/**
 * Says it again, first of all on a new line. Who has a PIN that this window was not told (after a new start) is nobody in
 * particular until it is given: the dialog asks for it.
 */
export async function signInAgain(): Promise<void> {
  const { staffId } = useDeskSettings.getState()
  if (staffId === null) return
  if (kept === undefined) {
    const staff = await client.people.staff.list({}, { context: FIRST })
    if (staff.find(({ id }) => id === staffId)?.hasPin) {
      useDeskSettings.setState({ staffId: null })
      openSignIn(staffId)
      return
    }
  }
  await signIn(staffId, kept, FIRST)
}
