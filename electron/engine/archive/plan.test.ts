import { afterEach, expect, test } from 'vitest'
import { endOffices, failureOf } from '../../../test/fixtures/realOffice.ts'
import { openArchive } from '../../../test/fixtures/testArchive.ts'
import { bytesOf } from '../../../test/fixtures/testMail.ts'

afterEach(endOffices)

test('classes stand in the order of their codes, with their path and what they hold', async () => {
  const { archive, classId, openDossier } = await openArchive()
  const group = await archive.classes.create({ fields: { code: '10', title: 'Økonomi' } })
  const { id: scheduleId } = (await archive.schedules.list({}))[0]!
  for (const code of ['10.10', '10.2'])
    await archive.classes.create({
      fields: { code, title: `Under ${code}`, parentId: group.id, scheduleId },
    })
  await openDossier('En')
  const list = await archive.classes.list({})
  expect(list.map(({ code, depth, path, usable }) => [code, depth, path, usable])).toEqual([
    ['01', 0, 'Klasse 01', true],
    ['10', 0, 'Økonomi', false],
    ['10.2', 1, 'Økonomi › Under 10.2', true],
    ['10.10', 1, 'Økonomi › Under 10.10', true],
  ])
  expect(list.find(({ id }) => id === classId)).toMatchObject({ dossiers: 1, open: 1 })
})

test('a class without a schedule holds nothing, and one that holds something keeps its schedule', async () => {
  const { archive, classId, openDossier } = await openArchive()
  const group = await archive.classes.create({ fields: { code: '09', title: 'Gruppe' } })
  expect(await failureOf(openDossier('Nej', { classId: group.id }))).toEqual({
    code: 'NOT_POSSIBLE',
    data: { reason: 'class_without_schedule' },
  })
  await openDossier('Ja')
  const { version } = (await archive.classes.list({}))[0]!
  const bare = archive.classes.update({ classId, version, fields: { scheduleId: null } })
  expect(await failureOf(bare)).toMatchObject({ data: { reason: 'class_needs_schedule' } })
  expect(await failureOf(archive.classes.retire({ classId }))).toMatchObject({ code: 'IN_USE' })
})

test('no class lies in itself, no code is given twice, no event without a name', async () => {
  const { archive, classId } = await openArchive()
  const inner = await archive.classes.create({
    fields: { code: '01.1', title: 'Inde', parentId: classId },
  })
  const around = archive.classes.update({
    classId,
    version: 1,
    fields: { parentId: inner.id },
  })
  expect(await failureOf(around)).toMatchObject({ data: { reason: 'class_inside_itself' } })
  const again = archive.classes.create({ fields: { code: '01', title: 'Igen' } })
  expect(await failureOf(again)).toMatchObject({ code: 'TAKEN' })
  const nameless = archive.schedules.create({ fields: { title: 'X', trigger: 'event' } })
  expect(await failureOf(nameless)).toMatchObject({ data: { reason: 'event_without_name' } })
})

test.each(['en', 'da', 'it', 'sv', 'hr'] as const)(
  '%s: the ready plan is whole, marked as an example, and goes out and in as a table',
  async (language) => {
    const office = await openArchive()
    const { client, archive } = office
    await archive.classes.retire({ classId: office.classId })
    await client.office.settings.update({ fields: { language } })
    expect(await archive.classes.addReady({})).toEqual({ classes: 17, schedules: 6 })
    const list = await archive.classes.list({})
    expect(list).toHaveLength(17)
    expect(list.every(({ example, scope, usable }) => example && (!usable || scope !== ''))).toBe(
      true,
    )
    expect(list.filter(({ usable }) => usable)).toHaveLength(12)
    expect(await failureOf(archive.classes.addReady({}))).toMatchObject({
      data: { reason: 'plan_not_empty' },
    })
    const paper = await archive.classes.export()
    expect(paper.mediaType).toBe('text/csv')

    // Into another office, whose language is Danish.
    const other = await openArchive()
    await other.archive.classes.retire({ classId: other.classId })
    const file = new File([bytesOf(paper.base64)], 'plan.csv')
    const report = await other.archive.classes.import({ file })
    expect(report).toEqual({ imported: 17, duplicates: 0, skipped: [] })
    const shape = ({ code, title, path, scope, scheduleTitle, action }: (typeof list)[number]) => [
      code,
      title,
      path,
      scope,
      scheduleTitle,
      action,
    ]
    expect((await other.archive.classes.list({})).map(shape)).toEqual(list.map(shape))
    const again = await other.archive.classes.import({ file })
    expect(again).toEqual({ imported: 0, duplicates: 17, skipped: [] })
  },
)

test('rows that say too little are told with their reason, the others are taken in', async () => {
  const { archive } = await openArchive()
  const text = [
    'code,title,parent,schedule,trigger,periodCount,action',
    '20,Hus,,,,,',
    '20.1,Bygninger,20,Evigt,closed,0,keep',
    ',Uden kode,,,,,',
    '20.2,,20,,,,',
    '20.3,Forældreløs,99,,,,',
    '20.4,Uklar,20,Ny regel,på fredag,5,keep',
  ].join('\n')
  const report = await archive.classes.import({ file: new File([text], 'plan.csv') })
  expect(report.imported).toBe(2)
  expect(report.skipped.map(({ row, reason }) => [row, reason])).toEqual([
    [4, 'no_code'],
    [5, 'no_name'],
    [6, 'parent_unknown'],
    [7, 'schedule_unclear'],
  ])
  const wrong = archive.classes.import({ file: new File(['navn;alder\nIda;7\n'], 'x.csv') })
  expect(await failureOf(wrong)).toMatchObject({ data: { reason: 'column_missing' } })
})
