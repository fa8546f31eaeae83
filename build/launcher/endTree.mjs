import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** The environment variable that marks the processes of one launch, so that none of them can be missed. */
export const markName = 'COUNTERPART_LAUNCH'

/**
 * Ends a program and everything it started: waits for the grace time, then ends by force what is left.
 * @param {number} leader the program's process id, also its process group's (except on Windows)
 * @param {string} mark the value of markName in that program's environment
 * @param {number} grace milliseconds that a clean end may take
 * @param {() => void} [ask] asks the program to end; without it everything is sent SIGTERM
 * @returns {Promise<void>} when nothing is left
 */
export async function endTree(leader, mark, grace, ask) {
  const limit = Date.now() + grace
  if (ask) ask()
  else signalTree(leader, mark, 'SIGTERM')
  while (Date.now() < limit && treeOf(leader, mark).length > 0) await wait(50)
  // More than once: a process may start another just before it is ended.
  for (let round = 0; round < 20 && treeOf(leader, mark).length > 0; round += 1) {
    signalTree(leader, mark, 'SIGKILL')
    await wait(25)
  }
}

function signalTree(leader, mark, name) {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(leader), '/T', '/F'], { windowsHide: true })
    return
  }
  for (const pid of treeOf(leader, mark)) send(pid, name)
}

function send(pid, name) {
  try {
    process.kill(pid, name)
    return true
  } catch {
    return false
  }
}

/**
 * The living processes of one launch. Linux shows those that left the process group too, by the mark in their
 * environment; elsewhere the group stands for all.
 * @param {number} leader
 * @param {string} mark
 * @returns {number[]} process ids, negative for a whole group
 */
function treeOf(leader, mark) {
  if (process.platform === 'win32') return send(leader, 0) ? [leader] : []
  if (process.platform !== 'linux') return send(-leader, 0) ? [-leader] : []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && belongs(name, leader, mark))
    .map(Number)
}

function belongs(pid, leader, mark) {
  try {
    const { state, group } = readStatus(pid)
    if (state === 'Z') return false
    return (
      group === leader ||
      readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`${markName}=${mark}`)
    )
  } catch {
    // Gone meanwhile, or another user's process.
    return false
  }
}

/**
 * A Linux process's state letter, parent and process group, from /proc (proc(5), "stat").
 * @param {number | string} pid
 * @returns {{ name: string, state: string, parent: number, group: number }}
 */
export function readStatus(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name is in parentheses and may hold spaces and parentheses itself.
  const end = text.lastIndexOf(')')
  const [state, parent, group] = text.slice(end + 2).split(' ')
  return {
    name: text.slice(text.indexOf('(') + 1, end),
    state,
    parent: Number(parent),
    group: Number(group),
  }
}
