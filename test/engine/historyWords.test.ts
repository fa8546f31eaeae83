/** What the history shows is named in words: every command, and every table and column that the journal may hold. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import i18next from 'i18next'
import { expect, test } from 'vitest'
import { openDatabase } from '../../electron/engine/database/database.ts'
import { migrate } from '../../electron/engine/database/migrate.ts'
import { createHistoryWords } from '../../renderer/base/history/historyWords.ts'
import { technicalColumns } from '../../shared/office/technicalColumns.ts'

const root = path.resolve(import.meta.dirname, '../..')
const languages = ['en', 'da', 'it', 'sv', 'hr']

/**
 * Tables that no command changes row by row: the ledger and what follows from it, the journal's own, secrets, a kept
 * calendar, what the search has read, lists of words, files, which nothing changes once they are there.
 */
const TECHNICAL_TABLES =
  /^(sqlite_|journal|series$|erasing$|stock_(levels|rates|movements)$|staff_pins$|rota_holidays$|agenda_(claims|occurrences|expansions)$|search_|files?($|_(contents|texts|removals)$))|_words$/
const TECHNICAL_COLUMNS: ReadonlySet<string> = new Set(technicalColumns)

async function wordsOf(language: string) {
  const folder = path.join(root, 'shared/locales', language)
  const files = readdirSync(folder)
  const entries = files.map((file) => [
    path.basename(file, '.json'),
    JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as object,
  ])
  const words = i18next.createInstance()
  await words.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: Object.fromEntries(entries) },
    interpolation: { escapeValue: false },
  })
  return createHistoryWords(words.t, Object.keys(words.getDataByLanguage(language)!))
}

/** True for what reads as a stored name or as the path of a word that is not there. */
const isNoWord = (stored: string, shown: string) =>
  shown === stored || shown.includes('$t(') || /^\w+([.:]\w+)+$/.test(shown)

function columnsOfSchema(): [table: string, column: string][] {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpart-test-'))
  const database = openDatabase(path.join(folder, 'office.db'))
  migrate(database)
  const columns = database
    .prepare<{ name: string; column: string }>(
      `SELECT m.name, c.name AS column FROM sqlite_schema m, pragma_table_info(m.name) c
       WHERE m.type = 'table' ORDER BY 1, 2`,
    )
    .all()
  database.close()
  rmSync(folder, { recursive: true })
  return columns.map(({ name, column }) => [name, column])
}

test.each(languages)(
  '%s: every table and column that the journal may hold has words',
  async (language) => {
    const words = await wordsOf(language)
    const lacking: string[] = []
    let asked = 0
    for (const [table, column] of columnsOfSchema()) {
      if (TECHNICAL_TABLES.test(table)) continue
      if (isNoWord(table, words.table(table))) lacking.push(table)
      // A setting's row is named by its key instead; below.
      if (TECHNICAL_COLUMNS.has(column) || table === 'settings') continue
      asked++
      if (isNoWord(column, words.field(table, column))) lacking.push(`${table}.${column}`)
    }
    expect(asked).toBeGreaterThan(80)
    expect([...new Set(lacking)]).toEqual([])
  },
)

test.each(languages)('%s: every setting of the office has words', async (language) => {
  const words = await wordsOf(language)
  const { usualSettings } = await import('../../electron/engine/office/settings.ts')
  const keys = Object.keys(usualSettings())
  expect(keys.length).toBeGreaterThan(5)
  expect(keys.filter((key) => isNoWord(key, words.field('settings', key)))).toEqual([])
})

test.each(languages)('%s: every command has words', async (language) => {
  const words = await wordsOf(language)
  const engine = path.join(root, 'electron/engine')
  const commands = new Set<string>()
  for (const file of readdirSync(engine, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue
    const text = readFileSync(path.join(engine, file), 'utf8')
    for (const [, command = ''] of text.matchAll(/\brun\(\s*\w+,\s*'([a-z]\w*(?:\.\w+)+)'/g))
      commands.add(command)
  }
  expect(commands.size).toBeGreaterThan(25)
  const lacking = [...commands].filter((command) => isNoWord(command, words.command(command)))
  expect(lacking).toEqual([])
})
