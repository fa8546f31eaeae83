import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { ChoiceField, TextField } from '../../base/form/fields.tsx'
import { FormFrame } from '../../base/form/FormFrame.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import { SidePanel } from '../../base/SidePanel.tsx'
import type { PlaceId, RoundId } from '../../../shared/base/ids.ts'
import type { Round } from '../../../shared/stock/contract/rounds.ts'
import { PlaceOrder } from './PlaceOrder.tsx'

type Props = {
  /** Null for a new one. */
  round: Round | null
  onBack: () => void
  onDone: (roundId: RoundId) => void
}

const schema = z.object({
  name: z.string().trim().min(1).max(120),
  placeIds: z.array(z.string()).min(1).max(500),
})

/** A round's name and its places in walking order. */
export function RoundEditor({ round, onBack, onDone }: Props) {
  const { t } = useTranslation('orders')
  const places = useQuery(orpc.stock.places.list.queryOptions({ input: {} }))
  const levels = useQuery(orpc.stock.levels.queryOptions({ input: {} }))
  const form = useDraftForm<{ name: string; placeIds: PlaceId[] }>({
    draftKey: round ? `stock.round.${round.id}.${round.version}` : 'stock.round.new',
    initial: { name: round?.name ?? '', placeIds: round?.placeIds ?? [] },
    schema,
  })
  const done = (saved: Round) => t('rounds.saved', { name: saved.name })
  const create = useCommand(client.stock.rounds.create, { quiet: true, done })
  const update = useCommand(client.stock.rounds.update, { quiet: true, done })
  const { placeIds } = form.values
  const setPlaces = (next: PlaceId[]) => form.setFieldValue('placeIds', next)
  const withPar = new Set(
    (levels.data ?? []).filter(({ par }) => par !== null).map(({ placeId }) => placeId),
  )
  const choices = (places.data ?? [])
    .filter(({ id }) => !placeIds.includes(id))
    .toSorted((a, b) => Number(withPar.has(b.id)) - Number(withPar.has(a.id)))
    .map(({ id, path }) => ({
      value: id as string,
      label: withPar.has(id) ? path : t('rounds.withoutPar', { place: path }),
    }))

  const save = async (fields: { name: string; placeIds: PlaceId[] }) => {
    const saved = round
      ? await update.run({ roundId: round.id, version: round.version, fields })
      : await create.run({ fields })
    if (!saved) return
    form.forget()
    onDone(saved.id)
  }

  return (
    <SidePanel title={round ? round.name : t('rounds.new')} onClose={onBack} focus>
      <FormFrame
        form={form}
        busy={create.busy || update.busy}
        problem={create.words ?? update.words}
        onBack={onBack}
        onSave={(fields) => void save(fields)}
      >
        <TextField
          label={t('rounds.name')}
          placeholder={t('rounds.namePlaceholder')}
          required
          data-autofocus
          {...form.getInputProps('name')}
        />
        <ChoiceField
          label={t('rounds.addPlace')}
          placeholder={t('rounds.choosePlace')}
          nothingFound={t('rounds.noPlaceFound')}
          choices={choices}
          value={null}
          error={form.errors['placeIds']}
          onChange={(id) => id && setPlaces([...placeIds, id as PlaceId])}
        />
        <PlaceOrder places={places.data ?? []} placeIds={placeIds} onChange={setPlaces} />
      </FormFrame>
    </SidePanel>
  )
}
