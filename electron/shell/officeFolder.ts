import path from 'node:path'
import { app } from 'electron'
import { readSettings } from './settings.ts'

/**
 * The office to open: told by COUNTERPART_OFFICE or `--office=`, else the one opened last,
 * else an office of its own in the app's folder.
 */
export function chooseOfficeFolder(): string {
  const told = process.env['COUNTERPART_OFFICE'] || app.commandLine.getSwitchValue('office')
  return path.resolve(told || readSettings().office || path.join(app.getPath('userData'), 'office'))
}
