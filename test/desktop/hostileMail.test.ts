/** A letter that wants to fetch and to run, looked at in the real window: nothing leaves and nothing runs. */
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callEngine } from './callEngine.ts'
import { openDesk, waitUntil } from './harness.ts'
import type { Desk } from './harness.ts'
import { watchRequests } from './watchRequests.ts'

let desk: Desk
let server: Server
let place: string
const hits: string[] = []

beforeAll(async () => {
  server = createServer(({ url = '' }, answer) => {
    hits.push(url)
    answer.end()
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  place = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  desk = await openDesk()
  await callEngine(desk.page, 'office/settings/update', { fields: { name: 'Office' } })
  await desk.page.reload()
  await desk.page.getByRole('navigation').first().waitFor()
})
afterAll(async () => {
  await desk.close()
  server.close()
})

/** Every way known to us by which HTML fetches or runs something. */
const hostile = (at: string) => `From: "Mallory" <mallory@example.org>
To: office@example.org
Subject: Look at the pictures
Message-ID: <hostile@example.org>
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<html><head><script>parent.postMessage('ran','*');top.ran=1;fetch('${at}/script')</script>
<style>@import url(${at}/import.css);body{background:url(${at}/bg.png)}@font-face{font-family:x;src:url(${at}/font)}*{font-family:x}</style>
<link rel=stylesheet href="${at}/link.css"><link rel=prefetch href="${at}/prefetch"><link rel=dns-prefetch href="${at}">
<meta http-equiv="refresh" content="0;url=${at}/refresh"><base href="${at}/"></head>
<body background="${at}/body.png" onload="top.ran=2"><h1>Dear office</h1>
<img src="${at}/pixel.png" onerror="top.ran=3"><img srcset="${at}/set.png 2x"><picture><source srcset="${at}/picture.png"><img></picture>
<div style="background:url(${at}/style.png)">words</div><table background="${at}/table.png"><tr><td>cell</td></tr></table>
<video src="${at}/video.mp4" poster="${at}/poster.png" autoplay></video><audio src="${at}/audio.mp3" autoplay></audio>
<svg onload="top.ran=4"><image xlink:href="${at}/svg.png"/><script>top.ran=5</script><filter id=f><feImage href="${at}/fe.png"/></filter><use href="${at}/use.svg#x"/></svg>
<iframe src="${at}/frame"></iframe><iframe srcdoc="<script>top.ran=6</script>"></iframe><object data="${at}/object"></object><embed src="${at}/embed">
<form action="${at}/form"><input type=image src="${at}/input.png"><button autofocus onfocus="top.ran=7">send</button></form>
<a href="javascript:top.ran=8">run</a> <a href="${at}/link" ping="${at}/ping">go</a><noscript><img src="${at}/noscript.png"></noscript>
<math><mtext><img src=x onerror="top.ran=9"></mtext></math></body></html>
`

test('a hostile e-mail is shown without one request and without one script', async () => {
  const { app, page } = desk
  const requests = await watchRequests(app)
  const said: unknown[] = []
  await page.exposeFunction('tell', (what: unknown) => said.push(what))
  await page.evaluate(() => {
    window.addEventListener('message', ({ data }) => {
      if (data === 'ran') (window as unknown as { tell(what: unknown): void }).tell(data)
    })
    location.hash = '/mail'
  })
  const area = page.locator('div[class*=area]').first()
  await area.waitFor()
  const dropped = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([content], 'hostile.eml'))
    return transfer
  }, hostile(place))
  await area.dispatchEvent('drop', { dataTransfer: dropped })
  const [letter] = await waitUntil('the e-mail is registered', async () => {
    const letters = (await callEngine(page, 'mail/list', {})) as { id: string }[]
    return letters.length > 0 && letters
  })
  await page.evaluate((id) => (location.hash = `/mail/${id}`), letter!.id)
  await page.frameLocator('aside iframe').getByText('Dear office').waitFor()
  const frame = page.frames().find((each) => each.url() === 'about:srcdoc')!
  expect(
    await frame.evaluate(() => document.querySelectorAll('script, img[src^="http"]').length),
  ).toBe(0)

  // The cleaning aside: what gets into the frame all the same can still do nothing.
  await frame.evaluate((at) => {
    const add = (tag: string, attributes: Record<string, string>, text = '') => {
      const element = document.createElement(tag)
      for (const [name, value] of Object.entries(attributes)) {
        try {
          element.setAttribute(name, value)
        } catch {
          // Refused already: the page's own policy asks for more than text.
        }
      }
      element.append(text)
      document.body.append(element)
    }
    add('img', { src: `${at}/wall.png` })
    add('link', { rel: 'stylesheet', href: `${at}/wall.css` })
    add('style', {}, `@import url(${at}/wall-import.css)`)
    add('div', { style: `background:url(${at}/wall-style.png)` }, 'x')
    add('video', { src: `${at}/wall.mp4` })
    add('iframe', { src: `${at}/wall-frame` })
    add('object', { data: `${at}/wall-object` })
    add('meta', { 'http-equiv': 'refresh', content: `0;url=${at}/wall-refresh` })
    add('a', { href: `${at}/wall-link` }, 'go')
    ;(document.querySelector('body > a') as HTMLAnchorElement).click()
  }, place)
  // A request of our own, the only one that may come: the ones before it would have come by then.
  await fetch(`${place}/ours`)
  await page.waitForTimeout(1500)
  const asked = await requests.asked()
  await requests.stop()
  expect(hits).toEqual(['/ours'])
  expect(asked.filter((url) => url.startsWith('http'))).toEqual([])
  expect(said).toEqual([])
  expect(await page.evaluate(() => (window as unknown as { ran?: number }).ran)).toBeUndefined()
})
