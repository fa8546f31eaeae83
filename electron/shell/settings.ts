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
import { isDeepStrictEqual } from 'node:util'
import { app } from 'electron'
import { shellLanguages } from '../../shared/base/shellNames.ts'
import type { ShellLanguage } from '../../shared/base/shellNames.ts'

export type Settings = {
  /** The office folder last opened. */
  office?: string
  language?: ShellLanguage
  /** Text size: 1 is 100 %. */
  zoom?: number
  window?: { x: number; y: number; width: number; height: number; maximized: boolean }
}

/** By hand, for the window waits for it: loading zod would cost a tenth of the time until the page is asked for. */
const FITS: { [Name in keyof Settings]-?: (value: unknown) => boolean } = {
  office: (value) => typeof value === 'string',
  language: (value) => shellLanguages.some((language) => language === value),
  zoom: (value) => typeof value === 'number' && value >= 0.5 && value <= 3,
  window: (value) => {
    const { x, y, width, height, maximized } = (value ?? {}) as Record<string, unknown>
    const sides = [x, y, width, height]
    return (
      sides.every(Number.isSafeInteger) &&
      (width as number) >= 400 &&
      (height as number) >= 300 &&
      typeof maximized === 'boolean'
    )
  },
}

function settingsFile() {
  return path.join(app.getPath('userData'), 'settings.json')
}

/** The settings, each only if it fits; none where the file is missing or spoilt, which is worth no failed start. */
export function readSettings(): Settings {
  try {
    const kept = JSON.parse(readFileSync(settingsFile(), 'utf8')) as Record<string, unknown>
    const fitting = Object.entries(FITS).filter(([name, fits]) => fits(kept[name]))
    return Object.fromEntries(fitting.map(([name]) => [name, kept[name]]))
  } catch {
    return {}
  }
}

/**
 * Changes some settings, whole or not at all; writes nothing where none changes, as at every start. A disk that takes
 * no more loses only this convenience.
 */
export function keepSettings(change: Settings) {
  const kept = readSettings()
  const changed = { ...kept, ...change }
  if (isDeepStrictEqual(changed, kept)) return
  const file = settingsFile()
  const temporary = `${file}.${process.pid}.tmp`
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    const handle = openSync(temporary, 'w')
    writeSync(handle, JSON.stringify(changed, null, 2))
    fsyncSync(handle)
    closeSync(handle)
    renameSync(temporary, file)
  } catch (error) {
    console.error('settings were not kept:', (error as Error).message)
  }
}
