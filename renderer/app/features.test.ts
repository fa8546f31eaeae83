import { expect, test } from 'vitest'
import { features, pages } from './features.ts'
import {
  addressOf,
  beneath,
  isInPage,
  keepAddress,
  nearestFirst,
  pageAt,
  plainAddress,
} from './places.ts'

const doubles = (list: string[]) => list.filter((each, index) => list.indexOf(each) !== index)

test('no two pages share an address or a key, no two actions or sources an id', () => {
  expect(pages.length).toBeGreaterThan(8)
  expect(doubles(pages.map(({ path }) => plainAddress({ path } as never)))).toEqual([])
  expect(doubles(pages.flatMap(({ keys }) => keys ?? []))).toEqual([])
  expect(doubles(features.flatMap(({ actions = [] }) => actions.map(({ id }) => id)))).toEqual([])
  expect(doubles(features.flatMap(({ sources = [] }) => sources.map(({ id }) => id)))).toEqual([])
})

test('every page of the rail is there and can be drawn', async () => {
  for (const { path, page } of pages) {
    expect(await page.load(), path).toBeTypeOf('function')
  }
  for (const { dock } of features) if (dock) expect(await dock.load()).toBeTypeOf('function')
})

test('every act leads to an address that some page answers', () => {
  for (const { actions = [] } of features)
    for (const { id, run } of actions) {
      const addresses: string[] = []
      run((address) => addresses.push(address))
      for (const address of addresses)
        expect(
          pages.some((page) => isInPage(page, address)),
          `${id}: ${address}`,
        ).toBe(true)
    }
})

test('a page is come back to where it was left', () => {
  const page = pages.find(({ path }) => path.includes('/:id'))
  if (!page) throw new Error('no page opens records')
  expect(addressOf(page)).toBe(plainAddress(page))
  keepAddress(page, `${plainAddress(page)}/7`)
  expect(addressOf(page)).toBe(`${plainAddress(page)}/7`)
  expect(isInPage(page, addressOf(page))).toBe(true)
  expect(isInPage(page, `${plainAddress(page)}s`)).toBe(false)
})

test('of two pages whose addresses begin alike the nearest answers', () => {
  const near = [{ path: '/a/:id?' }, { path: '/a/b/:id?' }, { path: '/a/c' }] as never[]
  const answering = (address: string) =>
    (pageAt(near, address) as { path: string } | undefined)?.path
  expect(answering('/a')).toBe('/a/:id?')
  expect(answering('/a/7')).toBe('/a/:id?')
  expect(answering('/a/b')).toBe('/a/b/:id?')
  expect(answering('/a/b/7')).toBe('/a/b/:id?')
  expect(answering('/a/bc')).toBe('/a/:id?')
  expect(answering('/d')).toBeUndefined()
  for (const page of pages) expect(pageAt(nearestFirst(pages), plainAddress(page))).toBe(page)
})

test('pages off the rail stand under the page before them, and so each can be reached', () => {
  const feature = {} as never
  const [items, places, orders, search] = [
    { path: '/items', feature },
    { path: '/places', feature, offRail: true },
    { path: '/orders', feature },
    { path: '/search', feature: { name: 'other' }, offRail: true },
  ] as never[]
  const all = [items, places, orders, search] as never[]
  expect(beneath(all, items as never)).toEqual([places])
  expect(beneath(all, orders as never)).toEqual([])
  const shown = pages.filter(({ offRail }) => !offRail)
  const reached = shown.flatMap((page) => [page, ...beneath(pages, page)])
  // The search is at the head of the rail, the files are behind every record that has some.
  expect(pages.filter((page) => !reached.includes(page)).map(plainAddress)).toEqual([
    '/search',
    '/files',
  ])
})
