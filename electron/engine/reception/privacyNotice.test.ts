import { afterEach, expect, test } from 'vitest'
import { pdfText } from '../../../test/fixtures/pdfText.ts'
import { endOffices } from '../../../test/fixtures/realOffice.ts'
import { openReception } from '../../../test/fixtures/testReception.ts'

afterEach(endOffices)

test("the notice for the counter says the office's own times, its name and whom to complain to, in its language", async () => {
  const { client } = await openReception()
  await client.office.settings.update({
    fields: { name: 'Havneby Kommune', language: 'hr', country: 'HR' },
  })
  const rules = await client.reception.rules.get()
  await client.reception.rules.set({
    rules: rules.map((rule) => ({ ...rule, fadeDays: rule.kind === 'visit' ? 21 : 62 })),
  })
  const read = async () => {
    const paper = await client.reception.rules.notice()
    return { ...paper, text: pdfText(Buffer.from(paper.base64, 'base64')) }
  }
  const { text, fileName, mediaType } = await read()
  expect([fileName, mediaType]).toEqual(['Vaši podaci na našem šalteru.pdf', 'application/pdf'])
  for (const part of ['Havneby Kommune', '21 dan', '62 dana', 'AZOP', 'čl. 15.–21.'])
    expect(text).toContain(part)
  await client.office.settings.update({ fields: { language: 'en', country: 'NO' } })
  expect((await read()).text).toContain('the data protection authority of our country')
})
