import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { NewRun } from './NewRun.tsx'
import type { PlaceValues } from './placeForm.tsx'
import { PlaceInputs, placeFieldsOf, placeSchema } from './placeForm.tsx'

const empty: PlaceValues = { kind: 'room', name: '', parentId: null, code: '', capacityCm: null }

/** A new place, or a whole run of shelving at once. */
export function NewArchivePlace() {
  const { t } = useTranslation('shelves')
  const [what, setWhat] = useState('one')
  return (
    <>
      <SegmentedControl
        fullWidth
        mb="sm"
        aria-label={t('place.new')}
        data={[
          { value: 'one', label: t('place.one') },
          { value: 'run', label: t('run.title') },
        ]}
        value={what}
        onChange={setWhat}
      />
      {what === 'one' ? <NewPlace /> : <NewRun />}
    </>
  )
}

function NewPlace() {
  const { t } = useTranslation(['shelves', 'base'])
  const create = useCommand(client.archive.places.create, {
    quiet: true,
    done: ({ path }) => t('base:record.added', { name: path }),
  })
  return (
    <RecordForm
      draft="archive.place"
      initial={empty}
      schema={placeSchema}
      command={create}
      input={(values: PlaceValues) => ({ fields: placeFieldsOf(values) })}
      onSaved={(_, form) => {
        const { kind, parentId } = form.getValues()
        form.setValues({ ...empty, kind, parentId })
        form.getInputNode('name')?.focus()
      }}
      saveLabel={t('place.add')}
    >
      {(form) => <PlaceInputs form={form} />}
    </RecordForm>
  )
}
