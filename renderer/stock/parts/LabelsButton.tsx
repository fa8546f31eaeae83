import { Button, Popover, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../app/client/client.ts'
import { QuantityField } from '../../base/form/fields.tsx'
import { printPaper, showPaper } from '../../base/papers.ts'
import { showFailure } from '../../base/toasts.ts'
import type { Paper } from '../../../shared/base/schemas.ts'

const LABELS_A_SHEET = 24

/** Shelf labels for items or places; a sheet that was begun goes on at its first free label. */
export function LabelsButton(props: { itemIds?: string[]; placeIds?: string[] }) {
  const { itemIds = [], placeIds = [] } = props
  const { t } = useTranslation('stock')
  const [first, setFirst] = useState<number | null>(1)
  const [busy, setBusy] = useState(false)
  const isOnSheet = first !== null && first >= 1 && first <= LABELS_A_SHEET
  const make = async (handOver: (paper: Paper) => Promise<unknown>) => {
    if (!isOnSheet) return
    setBusy(true)
    try {
      await handOver(await client.stock.labels({ itemIds, placeIds, skip: first - 1 }))
    } catch (error) {
      showFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Popover position="bottom-start" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button size="xs">{t('labels.button', { count: itemIds.length + placeIds.length })}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('labels.title')}>
        <Stack gap="sm" w={240}>
          <QuantityField
            label={t('labels.first')}
            description={t('labels.firstHelp')}
            error={isOnSheet ? undefined : t('labels.firstFault', { most: LABELS_A_SHEET })}
            value={first}
            onChange={setFirst}
          />
          <Button.Group>
            <Button variant="filled" loading={busy} onClick={() => void make(printPaper)}>
              {t('labels.print')}
            </Button>
            <Button loading={busy} onClick={() => void make(showPaper)}>
              {t('labels.show')}
            </Button>
          </Button.Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
