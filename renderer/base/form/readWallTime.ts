/** Reads a time of day as people type it: "9", "930", "9.30", "9:30", "24"; null when it is none. */
export function readWallTime(text: string): string | null {
  const parts = /^(\d{1,2})(?:[:.,h ]?(\d{2}))?$/.exec(text.trim())
  if (!parts) return null
  const hours = Number(parts[1])
  const minutes = Number(parts[2] ?? '0')
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
