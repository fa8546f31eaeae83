/** What the engine kept at its end for the next window to show at once (shared/firstAnswers.ts). */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { DATABASE_FILE, KEPT_ANSWERS_FILE } from '../../shared/base/officeFiles.ts'
import { heldFor } from '../../shared/firstAnswers.ts'

/** Names the built page: its index.html holds the names of all it loads, and they change with what is in them. */
export function nameOfPage(pageFolder: string): string {
  const page = readFileSync(path.join(pageFolder, 'index.html'))
  return createHash('sha256').update(page).digest('base64url')
}

/** The kept answers as JSON text; null where there are none, or they are another page's or another state's. */
export function readKeptAnswers(folder: string, page: string): string | null {
  const database = path.join(folder, DATABASE_FILE)
  try {
    if (existsSync(`${database}-wal`)) return null
    const kept = readFileSync(path.join(folder, KEPT_ANSWERS_FILE), 'utf8')
    const end = kept.indexOf('\n')
    return kept.slice(0, end) === heldFor(page, statSync(database)) ? kept.slice(end + 1) : null
  } catch {
    return null
  }
}
