/** Four writers register letters at once and are killed again and again: numbers 1…n without a gap or a repeat. */
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openDatabase } from '../../electron/engine/database/database.ts'
import { createRandom } from '../../electron/engine/office/sample/random.ts'
import { endOffices, openOfficeHere } from '../fixtures/realOffice.ts'
import { runAndKill } from './crash/killChild.ts'

const LONG = Boolean(process.env['COUNTERPART_LONG'])
const LETTERS = LONG ? 10_000 : 120
const WRITERS = 4

afterEach(endOffices)

test(
  `${LETTERS} letters from ${WRITERS} writers with kills in between`,
  async () => {
    const random = createRandom(17)
    const start = await openOfficeHere()
    const { folder } = start
    await start.stop()
    const answered = new Map<string, number>()
    while (answered.size < LETTERS) {
      const runs = Array.from({ length: WRITERS }, (_, at) =>
        runAndKill('mailChild.ts', [folder, `desk ${at}`], random.between(100, LONG ? 4000 : 600)),
      )
      for (const line of (await Promise.all(runs)).flat()) {
        const [word, commandId, number] = line.split(' ')
        if (word === 'ack') answered.set(commandId!, Number(number))
      }
    }
    const { client } = await openOfficeHere(folder)
    const report = await client.mail.verifyChain({})
    expect(report).toMatchObject({ good: true, firstBad: null, gaps: [] })
    expect((await client.office.check()).checks.filter(({ good }) => !good)).toEqual([])
    const database = openDatabase(join(folder, 'office.db'), { readonly: true })
    const numbers = database
      .prepare<{ number: number }>('SELECT number FROM mail_entries ORDER BY number')
      .all()
      .map(({ number }) => number)
    expect(numbers).toEqual(Array.from({ length: report.entries }, (_, at) => at + 1))
    // Each number that was answered belongs to that command, and to no other.
    const kept = database.prepare<{ number: number }>(
      `SELECT e.number FROM journal j JOIN mail_entries e ON e.id = j.entity_id WHERE j.command_id = ?`,
    )
    for (const [commandId, number] of answered) expect(kept.get(commandId)).toEqual({ number })
    expect(new Set(answered.values()).size).toBe(answered.size)
    database.close()
  },
  LETTERS * 500,
)
