/** What this desk remembers between starts, in settings.json of the app's own folder. Nothing of the office. */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { app } from 'electron'
import * as z from 'zod'
import { shellLanguages } from '../../shared/base/shellCalls.ts'

const Settings = z.object({
  /** The office folder last opened. */
  office: z.string().optional(),
  language: z.enum(shellLanguages).optional(),
  zoom: z.number().min(0.5).max(3).optional(),
  window: z
    .object({
      x: z.int(),
      y: z.int(),
      width: z.int().min(400),
      height: z.int().min(300),
      maximized: z.boolean(),
    })
    .optional(),
})
export type Settings = z.infer<typeof Settings>

function settingsFile() {
  return path.join(app.getPath('userData'), 'settings.json')
}

/** The settings; empty where the file is missing or spoilt, for nothing in it is worth not starting. */
export function readSettings(): Settings {
  try {
    const parsed = Settings.safeParse(JSON.parse(readFileSync(settingsFile(), 'utf8')))
    return parsed.success ? parsed.data : {}
  } catch {
    return {}
  }
}

/** Changes some settings, whole or not at all. A disk that takes no more loses only this convenience. */
export function keepSettings(change: Settings) {
  const file = settingsFile()
  const temporary = `${file}.${process.pid}.tmp`
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    const handle = openSync(temporary, 'w')
    writeSync(handle, JSON.stringify({ ...readSettings(), ...change }, null, 2))
    fsyncSync(handle)
    closeSync(handle)
    renameSync(temporary, file)
  } catch (error) {
    console.error('settings were not kept:', (error as Error).message)
  }
}
