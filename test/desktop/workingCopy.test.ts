/** A letter goes to the word processor and comes back: only the word processor itself is stood in for. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paragraph, writeDocx } from '../../electron/engine/base/papers/writeDocx.ts'
import type {} from '../../renderer/app/client/officeWindow.ts'
import { callEngine } from './callEngine.ts'
import { openDesk, waitUntil } from './harness.ts'
import type { Desk } from './harness.ts'

type Detail = { id: string; lock: object | null; versions: { number: number; note: string }[] }
let desk: Desk
let documentId = ''
const detail = () => callEngine(desk.page, 'documents/get', { documentId }) as Promise<Detail>

beforeAll(async () => {
  desk = await openDesk()
  await callEngine(desk.page, 'office/settings/update', { fields: { name: 'Office' } })
  await desk.page.reload()
  await desk.page.getByRole('navigation').first().waitFor()
  const [template] = (await callEngine(desk.page, 'documents/templates/addReady', {
    language: 'en',
  })) as { id: string }[]
  const made = (await callEngine(desk.page, 'documents/fromTemplate', {
    templateId: template!.id,
    fields: { title: 'Rent: May/June' },
  })) as Detail
  documentId = made.id
  await desk.app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openPath = (place: string) => {
      opened.push(place)
      return Promise.resolve('')
    }
  })
  await desk.page.evaluate((id) => {
    location.hash = `/documents/${id}`
  }, documentId)
})
afterAll(() => desk.close())

const opened = () => desk.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)

test('what is saved in the word processor becomes the next version, with its note', async () => {
  const { page } = desk
  await page.getByRole('button', { name: 'Open in word processor' }).click()
  await waitUntil('the copy was opened', async () => (await opened()).length === 1)
  const [place = ''] = await opened()
  expect(path.basename(place)).toMatch(/^[^/:]*\.docx$/)
  expect(readFileSync(place).subarray(0, 2).toString()).toBe('PK')
  expect((await detail()).lock).not.toBeNull()
  await page.getByText('has not been changed yet').waitFor()

  const body = [paragraph('Changed in Word')]
  writeFileSync(place, writeDocx({ language: 'en', body, foot: '' }))
  await page.getByText('The copy in your word processor was saved').waitFor()
  // The page is loaded anew: the copy is still there, and still known to be changed.
  await page.reload()
  await page.getByRole('region', { name: 'Open in the word processor' }).waitFor()
  await page.getByRole('textbox', { name: 'What changed' }).fill('all of it')
  await page.getByRole('button', { name: 'Take as new version and give back' }).click()
  await page.getByText('Saved as version 2.').waitFor()
  await waitUntil('the copy is gone', () => !existsSync(place))
  expect(await detail()).toMatchObject({
    lock: null,
    versions: [{ number: 2, note: 'all of it' }, { number: 1 }],
  })
  expect(await page.evaluate(() => window.office!.workingCopies())).toEqual([])
})

test('nothing but documents is handed to another program, whatever it is called', async () => {
  const before = (await opened()).length
  const outcome = await desk.page.evaluate(
    (id) =>
      window.office!.openWorkingCopy({
        documentId: id,
        base: 1,
        name: 'letter.docx',
        bytes: new TextEncoder().encode('#!/bin/sh\ntouch /tmp/owned\n'),
        readOnly: false,
      }),
    documentId,
  )
  expect(outcome).toEqual({ opened: false, reason: 'KIND' })
  const outside = desk.page.evaluate(() =>
    window.office!.readWorkingCopy('../../../../../../etc/passwd-0000000'),
  )
  await expect(outside).rejects.toThrow('REFUSED')
  expect(await opened()).toHaveLength(before)
})
