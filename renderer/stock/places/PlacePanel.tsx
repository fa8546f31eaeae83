import { Button, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Facts } from '../../base/Facts.tsx'
import { FormFrame } from '../../base/form/FormFrame.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import { SidePanel } from '../../base/SidePanel.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import type { PlaceId } from '../../../shared/base/ids.ts'
import type { Place } from '../../../shared/stock/contract/places.ts'
import { QueryNotice } from '../parts/QueryNotice.tsx'
import { usePlaces } from '../queries.ts'
import styles from '../stock.module.css'
import { ParLevels } from './ParLevels.tsx'
import { PlaceContent } from './PlaceContent.tsx'
import { PlaceInputs, placeFieldsOf, placeSchema } from './placeForm.tsx'
import type { PlaceValues } from './placeForm.tsx'

const tabs = ['content', 'levels', 'edit'] as const

/** One place beside the list: what lies there, what should, and its fields. */
export function PlacePanel(props: {
  placeId: string
  view: string | undefined
  onClose: () => void
}) {
  const { view, onClose } = props
  const placeId = props.placeId as PlaceId
  const { t } = useTranslation('stock')
  const [, go] = useLocation()
  const places = usePlaces(true)
  const levels = useQuery(orpc.stock.levels.queryOptions({ input: { placeId } }))
  const place = places.data?.find(({ id }) => id === placeId)
  const here = `/stock/places/${placeId}`
  const tab = tabs.find((each) => each === view) ?? 'content'
  const openTab = (next: string | null) =>
    go(next === 'content' ? here : `${here}/${next}`, { replace: true })
  return (
    <SidePanel
      title={place?.name ?? t('place')}
      subtitle={
        place?.retired && (
          <span className={styles.subtitle}>
            <StatusMark tone="idle" label={t('retired')} />
          </span>
        )
      }
      onClose={onClose}
    >
      <QueryNotice error={places.error ?? levels.error} />
      {place && (
        <Tabs value={tab} onChange={openTab} keepMounted={false}>
          <Tabs.List mb="sm">
            {tabs.map((each) => (
              <Tabs.Tab key={each} value={each}>
                {t(`places.tab.${each}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="content">
            <PlaceFacts place={place} places={places.data ?? []} />
            {levels.data && <PlaceContent levels={levels.data} />}
          </Tabs.Panel>
          <Tabs.Panel value="levels">
            {levels.data && (
              <ParLevels placeId={placeId} levels={levels.data} onBack={() => openTab('content')} />
            )}
          </Tabs.Panel>
          <Tabs.Panel value="edit">
            <PlaceEdit key={place.version} place={place} onDone={() => openTab('content')} />
          </Tabs.Panel>
        </Tabs>
      )}
    </SidePanel>
  )
}

function PlaceFacts({ place, places }: { place: Place; places: readonly Place[] }) {
  const { t } = useTranslation('stock')
  const pathOf = (id: PlaceId | null) => places.find((each) => each.id === id)?.path ?? ''
  return (
    <Facts
      facts={[
        [t('places.parent'), pathOf(place.parentId)],
        [t('places.refillFrom'), pathOf(place.refillFromId)],
        [t('places.code'), place.code],
      ]}
    />
  )
}

function PlaceEdit({ place, onDone }: { place: Place; onDone: () => void }) {
  const { t } = useTranslation('stock')
  const initial = useMemo<PlaceValues>(
    () => ({
      name: place.name,
      parentId: place.parentId,
      refillFromId: place.refillFromId,
      code: place.code,
    }),
    [place],
  )
  const form = useDraftForm<PlaceValues>({
    draftKey: `stock.place.${place.id}.${place.version}`,
    initial,
    schema: placeSchema,
  })
  const update = useCommand(client.stock.places.update, {
    quiet: true,
    done: ({ name }) => t('saved', { name }),
  })
  const retire = useCommand(client.stock.places.retire, {
    quiet: true,
    done: ({ retired, name }) => t(retired ? 'places.wasRetired' : 'places.isBack', { name }),
  })
  const refused = retire.failure?.code === 'IN_USE' ? retire.failure.data.by : null
  const save = async (values: PlaceValues) => {
    const fields = placeFieldsOf(values)
    if (!(await update.run({ placeId: place.id, version: place.version, fields }))) return
    form.forget()
    onDone()
  }
  const why =
    refused === 'stock'
      ? t('places.holdsStock')
      : refused === 'place'
        ? t('places.holdsPlaces')
        : retire.words
  return (
    <FormFrame
      form={form}
      onSave={(values) => void save(values)}
      onBack={onDone}
      busy={update.busy}
      problem={update.words ?? why}
      extra={
        <>
          <span className={styles.lineText} />
          <Button
            variant="subtle"
            loading={retire.busy}
            onClick={() => void retire.run({ placeId: place.id, retired: !place.retired })}
          >
            {t(place.retired ? 'takeBack' : 'places.retire')}
          </Button>
        </>
      }
    >
      <PlaceInputs form={form} own={place.id} />
    </FormFrame>
  )
}
