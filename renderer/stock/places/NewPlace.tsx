import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { FormFrame } from '../../base/form/FormFrame.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import { SidePanel } from '../../base/SidePanel.tsx'
import type { Place } from '../../../shared/stock/contract/places.ts'
import styles from '../stock.module.css'
import { PlaceInputs, placeFieldsOf, placeSchema } from './placeForm.tsx'
import type { PlaceValues } from './placeForm.tsx'

const empty: PlaceValues = { name: '', parentId: null, refillFromId: null, code: '' }

/** A new place: its name is enough. Enter saves and readies the next in the same place above. */
export function NewPlace({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('stock')
  const [, go] = useLocation()
  const [made, setMade] = useState<Place[]>([])
  const form = useDraftForm<PlaceValues>({
    draftKey: 'stock.place.new',
    initial: empty,
    schema: placeSchema,
  })
  const create = useCommand(client.stock.places.create, {
    quiet: true,
    done: ({ path }) => t('places.added', { name: path }),
  })
  const save = async (values: PlaceValues) => {
    const place = await create.run({ fields: placeFieldsOf(values) })
    if (!place) return
    setMade([place, ...made])
    form.forget()
    form.setValues({ ...empty, parentId: values.parentId, refillFromId: values.refillFromId })
    form.getInputNode('name')?.focus()
  }
  return (
    <SidePanel title={t('places.new')} onClose={onClose} focus>
      <FormFrame
        form={form}
        onSave={(values) => void save(values)}
        onBack={onClose}
        saveLabel={t('places.add')}
        busy={create.busy}
        problem={create.words}
      >
        <PlaceInputs form={form} />
      </FormFrame>
      {made.length > 0 && (
        <ul className={styles.lines} aria-label={t('places.justAdded')} style={{ marginTop: 16 }}>
          {made.map((place) => (
            <li key={place.id} className={styles.line}>
              <span className={styles.lineText}>{place.path}</span>
              <Button size="compact-xs" onClick={() => go(`/stock/places/${place.id}/levels`)}>
                {t('places.levels')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </SidePanel>
  )
}
