import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { say } from './say.mjs'

/**
 * Does some work while no other launcher on this machine does work of the same name: two starts at once must not spoil
 * one another's install. The lock is a listening local socket, so that the system itself lets go of it when its holder
 * dies, however it dies.
 * @template T
 * @param {string} name what is locked, for example a folder's path
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  const address = addressOf(name)
  let server = await listen(address)
  if (!server) say('another start is preparing the same thing; waiting for it …')
  while (!server) {
    await wait(200)
    server = await listen(address)
  }
  try {
    return await work()
  } finally {
    server.close()
  }
}

function addressOf(name) {
  const id = `counterpart-${createHash('sha256').update(name).digest('hex').slice(0, 24)}`
  if (process.platform === 'linux') return `\0${id}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${id}`
  return path.join(os.tmpdir(), id)
}

/** The listening server, or undefined when another process listens there. */
function listen(address) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error) => {
      if (error.code !== 'EADDRINUSE') reject(error)
      else removeIfDead(address).then(() => resolve(undefined), reject)
    })
    server.listen({ path: address }, () => resolve(server))
    server.unref()
  })
}

/** Only macOS keeps a dead holder's socket, as a file: it is removed when nobody answers there. */
function removeIfDead(address) {
  if (process.platform !== 'darwin') return Promise.resolve()
  return new Promise((resolve) => {
    const socket = createConnection({ path: address })
    socket.once('connect', () => resolve(socket.destroy()))
    socket.once('error', () => resolve(rmSync(address, { force: true })))
  })
}
