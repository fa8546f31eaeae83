import { contacts } from './contract/contacts.ts'
import { privacy } from './contract/privacy.ts'
import { staff } from './contract/staff.ts'

/** The people of the office, and the contacts and organisations outside it. */
export const peopleContract = { staff, contacts, privacy }
