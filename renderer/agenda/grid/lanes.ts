/** What lies side by side in a column of a day, and where it is drawn. */

export type Block = { from: number; to: number }
/** `lane` of `lanes` places side by side. */
export type Placed<Item> = { item: Item; lane: number; lanes: number }

/**
 * Puts blocks that overlap side by side: each takes the first place that is free at its start, and all that touch each
 * other, also through others, are equally wide.
 */
export function placeSideBySide<Item extends Block>(items: readonly Item[]): Placed<Item>[] {
  const sorted = items.toSorted((a, b) => a.from - b.from || b.to - a.to)
  const placed: Placed<Item>[] = []
  let group: Placed<Item>[] = []
  let ends: number[] = []
  const close = () => {
    for (const each of group) each.lanes = ends.length
    placed.push(...group)
    group = []
    ends = []
  }
  for (const item of sorted) {
    if (ends.every((end) => end <= item.from)) close()
    const free = ends.findIndex((end) => end <= item.from)
    const lane = free < 0 ? ends.length : free
    ends[lane] = item.to
    group.push({ item, lane, lanes: 1 })
  }
  close()
  return placed
}
