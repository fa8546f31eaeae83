/** A stretch of a day in minutes from midnight by the clocks on the wall; the end is not part of it. */
export type Span = { from: number; to: number }

/** `HH:MM` as minutes from midnight; `24:00` is 1440. */
export function minutesOf(wallTime: string): number {
  return Number(wallTime.slice(0, 2)) * 60 + Number(wallTime.slice(3, 5))
}

/** Minutes from midnight as `HH:MM`. */
export function wallTimeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** A span between two wall times; a whole day where they are left out. */
export function spanOf(from: string | null, to: string | null): Span {
  return { from: from === null ? 0 : minutesOf(from), to: to === null ? 1440 : minutesOf(to) }
}

export const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to

/** What is left of the pieces outside `hole`; what else a piece carries stays with it. */
export function cutOut<Piece extends Span>(pieces: readonly Piece[], hole: Span): Piece[] {
  return pieces.flatMap((piece) => {
    if (!overlaps(piece, hole)) return [piece]
    const left: Piece[] = []
    if (piece.from < hole.from) left.push({ ...piece, to: hole.from })
    if (hole.to < piece.to) left.push({ ...piece, from: hole.to })
    return left
  })
}

/** What of the pieces lies inside `frame`. */
export function cutTo<Piece extends Span>(pieces: readonly Piece[], frame: Span): Piece[] {
  return pieces
    .filter((piece) => overlaps(piece, frame))
    .map((piece) => ({
      ...piece,
      from: Math.max(piece.from, frame.from),
      to: Math.min(piece.to, frame.to),
    }))
}

/** The pieces in the order of the day, those that touch joined into one. */
export function join(pieces: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const { from, to } of pieces.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else joined.push({ from, to })
  }
  return joined
}
