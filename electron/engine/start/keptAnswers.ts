/** The answers to a window's first questions, kept beside the closed office for the next start. */
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createRouterClient } from '@orpc/server'
import { DATABASE_FILE, KEPT_ANSWERS_FILE } from '../../../shared/base/officeFiles.ts'
import type { OfficeClient } from '../../../shared/contract.ts'
import { askFirst, heldFor } from '../../../shared/firstAnswers.ts'
import type { FirstAnswers } from '../../../shared/firstAnswers.ts'
import type { Engine } from '../engine.ts'

/**
 * Asks as nobody in particular: the next window does not know yet who is at the desk, and must not show more than
 * anybody may see. Null where there is nothing to show, or no office that could answer.
 */
export async function answersToKeep({ router, contextFor }: Engine): Promise<FirstAnswers | null> {
  const context = contextFor({ desk: '', origin: 'desktop' })
  const office: OfficeClient = createRouterClient(router, { context })
  const answers = await askFirst(office).catch(() => null)
  return answers?.health.open && !answers.health.fresh ? answers : null
}

/** Keeps the answers; once the database is closed, for they hold for its file as it is then. */
export function keepAnswers(folder: string, page: string, answers: FirstAnswers) {
  const database = path.join(folder, DATABASE_FILE)
  // Another program has it open and may write.
  if (existsSync(`${database}-wal`)) return
  // Goes into a page as it is: no text in it may end the element around it.
  const text = JSON.stringify(answers).replaceAll('<', String.raw`\u003c`)
  writeFileSync(
    path.join(folder, KEPT_ANSWERS_FILE),
    `${heldFor(page, statSync(database))}\n${text}`,
  )
}

/** From now on the office changes. Answers that cannot be removed are void with the first change all the same. */
export function dropAnswers(folder: string) {
  try {
    rmSync(path.join(folder, KEPT_ANSWERS_FILE), { force: true })
  } catch (error) {
    console.error('the kept answers were not removed:', error)
  }
}
