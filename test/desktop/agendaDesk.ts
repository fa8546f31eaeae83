import { readFileSync } from 'node:fs'
import path from 'node:path'
import { addDays, dayAt, instantOf, mondayOf } from '../../shared/base/dates.ts'
import type { Day } from '../../shared/base/dates.ts'
import { callEngine } from './callEngine.ts'
import { openDesk } from './harness.ts'
import type { Desk } from './harness.ts'

export type AgendaDesk = Desk & {
  ask: <Answer>(procedure: string, input?: object) => Promise<Answer>
  goTo: (address: string) => Promise<void>
  /** What was saved under a name that ends so. */
  saved: (ending: string) => string
}

/** An office in Zagreb with an address and two colleagues; its file dialogs answer as if somebody had. */
export async function openAgendaDesk(language: string, opens: readonly string[] = []) {
  const desk = await openDesk({ language, size: { width: 1280, height: 800 } })
  const saves = path.join(path.dirname(desk.office), 'saved')
  await desk.app.evaluate(
    ({ dialog }, { filePaths, prefix }) => {
      dialog.showOpenDialog = (() =>
        Promise.resolve({ canceled: false, filePaths })) as typeof dialog.showOpenDialog
      dialog.showSaveDialog = ((...given: unknown[]) => {
        const { defaultPath = '' } = given.at(-1) as { defaultPath?: string }
        const ending = defaultPath.split('.').at(-1) ?? ''
        return Promise.resolve({ canceled: false, filePath: `${prefix}.${ending}` })
      }) as typeof dialog.showSaveDialog
    },
    { filePaths: [...opens], prefix: saves },
  )
  const ask = <Answer>(procedure: string, input: object = {}) =>
    callEngine(desk.page, procedure, input) as Promise<Answer>
  await ask('office/settings/update', {
    fields: {
      name: 'Ured',
      email: 'ured@example.hr',
      language,
      country: 'HR',
      zone: 'Europe/Zagreb',
      currency: 'EUR',
    },
  })
  for (const name of ['Ana Anić', 'Mia Mijić'])
    await ask('people/staff/create', { fields: { name } })
  return {
    ...desk,
    ask,
    goTo: (address: string) =>
      desk.page.evaluate((to) => {
        location.hash = to
      }, address),
    saved: (ending: string) => readFileSync(`${saves}.${ending}`, 'utf8'),
  } satisfies AgendaDesk
}

/** The first Tuesday from four weeks on that begins five weeks without a holiday on a Tuesday. */
export async function plainTuesday({ ask }: Pick<AgendaDesk, 'ask'>): Promise<Day> {
  let tuesday = addDays(mondayOf(dayAt(instantOf(Date.now()), 'Europe/Zagreb')), 29)
  const holidays = await ask<{ day: Day }[]>('rota/holidays', {
    from: tuesday,
    to: addDays(tuesday, 365),
  })
  const isPlain = (day: Day) =>
    [0, 7, 14, 21, 28].every((days) => holidays.every((one) => one.day !== addDays(day, days)))
  while (!isPlain(tuesday)) tuesday = addDays(tuesday, 7)
  return tuesday
}

/** A day as most people type it: 24.11.2026. */
export const typedDay = (day: Day) =>
  `${Number(day.slice(8))}.${Number(day.slice(5, 7))}.${day.slice(0, 4)}`
