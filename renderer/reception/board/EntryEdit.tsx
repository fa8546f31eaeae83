import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { Day } from '../../../shared/base/dates.ts'
import { dayAt, instantAt, wallTimeAt } from '../../../shared/base/dates.ts'
import type { EntryDetail } from '../../../shared/reception/contract/entries.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import {
  DayField,
  NoteField,
  QuantityField,
  TextField,
  TickField,
} from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { readTime } from '../parts/readTime.ts'
import { StaffChoice } from '../parts/StaffChoice.tsx'
import styles from '../reception.module.css'

const schema = z.object({
  party: z.preprocess((count) => count ?? 0, z.int().min(1).max(500)),
  expectedTime: z.string().refine((text) => text === '' || readTime(text) !== null),
})

const valuesOf = (entry: EntryDetail, zone: string) => ({
  personName: entry.personName,
  organisationName: entry.organisationName,
  phone: entry.phone,
  forStaffId: entry.forStaffId,
  subject: entry.subject,
  note: entry.note,
  drink: entry.drink,
  party: entry.party as number | null,
  urgent: entry.urgent,
  expectedDay: entry.expectedAt && dayAt(entry.expectedAt, zone),
  expectedTime: entry.expectedAt ? wallTimeAt(entry.expectedAt, zone) : '',
})

/** What was noted of an entry, to be put right. */
export function EntryEdit({ entry }: { entry: EntryDetail }) {
  const { t } = useTranslation('reception')
  const { zone } = useFormats()
  const update = useCommand(client.reception.update, {
    quiet: true,
    done: () => t('said.saved'),
  })
  return (
    <RecordForm
      draft="reception.entry"
      record={entry}
      initial={valuesOf(entry, zone)}
      schema={schema}
      command={update}
      input={({ expectedDay, expectedTime, party, ...fields }) => ({
        entryId: entry.id,
        version: entry.version,
        fields: {
          ...fields,
          party: party ?? 1,
          expectedAt: expectedDay
            ? instantAt(expectedDay, readTime(expectedTime) ?? '00:00', zone)
            : null,
        },
      })}
    >
      {(form) => (
        <>
          <TextField label={t('fields.personName')} {...form.getInputProps('personName')} />
          <div className={styles.pair}>
            <TextField
              label={t('fields.organisationName')}
              {...form.getInputProps('organisationName')}
            />
            <TextField type="tel" label={t('fields.phone')} {...form.getInputProps('phone')} />
          </div>
          <StaffChoice label={t('fields.forStaffId')} {...form.getInputProps('forStaffId')} />
          <TextField label={t('fields.subject')} {...form.getInputProps('subject')} />
          <NoteField label={t('fields.note')} {...form.getInputProps('note')} />
          <div className={styles.pair}>
            <TextField label={t('fields.drink')} {...form.getInputProps('drink')} />
            <QuantityField label={t('fields.party')} {...form.getInputProps('party')} />
          </div>
          <div className={styles.pair}>
            <DayField
              label={t('fields.expectedDay')}
              value={form.values.expectedDay}
              onChange={(day: Day | null) => form.setFieldValue('expectedDay', day)}
            />
            <TextField label={t('fields.expectedTime')} {...form.getInputProps('expectedTime')} />
          </div>
          <TickField label={t('fields.urgent')} {...form.getInputProps('urgent')} />
        </>
      )}
    </RecordForm>
  )
}
