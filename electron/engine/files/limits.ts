/** Bounds of files and of the reading of them. */

const MEGABYTE = 1024 * 1024

/** A file of more is not taken in. */
export const MAXIMUM_BYTES = 200 * MEGABYTE
/** Characters of text kept of one file. */
export const MAXIMUM_TEXT = 5_000_000
/** Pages of one PDF or picture that are read. */
export const MAXIMUM_PAGES = 2000
/** Messages taken out of one mailbox file. */
export const MAXIMUM_MESSAGES = 2000
/** Picture points that are read; an A3 page at 600 dpi has 70 million. */
export const MAXIMUM_POINTS = 100_000_000

/** How long reading may take, in milliseconds: the child is ended then. */
export const TIME = {
  read: 20_000,
  /** Long PDFs stop by themselves before that, and give what they have. */
  readSoon: 14_000,
  inspect: 20_000,
  preview: 20_000,
  messages: 20_000,
  inspectLetter: 20_000,
  fillLetter: 20_000,
  barcodes: 30_000,
  pages: 20_000,
  cut: 60_000,
  compare: 20_000,
  calendar: 20_000,
  /** One page in every position. */
  recognize: 120_000,
} as const

/** Memory of JavaScript in the reading process, in megabytes. */
export const MEMORY = 512
/** A reading process that holds more than this ends itself. */
export const LARGEST_PROCESS = 1536 * MEGABYTE

/** A piece of a file that crosses the contract at once. */
export const PIECE = 4 * MEGABYTE
/** Characters of text that cross the contract at once. */
export const TEXT_PIECE = 200_000
/** Times that reading a file is begun before it is given up. */
export const ATTEMPTS = 3
