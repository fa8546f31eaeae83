import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { oneStop } from './oneStop.ts'

const texts = {
  since: 'Trebalo ga je čuvati do {{day}}. Može se predložiti.',
  until: 'Preuzeto na rad do {{day}}.',
  folder: 'Mapa {{path}} …',
}

test('a date with a full stop of its own ends the sentence alone; what else has two stops keeps them', async () => {
  const words = createInstance()
  await words.use(oneStop).init({
    lng: 'hr',
    postProcess: [oneStop.name],
    resources: { hr: { translation: texts } },
    interpolation: { escapeValue: false },
  })
  expect(words.t('since', { day: '2. sij 2024.' })).toBe(
    'Trebalo ga je čuvati do 2. sij 2024. Može se predložiti.',
  )
  expect(words.t('until', { day: '2. sij 2024.' })).toBe('Preuzeto na rad do 2. sij 2024.')
  expect(words.t('until', { day: '2. sij' })).toBe('Preuzeto na rad do 2. sij.')
  expect(words.t('folder', { path: '../ured..' })).toBe('Mapa ../ured.. …')
})
