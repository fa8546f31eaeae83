// Draws icon.svg into the pictures that the three systems want: icon.png, icon.ico and icon.icns beside it.
// usage: node build/launcher/run.mjs build/packaging/makeIcons.mjs      (needs Chromium; the pictures are committed)
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from '../launcher/systemPackages.mjs'

const here = import.meta.dirname

/** Windows' icon file: a list of pictures, each a whole PNG (allowed since Windows Vista). */
function makeIco(pictures) {
  const header = Buffer.alloc(6 + 16 * pictures.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = header.length
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index
    // 0 stands for 256.
    header.writeUInt8(size % 256, at)
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(png.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)])
}

/** macOS's icon file: named blocks, each a whole PNG. */
function makeIcns(pictures) {
  const names = {
    16: 'icp4',
    32: 'icp5',
    64: 'icp6',
    128: 'ic07',
    256: 'ic08',
    512: 'ic09',
    1024: 'ic10',
  }
  const blocks = pictures
    .filter(({ size }) => names[size])
    .map(({ size, png }) => Buffer.concat([nameAndLength(names[size], png.length), png]))
  const body = Buffer.concat(blocks)
  return Buffer.concat([nameAndLength('icns', body.length), body])
}

function nameAndLength(name, length) {
  const head = Buffer.alloc(8)
  head.write(name, 'ascii')
  head.writeUInt32BE(length + 8, 4)
  return head
}

const browser = await chromium.launch({
  executablePath: findChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  const page = await browser.newPage()
  const svg = readFileSync(path.join(here, 'icon.svg'), 'utf8')
  const pictures = []
  for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    )
    pictures.push({ size, png: await page.screenshot({ omitBackground: true }) })
  }
  writeFileSync(path.join(here, 'icon.png'), pictures.at(-1).png)
  writeFileSync(path.join(here, 'icon.ico'), makeIco(pictures.filter(({ size }) => size <= 256)))
  writeFileSync(path.join(here, 'icon.icns'), makeIcns(pictures))
} finally {
  await browser.close()
}
