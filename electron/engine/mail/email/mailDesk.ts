import type { Desk } from '../../base/commands.ts'

/** What the programs do by themselves is done by nobody in particular. */
export const MAIL_DESK: Desk = { desk: 'engine', actor: 'Counterpart', actorId: null }
