import { useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { FormFrame } from '../../base/form/FormFrame.tsx'
import { QuantityField } from '../../base/form/fields.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { ItemId, PlaceId } from '../../../shared/base/ids.ts'
import { quantity } from '../../../shared/base/schemas.ts'
import { ItemField } from '../parts/choices.tsx'
import { useItems } from '../queries.ts'
import styles from '../stock.module.css'
import type { PlaceLevel } from './PlaceContent.tsx'

type Values = { pars: Record<string, number | null> }
const schema = z.object({ pars: z.record(z.string(), quantity.nullable()) })

/** What a place should hold of each item: numbers typed one under the other, saved as one act. */
export function ParLevels({
  placeId,
  levels,
}: {
  placeId: PlaceId
  levels: readonly PlaceLevel[]
}) {
  const { t } = useTranslation('stock')
  const { number } = useFormats()
  const items = useItems()
  const { show } = useRecordPlace()
  const list = useRef<HTMLUListElement>(null)
  const [added, setAdded] = useState<string | null>(null)
  const initial = useMemo<Values>(
    () => ({ pars: Object.fromEntries(levels.map(({ itemId, par }) => [itemId, par])) }),
    [levels],
  )
  const form = useDraftForm<Values>({ draftKey: `stock.par.${placeId}`, initial, schema })
  const setPar = useCommand(client.stock.places.setPar, {
    quiet: true,
    done: ({ changed }) => t('places.levelsSaved', { count: changed }),
  })
  const { pars } = form.values
  const onHand = new Map<string, number>(levels.map((level) => [level.itemId, level.quantity]))
  const rows = (items.data ?? []).filter(({ id }) => id in pars)

  const save = async (values: Values) => {
    const lines = Object.entries(values.pars)
      .filter(([itemId, par]) => par !== (initial.pars[itemId] ?? null))
      .map(([itemId, par]) => ({ itemId: itemId as ItemId, placeId, par }))
    if (lines.length === 0) return form.forget()
    if (await setPar.run({ lines })) form.forget()
  }
  const addItem = (itemId: string | null) => {
    setAdded(null)
    if (!itemId) return
    form.setFieldValue('pars', { ...pars, [itemId]: pars[itemId] ?? null })
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLInputElement>(`[data-item="${itemId}"] input`)?.focus(),
    )
  }
  const move = (event: KeyboardEvent<HTMLUListElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Enter: 1 }[event.key]
    if (!step || event.ctrlKey || event.metaKey) return
    const inputs = [...event.currentTarget.querySelectorAll('input')]
    const next = inputs[inputs.indexOf(event.target as HTMLInputElement) + step]
    // Enter in the last row saves, as Enter does in every form.
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  return (
    <FormFrame
      form={form}
      onSave={(values) => void save(values)}
      onBack={() => show()}
      busy={setPar.busy}
      problem={setPar.words}
    >
      <p className={styles.soft} style={{ margin: 0 }}>
        {t('places.levelsHelp')}
      </p>
      {rows.length > 0 && (
        <ul className={styles.lines} ref={list} onKeyDown={move}>
          {rows.map((item) => (
            <li key={item.id} className={styles.line} data-item={item.id}>
              <span className={styles.lineText}>
                {item.name}
                <small>
                  {t('basket.onHand', {
                    quantity: number(onHand.get(item.id) ?? 0),
                    unit: item.unit,
                  })}
                </small>
              </span>
              <QuantityField
                {...form.getInputProps(`pars.${item.id}`)}
                label=""
                aria-label={t('places.levelOf', { name: item.name })}
                unit={item.unit}
                width={120}
              />
            </li>
          ))}
        </ul>
      )}
      <ItemField
        label={t('places.addItem')}
        value={added}
        onChange={addItem}
        without={Object.keys(pars)}
      />
    </FormFrame>
  )
}
