import { PAGE_ORIGIN } from '../../shared/base/pageDelivery.ts'

/** Longer addresses than any mail or web page needs are not handed to the system. */
const LONGEST = 2000

/** True only for addresses of the app's own page. Parsed, since a prefix also fits app://office.example. */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return `${protocol}//${host}` === PAGE_ORIGIN && username === '' && password === ''
}

/** Whether an address may be handed to the system at all: the web and mail, never a program or a file. */
export function mayOpenOutside(address: string): boolean {
  if (address.length > LONGEST || !URL.canParse(address)) return false
  const { protocol, username, password } = new URL(address)
  return ['https:', 'http:', 'mailto:'].includes(protocol) && username === '' && password === ''
}
