import { books, models, registers } from './contract/books.ts'
import { entries } from './contract/entries.ts'

/** The register of incoming and outgoing post. */
export const mailContract = { ...entries, ...books, registers, models }
