import type { Page } from 'playwright-core'
import { waitUntil } from './harness.ts'

/** Milliseconds between two strokes of a quick typist; what comes faster is a barcode scanner. */
const STROKE = 60

/** Presses keys one after the other, as a person would. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.waitForTimeout(STROKE)
    await page.keyboard.press(key)
  }
}

/** Types a text as a person would, who looks first whether the cursor stands in a field yet. */
export async function type(page: Page, text: string): Promise<void> {
  await page.waitForTimeout(STROKE)
  await page.waitForFunction(() => document.activeElement?.matches('input, textarea'))
  await page.keyboard.type(text, { delay: STROKE })
}

/** The name that assistive technology reads for what has the focus. */
const focusedName = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element) return ''
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
    const labels = isField ? [...(element.labels ?? [])] : []
    const text =
      element.getAttribute('aria-label') ?? labels.map((each) => each.innerText).join(' ')
    return (text || (element as HTMLElement).innerText || '').replace(/\*/g, '').trim()
  })

/** Tabs on until the control of that name has the focus; fails after a round through the window. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const isIt = (text: string) => (typeof name === 'string' ? text === name : name.test(text))
  const met: string[] = []
  for (let step = 0; step < 120; step++) {
    const text = await focusedName(page)
    if (isIt(text)) return
    met.push(text)
    await page.keyboard.press('Tab')
  }
  throw new Error(
    `no control named ${name} within reach of Tab; met ${[...new Set(met)].join(' | ')}`,
  )
}

/** Types as a barcode scanner does: at once, with Enter; again where this machine was too slow for one. */
export async function scan(
  page: Page,
  code: string,
  arrived: () => Promise<boolean>,
): Promise<void> {
  await waitUntil(`the scan of ${code} is taken`, async () => {
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
    const end = Date.now() + 1500
    while (Date.now() < end) {
      if (await arrived()) return true
      await page.waitForTimeout(50)
    }
    return false
  })
}
