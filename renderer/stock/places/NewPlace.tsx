import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { placeFields } from '../../../shared/stock/contract/places.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import type { Place } from '../../../shared/stock/contract/places.ts'
import styles from '../stock.module.css'
import { PlaceInputs, placeFieldsOf } from './placeForm.tsx'
import type { PlaceValues } from './placeForm.tsx'

const empty: PlaceValues = { name: '', parentId: null, refillFromId: null, code: '' }

/** A new place: its name is enough. Enter saves and readies the next in the same place above. */
export function NewPlace() {
  const { t } = useTranslation(['stock', 'base'])
  const { open } = useRecordPlace()
  const [made, setMade] = useState<Place[]>([])
  const create = useCommand(client.stock.places.create, {
    quiet: true,
    done: ({ path }) => t('base:record.added', { name: path }),
  })
  return (
    <>
      <RecordForm
        draft="stock.place"
        initial={empty}
        schema={placeFields}
        command={create}
        input={(values) => ({ fields: placeFieldsOf(values) })}
        onSaved={(place, form) => {
          setMade([place, ...made])
          const { parentId, refillFromId } = form.getValues()
          form.setValues({ ...empty, parentId, refillFromId })
          form.getInputNode('name')?.focus()
        }}
        saveLabel={t('places.add')}
      >
        {(form) => <PlaceInputs form={form} />}
      </RecordForm>
      {made.length > 0 && (
        <ul className={styles.lines} aria-label={t('places.justAdded')} style={{ marginTop: 16 }}>
          {made.map((place) => (
            <li key={place.id} className={styles.line}>
              <span className={styles.lineText}>{place.path}</span>
              <Button size="compact-xs" onClick={() => open(place.id, 'levels')}>
                {t('places.levels')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
