import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { Day } from '../../../shared/base/dates.ts'
import type { DossierDetail } from '../../../shared/archive/contract/dossier.ts'
import { day } from '../../../shared/base/schemas.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { DayField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { useRecordPlace } from '../../base/record/recordPlace.ts'

const schema = z.object({ day })

/** The day of what the schedule waits for: from it the time to keep the dossier is counted. */
export function EventForm({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('archive')
  const { day: dayWords } = useFormats()
  const { show } = useRecordPlace()
  const { id: dossierId, code, keeping, triggerEvents } = dossier
  const noted = triggerEvents[0]?.day ?? null
  const note = useCommand(client.archive.dossiers.noteEvent, {
    quiet: true,
    done: (_, input) =>
      input.day
        ? t('toast.event', { code, day: dayWords(input.day as Day) })
        : t('toast.noEvent', { code }),
  })
  return (
    <RecordForm
      draft="archive.event"
      record={dossier}
      initial={{ day: noted as Day | null }}
      schema={schema}
      command={note}
      input={(values) => ({ dossierId, day: values.day })}
      saveLabel={t('act.event')}
    >
      {(form) => (
        <>
          <Notice>{t('eventText', { event: keeping.eventName })}</Notice>
          <DayField
            {...form.getInputProps('day')}
            label={keeping.eventName || t('eventDay')}
            width={180}
            required
            data-autofocus
          />
          {noted && (
            <div>
              <Button
                size="xs"
                onClick={() =>
                  void note.run({ dossierId, day: null }).then((done) => done && show())
                }
              >
                {t('eventBack')}
              </Button>
            </div>
          )}
        </>
      )}
    </RecordForm>
  )
}
