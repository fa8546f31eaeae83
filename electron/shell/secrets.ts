/**
 * Passwords of mail accounts: encrypted with the system's key store (Windows' DPAPI, macOS' Keychain, Linux' Secret
 * Service or KWallet) into a file of the app's own folder. Pages can put one there, and only the engine gets it back.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { app, safeStorage } from 'electron'
import * as z from 'zod'
import type { SecretKept } from '../../shared/base/shellCalls.ts'
import { writeWhole } from './writeFile.ts'

const Kept = z.record(z.string(), z.string())
/** Those that there is no key store for; gone with the program. */
const untilQuit = new Map<string, string>()

const secretsFile = () => path.join(app.getPath('userData'), 'secrets.json')

/**
 * The encrypted secrets; none where the file is missing or spoilt, for a password can be typed again. A file that only
 * cannot be read now is an error: written anew it would lose the others.
 */
function readKept(): Record<string, string> {
  let text: string
  try {
    text = readFileSync(secretsFile(), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
  try {
    const parsed = Kept.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : {}
  } catch {
    return {}
  }
}

let changes: Promise<unknown> = Promise.resolve()

/** One change after another, for each writes the whole file from what it read. */
function inTurn<Result>(change: () => Promise<Result>): Promise<Result> {
  const turn = changes.then(change)
  changes = turn.catch(() => undefined)
  return turn
}

/** Chromium's `basic_text` encrypts with a password that everybody knows: that is no key store. */
async function hasKeyStore(): Promise<boolean> {
  if (process.platform === 'linux') {
    const backend = safeStorage.getSelectedStorageBackend()
    if (backend === 'basic_text' || backend === 'unknown') return false
  }
  return isAsynchronous()
    ? safeStorage.isAsyncEncryptionAvailable()
    : safeStorage.isEncryptionAvailable()
}

/** An older Electron, the development runtime's, encrypts only at once. */
const isAsynchronous = () => typeof safeStorage.encryptStringAsync === 'function'

const encrypt = async (text: string): Promise<Buffer> =>
  isAsynchronous() ? safeStorage.encryptStringAsync(text) : safeStorage.encryptString(text)

const decrypt = async (bytes: Buffer): Promise<string> =>
  isAsynchronous()
    ? (await safeStorage.decryptStringAsync(bytes)).result
    : safeStorage.decryptString(bytes)

/** All that belongs to the same account goes: a password of before is never sent anywhere again. */
function withoutAccount(kept: Record<string, string>, key: string): Record<string, string> {
  const account = key.split('.', 2).join('.')
  for (const each of untilQuit.keys()) if (each.startsWith(account)) untilQuit.delete(each)
  return Object.fromEntries(Object.entries(kept).filter(([each]) => !each.startsWith(account)))
}

/** `until_quit` where the system has no key store, or does not open it. */
export const keepSecret = ({ key, secret }: { key: string; secret: string }): Promise<SecretKept> =>
  inTurn(async () => {
    try {
      const others = withoutAccount(readKept(), key)
      if (await hasKeyStore()) {
        const encrypted = (await encrypt(secret)).toString('base64')
        const kept = JSON.stringify({ ...others, [key]: encrypted })
        await writeWhole(secretsFile(), Buffer.from(kept))
        return 'kept'
      }
    } catch (error) {
      console.error('the key store did not take a password:', (error as Error).message)
    }
    untilQuit.set(key, secret)
    return 'until_quit'
  })

export const dropSecret = (key: string): Promise<void> =>
  inTurn(async () => {
    const kept = readKept()
    const others = withoutAccount(kept, key)
    if (Object.keys(others).length < Object.keys(kept).length)
      await writeWhole(secretsFile(), Buffer.from(JSON.stringify(others)))
  })

/** For the engine alone. Null where there is none, or where the key store does not open it any more. */
export async function findSecret(key: string): Promise<string | null> {
  const known = untilQuit.get(key)
  if (known !== undefined) return known
  try {
    const encrypted = readKept()[key]
    if (encrypted === undefined) return null
    return await decrypt(Buffer.from(encrypted, 'base64'))
  } catch (error) {
    console.error('the key store did not give a password:', (error as Error).message)
    return null
  }
}
