import { implement } from '@orpc/server'
import { contract } from '../../../shared/contract.ts'
import type { StaffId } from '../../../shared/base/ids.ts'
import type { Desk } from './commands.ts'

/** By which way a call came in. */
export type Origin = 'desktop' | 'browser' | 'cli' | 'test'

/** What every procedure knows of its caller. It stands for one connection, and may be handed on as a Desk. */
export type Context = Desk & {
  origin: Origin
  /** Says who is at the desk from now on; null for nobody in particular. */
  signIn(person: { id: StaffId; name: string } | null): void
}

/** The context of a new connection: nobody has signed in, so the desk itself is named as the actor. */
export function createContext(desk: string, origin: Origin): Context {
  const context: Context = {
    desk,
    origin,
    actor: desk,
    actorId: null,
    // Procedures get copies of the context; this one is what later calls are made with.
    signIn: (person) => {
      context.actor = person?.name ?? desk
      context.actorId = person?.id ?? null
    },
  }
  return context
}

/**
 * Where the routers begin: the contract, to be implemented with this context. Answers are held against the
 * contract only where `checkOutputs` is set (in tests): on long lists it would cost more than the query.
 */
export function implementContract(checkOutputs: boolean) {
  return implement(contract, {
    initialOutputValidationIndex: checkOutputs ? 0 : Number.NaN,
  }).$context<Context>()
}

export type Procedures = ReturnType<typeof implementContract>
