import type { Scope } from '../../../shared/agenda/contract/base.ts'

/** Which dates of a series are meant, as they are offered. */
export const SCOPES: readonly Scope[] = ['this', 'following', 'all']
