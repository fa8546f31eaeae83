/** Ticking the rows in view; nothing where rows cannot be ticked. */
export function listTicks(options: {
  ticked: ReadonlySet<string> | undefined
  onTick: ((ticked: Set<string>) => void) | undefined
  indexByKey: ReadonlyMap<string, number>
  keyAt: (index: number) => string | undefined
}) {
  const { ticked, onTick, indexByKey, keyAt } = options
  const allTicked = ticked
    ? indexByKey.size > 0 && [...indexByKey.keys()].every((key) => ticked.has(key))
    : null
  return {
    /** Null where rows cannot be ticked. */
    allTicked,
    tick: (index: number) => {
      const key = keyAt(index)
      if (key === undefined || !ticked || !onTick) return
      const next = new Set(ticked)
      if (!next.delete(key)) next.add(key)
      onTick(next)
    },
    tickAll: () => onTick?.(new Set(allTicked ? [] : indexByKey.keys())),
  }
}
