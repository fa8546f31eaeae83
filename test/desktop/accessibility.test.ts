/** No screen may fail axe: every page, in light, dark and high contrast, and at twice the size. */
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callEngine } from './callEngine.ts'
import { everyAddress } from './everyAddress.ts'
import { openDesk, screenshot, waitUntil } from './harness.ts'
import type { Desk } from './harness.ts'

/** Every page of the app is gone through. */
const LIMIT = 900_000

let desk: Desk
let routes: Map<string, string>

/** What a look can spoil is told by the rules of colour alone; the others are the same in each. */
const ofColour = ['color-contrast', 'link-in-text-block']
const looks = [
  { name: 'light', scheme: 'light', contrast: 'auto', rules: null },
  { name: 'dark', scheme: 'dark', contrast: 'auto', rules: ofColour },
  { name: 'high contrast', scheme: 'light', contrast: 'more', rules: ofColour },
  { name: 'dark high contrast', scheme: 'dark', contrast: 'more', rules: ofColour },
]

/** Goes to an address of the app and waits until its page is drawn. */
async function goTo(address: string) {
  const { page } = desk
  await page.evaluate((to) => {
    location.hash = to
  }, address)
  // Beside an open record a narrow window shows no list: then the panel's heading is the first.
  await page.locator('main :is(h1, h2):visible').first().waitFor()
  await waitUntil(`${address} has its data`, () =>
    page.evaluate(() => document.querySelectorAll('[aria-busy=true]').length === 0),
  )
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(150)
}

/** Shows the page that is there in another look, as the frame does: by the two marks of the document. */
async function setLook({ scheme, contrast }: (typeof looks)[number]) {
  await desk.page.evaluate(
    (look) => {
      const { dataset } = document.documentElement
      dataset['mantineColorScheme'] = look.scheme
      dataset['contrast'] = look.contrast === 'more' ? 'more' : 'usual'
    },
    { scheme, contrast },
  )
}

beforeAll(async () => {
  desk = await openDesk({ language: 'da', size: { width: 1280, height: 800 } })
  await callEngine(desk.page, 'office/fillSample', { language: 'da' })
  await callEngine(desk.page, 'office/settings/update', { fields: { name: 'Havneby Rådhus' } })
  await desk.page.reload()
  await desk.page.getByRole('navigation').first().waitFor()
  routes = await everyAddress(desk.page)
})
afterAll(() => desk.close())

test('the pages to look at are all there', () => {
  expect(routes.size).toBeGreaterThan(30)
})

test(
  'axe finds nothing on any page, in any look',
  async () => {
    const found: string[] = []
    for (const [route, address] of routes) {
      await goTo(address)
      for (const look of looks) {
        await setLook(look)
        const axe = new AxeBuilder({ page: desk.page }).setLegacyMode(true)
        const { violations } = await (look.rules ? axe.withRules(look.rules) : axe).analyze()
        for (const { id, nodes } of violations)
          found.push(
            `${route} (${look.name}): ${id} ${nodes[0]?.html} (${nodes[0]?.failureSummary})`,
          )
        if (look.contrast === 'auto')
          await screenshot(desk.page, `look-${look.name}-${route.replace(/\W+/g, '-')}`)
      }
      await setLook(looks[0]!)
    }
    expect(found).toEqual([])
  },
  LIMIT,
)

test(
  'at 200 % nothing is lost: each page fits the window and its heading and next step can be reached',
  async () => {
    const { page } = desk
    await setLook(looks[0]!)
    await page.evaluate(() => window.office?.setZoom(2))
    const lost: string[] = []
    for (const [route, address] of routes) {
      await goTo(address)
      const fits = await page.evaluate(() => {
        const isReachable = (element: Element) => {
          element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
          const { left, right, top, bottom, width } = element.getBoundingClientRect()
          return width > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight
        }
        const controls = [
          ...document.querySelectorAll('main :is(h1, h2), main button[data-variant=filled]'),
        ].filter((element) => element.checkVisibility())
        return {
          empty: controls.length === 0,
          scrolls: document.documentElement.scrollWidth > innerWidth + 1,
          away: controls.filter((each) => !isReachable(each)).map((each) => each.textContent),
        }
      })
      if (fits.empty || fits.scrolls || fits.away.length > 0)
        lost.push(`${route}: ${JSON.stringify(fits)}`)
      await screenshot(page, `zoom-${route.replace(/\W+/g, '-')}`)
    }
    await page.evaluate(() => window.office?.setZoom(1))
    expect(lost).toEqual([])
  },
  LIMIT,
)
