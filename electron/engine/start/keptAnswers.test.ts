import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { endOffices, makeFolder, openOfficeHere } from '../../../test/fixtures/realOffice.ts'
import { KEPT_ANSWERS_FILE } from '../../../shared/base/officeFiles.ts'
import { heldFor } from '../../../shared/firstAnswers.ts'
import { answersToKeep, dropAnswers, keepAnswers } from './keptAnswers.ts'

afterEach(endOffices)

const PAGE = 'page-1'

test('what is kept is what anybody may see, and holds for the closed database', async () => {
  const office = await openOfficeHere()
  await office.client.office.fillSample({ language: 'sv' })
  const stack = await office.client.requests.list({ open: true })
  const ownerId = stack.find(({ state }) => state === 'left')!.ownerId
  await office.client.office.signIn({ staffId: ownerId })
  await office.client.people.staff.create({ fields: { name: '</script><b>Bo</b>' } })
  expect((await office.client.today.get({})).support.bookmarks).not.toEqual([])
  const answers = (await answersToKeep(office.engine))!
  expect(answers.today.support.bookmarks).toEqual([])
  await office.stop()
  keepAnswers(office.folder, PAGE, answers)
  const [held, text = ''] = readFileSync(join(office.folder, KEPT_ANSWERS_FILE), 'utf8').split('\n')
  expect(held).toBe(heldFor(PAGE, statSync(join(office.folder, 'office.db'))))
  expect(text).not.toContain('<')
  expect(JSON.parse(text)).toEqual(answers)
  dropAnswers(office.folder)
  dropAnswers(office.folder)
  expect(existsSync(join(office.folder, KEPT_ANSWERS_FILE))).toBe(false)
})

test('nothing is kept of an office that is new, or that cannot be opened', async () => {
  const fresh = await openOfficeHere()
  expect(await answersToKeep(fresh.engine)).toBeNull()
  const folder = makeFolder()
  writeFileSync(join(folder, 'office.db'), 'no database at all')
  const closed = await openOfficeHere(folder)
  expect(await answersToKeep(closed.engine)).toBeNull()
})

test('nothing is kept beside a database that another program has open', async () => {
  const office = await openOfficeHere()
  await office.client.office.fillSample({ language: 'hr' })
  keepAnswers(office.folder, PAGE, (await answersToKeep(office.engine))!)
  expect(existsSync(join(office.folder, KEPT_ANSWERS_FILE))).toBe(false)
})
