import type { ContractRouterClient } from '@orpc/contract'
import { officeContract } from './office/contract.ts'
import { peopleContract } from './people/contract.ts'
import { stockContract } from './stock/contract.ts'

/** All that can be asked of the engine. One line a feature. */
export const contract = {
  office: officeContract,
  people: peopleContract,
  stock: stockContract,
}

export type OfficeClient = ContractRouterClient<typeof contract>
