/** No screen may fail axe: every page, in light, dark and high contrast, and at twice the size. */
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callEngine } from './callEngine.ts'
import { everyAddress } from './everyAddress.ts'
import { openDesk, screenshot, waitUntil } from './harness.ts'
import type { Desk } from './harness.ts'

/** Every page of the app is gone through. */
const LIMIT = 900_000

/** Pictures of each page, for people to look at, are taken when they are asked for. */
const pictures = Boolean(process.env['COUNTERPART_PICTURES'])

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

/** Goes to an address of the app and waits until its page is drawn and has come to rest. */
async function goTo(address: string) {
  const { page } = desk
  await page.evaluate((to) => {
    location.hash = to
  }, address)
  // Beside an open record a narrow window shows no list: then the panel's heading is the first.
  await page.locator('main :is(h1, h2):visible').first().waitFor()
  let before = ''
  await waitUntil(`${address} is at rest`, async () => {
    const { busy, text } = await page.evaluate(async () => {
      await document.fonts.ready
      for (const frames of [1, 2])
        await new Promise((next) => requestAnimationFrame(() => next(frames)))
      return {
        busy: document.querySelector('[aria-busy=true]') !== null,
        text: document.querySelector('main')?.innerHTML ?? '',
      }
    })
    const isAtRest = !busy && text === before
    before = text
    return isAtRest
  })
}

/** Without the play of colours and places on the way from one look or page to the next, each is at once what it is. */
async function stopMotion() {
  await desk.page.evaluate(() => {
    const still = new CSSStyleSheet()
    still.replaceSync(
      '*, ::before, ::after { transition: none !important; animation-duration: 0s !important }',
    )
    document.adoptedStyleSheets.push(still)
  })
}

/** What axe finds wrong with the page that is there, by all of its rules or the named ones. */
async function findViolations(rules: string[] | null) {
  const { page } = desk
  // The window keeps its document from page to page: reading half a megabyte of axe anew each time took most of it.
  const isThere = await page.evaluate(() => 'axe' in window)
  const axe = new AxeBuilder(isThere ? { page, axeSource: 'void 0' } : { page })
  // A letter's frame runs no script, axe's neither: asked, it only lets a half second pass.
  axe.options({ resultTypes: ['violations'], elementRef: false, iframes: false })
  const { violations } = await (rules ? axe.withRules(rules) : axe).setLegacyMode(true).analyze()
  return violations
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
  await stopMotion()
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
        for (const { id, nodes } of await findViolations(look.rules))
          found.push(
            `${route} (${look.name}): ${id} ${nodes[0]?.html} (${nodes[0]?.failureSummary})`,
          )
        if (pictures && look.contrast === 'auto')
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
        // What is cut off by its frame makes no page scroll, so the panel beside the list is asked itself.
        const cut = [...document.querySelectorAll('main, aside')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => element.tagName)
        return {
          cut,
          empty: controls.length === 0,
          scrolls: document.documentElement.scrollWidth > innerWidth + 1,
          away: controls.filter((each) => !isReachable(each)).map((each) => each.textContent),
        }
      })
      if (fits.empty || fits.scrolls || fits.away.length > 0 || fits.cut.length > 0)
        lost.push(`${route}: ${JSON.stringify(fits)}`)
      if (pictures) await screenshot(page, `zoom-${route.replace(/\W+/g, '-')}`)
    }
    await page.evaluate(() => window.office?.setZoom(1))
    expect(lost).toEqual([])
  },
  LIMIT,
)
