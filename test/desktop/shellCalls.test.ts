/** What the page asks of the system: files in and out, papers, text size. Only Electron's own dialogs are answered for. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type {} from '../../renderer/app/client/officeWindow.ts'
import { openDesk, waitUntil } from './harness.ts'
import type { Desk } from './harness.ts'

let desk: Desk
let folder = ''

beforeAll(async () => {
  desk = await openDesk()
  folder = path.dirname(desk.office)
})
afterAll(() => desk.close())

/** Answers the next open and save dialogs as a user would who chose these paths; none: cancelled. */
function answerDialogs(...chosen: string[]) {
  return desk.app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = (() =>
      Promise.resolve({
        canceled: filePaths.length === 0,
        filePaths,
      })) as typeof dialog.showOpenDialog
    dialog.showSaveDialog = (() =>
      Promise.resolve({
        canceled: filePaths.length === 0,
        filePath: filePaths[0] ?? '',
      })) as typeof dialog.showSaveDialog
  }, chosen)
}

test('chosen files come whole; those that cannot be read are named', async () => {
  const good = path.join(folder, 'vareliste æøå.csv')
  const missing = path.join(folder, 'gone.csv')
  const huge = path.join(folder, 'huge.bin')
  writeFileSync(good, 'pens;12\n')
  writeFileSync(huge, new Uint8Array(101 * 1024 * 1024))
  await answerDialogs(good, missing, huge)
  const opened = await desk.page.evaluate(async () => {
    const answer = await window.office!.openFiles({
      filters: [{ name: 'CSV', extensions: ['csv'] }],
      multiple: true,
    })
    return {
      ...answer,
      files: answer.files.map(({ name, bytes }) => ({
        name,
        text: new TextDecoder().decode(bytes),
      })),
    }
  })
  expect(opened).toEqual({
    files: [{ name: 'vareliste æøå.csv', text: 'pens;12\n' }],
    refused: [
      { name: 'gone.csv', reason: 'UNREADABLE' },
      { name: 'huge.bin', reason: 'TOO_LARGE' },
    ],
  })
})

test('a file is saved where the user says, and a refusal says why', async () => {
  const save = () =>
    desk.page.evaluate(() =>
      window.office!.saveFile({ name: 'order.csv', bytes: new TextEncoder().encode('a;b\n') }),
    )
  const place = path.join(folder, 'order.csv')
  await answerDialogs(place)
  expect(await save()).toEqual({ saved: true, name: 'order.csv', place: folder })
  expect(readFileSync(place, 'utf8')).toBe('a;b\n')
  await answerDialogs()
  expect(await save()).toEqual({ saved: false, reason: 'CANCELLED' })
  const taken = path.join(folder, 'taken')
  mkdirSync(path.join(taken, 'inside'), { recursive: true })
  await answerDialogs(taken)
  expect(await save()).toEqual({ saved: false, reason: 'FAILED' })
  expect(existsSync(path.join(taken, 'inside'))).toBe(true)
})

test('a paper is shown in a window of its own that knows nothing of the app', async () => {
  const { app, page } = desk
  const shown = app.waitForEvent('window')
  await page.evaluate(
    (pdf) => window.office!.showPdf({ name: 'order.pdf', bytes: new TextEncoder().encode(pdf) }),
    smallPdf(),
  )
  await shown
  const viewer = await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().startsWith('app://papers/'),
    )!
    const { preload, sandbox, contextIsolation, nodeIntegration } = (
      window.webContents as unknown as { getLastWebPreferences(): Electron.WebPreferences }
    ).getLastWebPreferences()
    return { preload, sandbox, contextIsolation, nodeIntegration, title: window.getTitle() }
  })
  expect(viewer).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    title: 'order.pdf',
  })
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().startsWith('app://papers/'))!
      .close(),
  )
})

test('what is printed is the paper itself', async () => {
  const { app, page } = desk
  // In place of the system's print dialog, at the same moment: the same window printed to a file.
  await app.evaluate(({ app: electron }) => {
    const printed: string[] = []
    Object.assign(globalThis, { printed })
    electron.on('web-contents-created', (_event, contents) => {
      // On a busy machine Chromium refuses, or forgets, what is asked of a viewer that still begins.
      const printToFile = async (): Promise<Buffer> => {
        const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), 20_000))
        const bytes = await Promise.race([contents.printToPDF({}).catch(() => null), late])
        if (bytes) return bytes
        await new Promise((resolve) => setTimeout(resolve, 500))
        return printToFile()
      }
      contents.print = (_options, answer) => {
        void printToFile().then((bytes) => {
          printed.push(bytes.toString('base64'))
          answer?.(true, '')
        })
      }
    })
  })
  const outcome = await page.evaluate(
    (pdf) => window.office!.printPdf({ name: 'order.pdf', bytes: new TextEncoder().encode(pdf) }),
    smallPdf(),
  )
  expect(outcome).toBe('printed')
  const [printed] = await app.evaluate(
    () => (globalThis as unknown as { printed: string[] }).printed,
  )
  const text = execFileSync('pdftotext', ['-', '-'], {
    input: Buffer.from(printed!, 'base64'),
  }).toString()
  expect(text).toContain('Order 2026-017')
  await waitUntil('the printed paper is put away', () => app.windows().length === 1)
})

test('text size changes at once', async () => {
  const { page } = desk
  const readScale = () => page.evaluate(() => window.devicePixelRatio)
  const before = await readScale()
  await page.evaluate(() => window.office!.setZoom(1.5))
  await expect.poll(readScale).toBeCloseTo(before * 1.5)
  await page.evaluate(() => window.office!.setZoom(1))
  await expect.poll(readScale).toBeCloseTo(before)
})

test('another office is opened only from a folder just chosen, and a bad one is refused with its reason', async () => {
  const { page } = desk
  const other = path.join(folder, 'other office')
  mkdirSync(other)
  await answerDialogs(other)
  const chosen = await page.evaluate(() => window.office!.chooseFolder({ title: 'Which office?' }))
  expect(chosen).toBe(other)
  expect(await page.evaluate((to) => window.office!.openOffice(to), other)).toEqual({
    opened: true,
  })
  await waitUntil('the other office was made', () => existsSync(path.join(other, 'office.db')))
})

/** One A4 page with a line of text. */
function smallPdf() {
  const content = 'BT /F1 24 Tf 72 720 Td (Order 2026-017) Tj ET'
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj${object}endobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return `${text}xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`
}
