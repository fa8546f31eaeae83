import type { ReadMessage } from './tasks.ts'

/** A message with the HTML it is shown by. */
export type OpenMessage = ReadMessage & {
  html: string
  /** Pictures the HTML shows, by the id it names them with. */
  inline: Map<string, { mediaType: string; bytes: Uint8Array }>
}

/** An ISO moment, or nothing for a date that is none. */
export function momentOf(date: string): string {
  const time = Date.parse(date)
  return Number.isNaN(time) ? '' : new Date(time).toISOString()
}
