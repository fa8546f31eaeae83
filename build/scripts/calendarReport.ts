/**
 * Takes a folder of calendar files in, writes them out and takes that in again: `node build/scripts/calendarReport.ts
 * <folder>`. Prints a line per file, and ends with 1 when an appointment is neither in nor refused with a reason, when
 * taking a file in twice changes something, or when what was written out differs after it was taken in anew.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { AgendaCalendarId } from '../../shared/base/ids.ts'
import type { OfficeClient } from '../../shared/contract.ts'
import { withOffice } from '../../electron/engine/start/cli/withOffice.ts'

const folder = process.argv[2] ?? '.'
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ics'))
  .toSorted()
const office = mkdtempSync(path.join(tmpdir(), 'calendar-report-'))
const sum = { imported: 0, refused: 0, faults: 0 }

async function checkFile(client: OfficeClient, name: string): Promise<void> {
  const bytes = readFileSync(path.join(folder, name))
  const newCalendar = async () => {
    const { id } = await client.agenda.calendars.create({ fields: { name } })
    return id
  }
  const take = (calendarId: AgendaCalendarId, of: Uint8Array<ArrayBuffer> | string) =>
    client.agenda.import({ calendarId, files: [new File([of], name)] })
  const write = async (calendarId: AgendaCalendarId) => {
    const { base64 } = await client.agenda.export({ calendarId })
    return Buffer.from(base64, 'base64').toString('utf8')
  }
  const [first, second] = [await newCalendar(), await newCalendar()]
  const started = performance.now()
  const report = await take(first, new Uint8Array(bytes))
  const ms = Math.round(performance.now() - started)
  const again = await take(first, new Uint8Array(bytes))
  const text = await write(first)
  const back = await take(second, text)
  const isSame = (await write(second)) === text
  const events = bytes.toString('latin1').match(/^BEGIN:VEVENT/gim)?.length ?? 0
  const refused = report.skipped.filter(({ row }) => row > 0).length
  const faults = [
    report.imported + report.duplicates + report.updated + report.skipped.length < events && 'LOST',
    again.imported + again.updated > 0 && 'TWICE',
    (back.imported < report.imported || back.skipped.length > 0) && `BACK ${JSON.stringify(back)}`,
    !isSame && 'DIFFERS',
  ].filter(Boolean)
  sum.imported += report.imported
  sum.refused += refused
  sum.faults += faults.length
  const reasons = [...new Set(report.skipped.map(({ reason }) => reason))].join(', ')
  process.stdout.write(
    `${name}: ${report.imported} in, ${report.duplicates} known, ${report.skipped.length} refused (${reasons}), ${ms} ms ${faults.join(' ')}\n`,
  )
}

try {
  await withOffice(office, 'owner', async (client) => {
    for (const name of files) await checkFile(client, name)
  })
} finally {
  rmSync(office, { recursive: true, force: true })
}
process.stdout.write(`${files.length} files: ${JSON.stringify(sum)}\n`)
process.exitCode = sum.faults > 0 ? 1 : 0
