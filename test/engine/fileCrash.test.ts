import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import type { FileId } from '../../shared/base/ids.ts'
import { endOffices, makeFolder, openOfficeHere } from '../fixtures/realOffice.ts'
import { runAndKill } from './crash/killChild.ts'

const KILLS = process.env['COUNTERPART_LONG'] ? 300 : 6

afterEach(endOffices)

test(
  `${KILLS} kills while files come in lose none that was answered and leave no half one`,
  async () => {
    const folder = makeFolder()
    let kept = 0
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const lines = await runAndKill('fileChild.ts', [folder], 100 + ((kill * 97) % 500))
      const { client, stop } = await openOfficeHere(folder)
      for (const line of lines.filter((said) => said.startsWith('ack '))) {
        const [, fileId = '', hash] = line.split(' ')
        // The last line may have been cut in two by the kill.
        if (hash?.length !== 64) continue
        expect((await client.files.get({ fileId: fileId as FileId })).hash).toBe(hash)
        kept += 1
      }
      const proof = await client.files.prove({})
      expect({ missing: proof.missing, altered: proof.altered }).toEqual({
        missing: [],
        altered: [],
      })
      // One file per kill may lie there whole whose command was never written.
      expect(proof.strays).toBeLessThanOrEqual(kill)
      const incoming = join(folder, 'files', 'incoming')
      expect(existsSync(incoming) ? readdirSync(incoming) : []).toEqual([])
      await stop()
    }
    // However slow the machine, the kills fell among files that were answered.
    expect(kept).toBeGreaterThan(KILLS / 2)
  },
  KILLS * 20_000,
)

test.skipIf(process.platform === 'win32')(
  'a reader that is stalled by a file does not outlive its engine',
  async () => {
    const pipe = join(makeFolder(), 'stalls.txt')
    execFileSync('mkfifo', [pipe])
    const lines = await runAndKill('readerChild.ts', [pipe], 500)
    const reader = Number(lines.find((line) => line.startsWith('reader '))?.slice('reader '.length))
    expect(reader).toBeGreaterThan(1)
    await vi.waitFor(() => expect(isRunning(reader)).toBe(false), {
      timeout: 60_000,
      interval: 100,
    })
  },
)

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
