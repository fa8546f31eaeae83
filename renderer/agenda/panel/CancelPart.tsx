import { Button, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scope } from '../../../shared/agenda/contract/base.ts'
import type { AgendaEntry } from '../../../shared/agenda/contract/entries.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { TextField } from '../../base/form/fields.tsx'
import { Notice } from '../../base/Notice.tsx'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { isSeries } from '../isSeries.ts'
import { SCOPES } from '../scope/scopes.ts'

/** Cancels a date, those after it too, or all; people and rooms are free again, and it stays legible. */
export function CancelPart({ entry }: { entry: AgendaEntry }) {
  const { t } = useTranslation('agenda')
  const { show } = useRecordPlace()
  const repeats = isSeries(entry)
  const [scope, setScope] = useState<Scope>(repeats ? 'this' : 'all')
  const [reason, setReason] = useState('')
  const cancel = useCommand(client.agenda.cancel, {
    quiet: true,
    done: ({ toTell }) =>
      [t('cancel.done', { title: entry.title }), toTell > 0 ? t('toTell', { count: toTell }) : '']
        .filter(Boolean)
        .join(' '),
  })
  const doIt = async () => {
    const { id: agendaEntryId, recurrenceId, version } = entry
    if (await cancel.run({ agendaEntryId, recurrenceId, scope, version, reason })) show()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void doIt()
      }}
    >
      <Stack gap="sm">
        {cancel.words && <Notice tone="bad">{cancel.words}</Notice>}
        {repeats && (
          <Radio.Group
            label={t('scope.which')}
            value={scope}
            onChange={(next) => setScope(next as Scope)}
          >
            <Stack gap={6} mt={6}>
              {SCOPES.map((value) => (
                <Radio key={value} value={value} label={t(`scope.${value}`)} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <TextField label={t('cancel.reason')} value={reason} onChange={setReason} data-autofocus />
        <div>
          <Button type="submit" variant="filled" loading={cancel.busy}>
            {t('cancel.doIt')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
