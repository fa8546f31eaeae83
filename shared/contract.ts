import type { ContractRouterClient } from '@orpc/contract'
import { agendaContract } from './agenda/contract.ts'
import { archiveContract } from './archive/contract.ts'
import { documentsContract } from './documents/contract.ts'
import { filesContract } from './files/contract.ts'
import { mailContract } from './mail/contract.ts'
import { officeContract } from './office/contract.ts'
import { peopleContract } from './people/contract.ts'
import { receptionContract } from './reception/contract.ts'
import { requestsContract } from './requests/contract.ts'
import { rotaContract } from './rota/contract.ts'
import { searchContract } from './search/contract.ts'
import { stockContract } from './stock/contract.ts'
import { todayContract } from './today/contract.ts'

/** All that can be asked of the engine. One line a feature. */
export const contract = {
  office: officeContract,
  people: peopleContract,
  stock: stockContract,
  reception: receptionContract,
  requests: requestsContract,
  rota: rotaContract,
  today: todayContract,
  files: filesContract,
  mail: mailContract,
  documents: documentsContract,
  archive: archiveContract,
  agenda: agendaContract,
  search: searchContract,
}

export type OfficeClient = ContractRouterClient<typeof contract>
