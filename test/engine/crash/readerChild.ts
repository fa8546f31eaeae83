/** Has a file read that stalls its reader for ever, and says the reading process's id; then waits to be killed. */
import { execFileSync } from 'node:child_process'
import { createReader } from '../../../electron/engine/files/reader/reader.ts'

const [path = ''] = process.argv.slice(2)
const reader = createReader()
void reader.ask({ kind: 'read', path, mediaType: 'text/plain' }).catch(() => {})
const mine = () => {
  try {
    return execFileSync('pgrep', ['-P', String(process.pid), '-f', 'fileReaderWorker'], {
      encoding: 'utf8',
    })
  } catch {
    return ''
  }
}
while (mine() === '') await new Promise((resolve) => setTimeout(resolve, 50))
process.stdout.write(`reader ${mine().trim()}\nready\n`)
