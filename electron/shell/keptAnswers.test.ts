import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEPT_ANSWERS_FILE } from '../../shared/base/officeFiles.ts'
import { heldFor } from '../../shared/firstAnswers.ts'
import { nameOfPage, readKeptAnswers } from './keptAnswers.ts'

let folder = ''
const at = (name: string) => path.join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'counterpart-kept-'))
  writeFileSync(at('office.db'), 'the office')
  writeFileSync(at(KEPT_ANSWERS_FILE), `${heldFor('page', statSync(at('office.db')))}\n{"today":1}`)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('kept answers are read for the page and the database that they are of', () => {
  expect(readKeptAnswers(folder, 'page')).toBe('{"today":1}')
})

test.each<[string, () => void]>([
  ['none were kept', () => rmSync(at(KEPT_ANSWERS_FILE))],
  ['the database was changed since', () => writeFileSync(at('office.db'), 'another office')],
  ['the database was put back', () => utimesSync(at('office.db'), 0, 1)],
  ['a program has it open', () => writeFileSync(at('office.db-wal'), '')],
  ['the database is gone', () => rmSync(at('office.db'))],
  ['they are of no known form', () => writeFileSync(at(KEPT_ANSWERS_FILE), '')],
])('they are not when %s', (_when, happens) => {
  happens()
  expect(readKeptAnswers(folder, 'page')).toBeNull()
})

test('another build of the page gets none: its questions may have other answers', () => {
  writeFileSync(at('index.html'), '<script src="/assets/index-1.js"></script>')
  const before = nameOfPage(folder)
  writeFileSync(at('index.html'), '<script src="/assets/index-2.js"></script>')
  expect(nameOfPage(folder)).not.toBe(before)
  expect(readKeptAnswers(folder, nameOfPage(folder))).toBeNull()
})
