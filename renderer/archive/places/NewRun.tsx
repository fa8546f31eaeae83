import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { ArchivePlaceId } from '../../../shared/base/ids.ts'
import { name, text } from '../../../shared/base/schemas.ts'
import { MOST_SHELVES, planRun } from '../../../shared/archive/shelvingRun.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { QuantityField, TextField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import styles from '../map/map.module.css'
import { ArchivePlaceField } from './ArchivePlaceField.tsx'

type Values = {
  parentId: string | null
  bays: number | null
  shelves: number | null
  firstBay: number | null
  bayName: string
  shelfName: string
  shelfCode: string
  capacityCm: number | null
}

const schema = z.object({
  parentId: z.string(),
  bays: z.int().min(1).max(200),
  shelves: z.int().min(1).max(40),
  firstBay: z.int().min(0).max(10_000),
  bayName: name(60),
  shelfName: name(60),
  shelfCode: text(60),
  capacityCm: z.int().min(1).max(10_000).nullable(),
})

/** Bays with their shelves, named by patterns; what will be made is shown before. */
export function NewRun() {
  const { t } = useTranslation('shelves')
  const create = useCommand(client.archive.places.createRun, {
    quiet: true,
    done: (made) => t('run.made', { count: made.filter(({ kind }) => kind === 'shelf').length }),
  })
  const initial: Values = {
    parentId: null,
    bays: 4,
    shelves: 6,
    firstBay: 1,
    bayName: t('run.bayPattern'),
    shelfName: t('run.shelfPattern'),
    shelfCode: '{bay:3}-{shelf:2}',
    capacityCm: 90,
  }
  return (
    <RecordForm
      draft="archive.run"
      initial={initial}
      schema={schema}
      command={create}
      input={(values: Values) => ({
        parentId: values.parentId as ArchivePlaceId,
        bays: values.bays ?? 0,
        shelves: values.shelves ?? 0,
        firstBay: values.firstBay ?? 1,
        bayName: values.bayName,
        shelfName: values.shelfName,
        shelfCode: values.shelfCode,
        capacityMm: values.capacityCm === null ? null : values.capacityCm * 10,
      })}
      saveLabel={t('run.make')}
      onSaved={(_, form) => form.reset()}
    >
      {(form) => (
        <>
          <ArchivePlaceField
            {...form.getInputProps('parentId')}
            label={t('run.parent')}
            kinds={['building', 'floor', 'room']}
            required
          />
          <QuantityField {...form.getInputProps('bays')} label={t('run.bays')} required />
          <QuantityField {...form.getInputProps('shelves')} label={t('run.shelves')} required />
          <QuantityField {...form.getInputProps('firstBay')} label={t('run.firstBay')} />
          <TextField
            {...form.getInputProps('bayName')}
            label={t('run.bayName')}
            description={t('run.patternText')}
          />
          <TextField {...form.getInputProps('shelfName')} label={t('run.shelfName')} />
          <TextField
            {...form.getInputProps('shelfCode')}
            label={t('run.shelfCode')}
            description={t('run.codeText')}
          />
          <QuantityField
            {...form.getInputProps('capacityCm')}
            label={t('place.capacity')}
            unit="cm"
          />
          <RunPreview values={form.getValues()} />
        </>
      )}
    </RecordForm>
  )
}

/** How many places there will be, and what the first and the last are called. */
function RunPreview({ values }: { values: Values }) {
  const { t } = useTranslation('shelves')
  const { number } = useFormats()
  const { bays, shelves, firstBay } = values
  const whole = [bays, shelves, firstBay].every((each) => Number.isInteger(each))
  if (!whole || !bays || !shelves) return null
  if (bays * shelves > MOST_SHELVES)
    return <Notice tone="warn">{t('run.tooMany', { most: number(MOST_SHELVES) })}</Notice>
  const plan = planRun({ ...values, bays, shelves, firstBay: firstBay ?? 1 })
  const all = plan.flatMap((bay) => bay.shelves.map((shelf) => ({ bay, shelf })))
  const shown = all.length > 4 ? [...all.slice(0, 2), null, ...all.slice(-1)] : all
  return (
    <div className={styles.preview} role="status">
      {t('run.preview', { count: all.length })}
      <ol>
        {shown.map((line) =>
          line ? (
            <li key={`${line.bay.name} ${line.shelf.name}`}>
              <span>{line.shelf.code}</span>
              <span>
                {line.bay.name} › {line.shelf.name}
              </span>
            </li>
          ) : (
            <li key="between">…</li>
          ),
        )}
      </ol>
    </div>
  )
}
