import { personalOfAgenda } from './agenda/personal.ts'
import { personalOfArchive } from './archive/personal.ts'
import { personalOfContacts } from './people/personal.ts'
import { personalOfDocuments } from './documents/personal.ts'
import { personalOfMail } from './mail/personal.ts'
import { personalOfReception } from './reception/personal.ts'
import { personalOfRequests } from './requests/personal.ts'
import { personalOfRota } from './rota/personal.ts'
import { personalOfStock } from './stock/personal.ts'

/** The columns of every feature that name or describe a person. */
export const personal = [
  ...personalOfContacts,
  ...personalOfReception,
  ...personalOfRequests,
  ...personalOfMail,
  ...personalOfDocuments,
  ...personalOfArchive,
  ...personalOfRota,
  ...personalOfStock,
  ...personalOfAgenda,
]
