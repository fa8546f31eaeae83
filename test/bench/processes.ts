/** What the kernel says of a process: when it began, what it and those below it hold. */
import { readFileSync, readdirSync } from 'node:fs'

/** When a process began, in milliseconds since 1970 (proc(5): start time in clock ticks of 10 ms since boot). */
export function startOf(pid: number): number {
  const ticks = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[19])
  const boot = Number(/btime (\d+)/.exec(readFileSync('/proc/stat', 'utf8'))![1])
  const uptime = Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0])
  // btime is in whole seconds; the uptime gives the moment of boot more closely.
  const bootMs =
    Math.abs(Date.now() - uptime * 1000 - boot * 1000) < 2000
      ? Date.now() - uptime * 1000
      : boot * 1000
  return bootMs + ticks * 10
}

/** Megabytes of a process and all below it, shared pages split among those that share them (PSS). */
export function memoryOf(pid: number): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      parents.set(
        Number(name),
        Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]!.split(' ')[1]),
      )
    } catch {
      // It ended between the listing and the reading.
    }
  }
  const isBelow = (one: number): boolean =>
    one === pid || (parents.has(one) && one > 1 && isBelow(parents.get(one)!))
  let kilobytes = 0
  for (const one of parents.keys()) {
    if (!isBelow(one)) continue
    try {
      kilobytes += Number(
        /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, 'utf8'))?.[1] ?? 0,
      )
    } catch {
      // Likewise.
    }
  }
  return Math.round(kilobytes / 1024)
}
