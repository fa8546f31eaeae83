import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { BoxId, DossierId, HoldId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { ChoiceField } from '../../base/form/fields.tsx'
import { Notice } from '../../base/Notice.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { HoldFields, holdSchema } from '../holds/HoldFields.tsx'
import { useHolds } from '../queries.ts'

type Covered = { dossierIds: DossierId[]; boxIds: BoxId[] }
type Props = { covered: Covered; onDone: () => void }

/** Holds what is chosen: by a hold in force, where there is one, or by a new one. */
export function HoldForm(props: Props) {
  const { t } = useTranslation('archive')
  const holds = useHolds().data ?? []
  const [what, setWhat] = useState('new')
  return (
    <>
      <Notice>{t('holds.text')}</Notice>
      {holds.length > 0 && (
        <SegmentedControl
          fullWidth
          my="sm"
          size="xs"
          aria-label={t('act.hold')}
          data={[
            { value: 'new', label: t('holds.new') },
            { value: 'known', label: t('holds.known') },
          ]}
          value={what}
          onChange={setWhat}
        />
      )}
      {what === 'new' ? <SetHold {...props} /> : <CoverByHold {...props} />}
    </>
  )
}

function SetHold({ covered, onDone }: Props) {
  const { t } = useTranslation('archive')
  const set = useCommand(client.archive.holds.set, {
    quiet: true,
    done: (hold) => t('toast.held', { count: hold.covers.length, title: hold.title }),
  })
  return (
    <RecordForm
      draft="archive.hold"
      initial={{ title: '', reason: '' }}
      schema={holdSchema}
      command={set}
      input={(values) => ({ ...values, ...covered })}
      onSaved={onDone}
      saveLabel={t('act.hold')}
    >
      {(form) => <HoldFields form={form} />}
    </RecordForm>
  )
}

const knownSchema = z.object({ holdId: z.string() })

function CoverByHold({ covered, onDone }: Props) {
  const { t } = useTranslation('archive')
  const holds = useHolds().data ?? []
  const cover = useCommand(client.archive.holds.cover, {
    quiet: true,
    done: ({ title, covers }) => t('toast.held', { count: covers.length, title }),
  })
  return (
    <RecordForm
      draft="archive.hold.cover"
      initial={{ holdId: (holds[0]?.id ?? null) as string | null }}
      schema={knownSchema}
      command={cover}
      input={({ holdId }) => ({ holdId: holdId as HoldId, ...covered })}
      onSaved={onDone}
      saveLabel={t('act.hold')}
    >
      {(form) => (
        <ChoiceField
          {...form.getInputProps('holdId')}
          label={t('holds.one')}
          choices={holds.map(({ id, title }) => ({ value: id, label: title }))}
          required
        />
      )}
    </RecordForm>
  )
}
