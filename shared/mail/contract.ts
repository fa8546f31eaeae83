import { accounts } from './contract/accounts.ts'
import { arrivals } from './contract/arrivals.ts'
import { books } from './contract/books.ts'
import { models, registers } from './contract/registers.ts'
import { entries } from './contract/entries.ts'
import { outbox } from './contract/outbox.ts'

/** The register of incoming and outgoing post. */
export const mailContract = { ...entries, ...books, registers, models, accounts, arrivals, outbox }
