import type { EntryRule } from '../../../../shared/reception/contract/safety.ts'
import { drawHead } from '../../base/papers/head.ts'
import type { PaperOffice, PaperSheet } from '../../base/papers/paper.ts'
import { startPaper } from '../../base/papers/paper.ts'
import type { Words } from '../../base/words.ts'

export type PrivacyNotice = {
  office: PaperOffice & { country: string }
  words: Words
  rules: readonly EntryRule[]
}

/** Countries whose authority the notice names; elsewhere it says "of our country". */
const AUTHORITIES: ReadonlySet<string> = new Set(['DK', 'IT', 'SE', 'HR'])
/** To be filled in by hand: not every office must have an officer. */
const BY_HAND = '_'.repeat(36)

/** What visitors and callers must be told (GDPR Art. 13), on one sheet for the counter, with the office's own times. */
export async function privacyNotice(paper: PrivacyNotice): Promise<Uint8Array<ArrayBuffer>> {
  const { office, words, rules } = paper
  const word = (key: string) => words.text(`privacyNotice.${key}`)
  const title = word('title')
  const foot = [office.name, word('short')].filter(Boolean).join('  ·  ')
  const sheet = await startPaper({ title, words, foot })
  drawHead(sheet, { office, title: word('short') })
  sheet.y += 8
  const line = { x: sheet.left, width: sheet.width }
  sheet.y += sheet.text(title, { ...line, y: sheet.y }, { size: 22, face: 'bold' }) + 8
  const address = office.address.split('\n').join(', ')
  const contact = [office.name, address, office.phone, office.email]
  part(sheet, word('who'), contact.filter(Boolean).join(', '))
  part(sheet, word('what'), word('whatText'))
  part(sheet, word('why'), word('whyText'))
  const days = rules.map(
    ({ kind, fadeDays }) =>
      `${word(`kind.${kind}`)}: ${words.text('privacyNotice.days', { count: fadeDays })}`,
  )
  part(sheet, word('howLong'), days.join('\n'))
  sheet.y += 4
  sheet.y += sheet.text(word('left'), { ...line, y: sheet.y }, { size: 11 }) + 4
  part(sheet, word('whoSees'), word('whoSeesText'))
  part(sheet, word('rights'), word('rightsText'))
  const authority = word(`authority.${AUTHORITIES.has(office.country) ? office.country : 'other'}`)
  part(sheet, word('complain'), words.text('privacyNotice.complainText', { authority }))
  part(sheet, word('officer'), BY_HAND)
  return sheet.finish()
}

function part(sheet: PaperSheet, heading: string, text: string): void {
  sheet.makeRoom(60)
  const line = { x: sheet.left, width: sheet.width }
  sheet.y += 10
  sheet.y += sheet.text(heading, { ...line, y: sheet.y }, { size: 13, face: 'bold' }) + 3
  sheet.y += sheet.text(text, { ...line, y: sheet.y }, { size: 11 })
}
