/** Reads a time of day as people type it ("9", "930", "9.30", "14:05") as `HH:MM`; null when it is none. */
export function readTime(text: string): string | null {
  const parts = /^(\d{1,2})(?:[:.,h ]?(\d{2}))?$/.exec(text.trim())
  if (!parts) return null
  const [, hour = '', minute = '00'] = parts
  if (Number(hour) > 23 || Number(minute) > 59) return null
  return `${hour.padStart(2, '0')}:${minute}`
}
