import { cover } from './contract/cover.ts'
import { plan } from './contract/plan.ts'

/** Who is at the front when: the weekly pattern, its exceptions, and whether the cover stands. */
export const rotaContract = { ...plan, ...cover }
