import { Button, Popover, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QuantityField } from './form/fields.tsx'
import { printPaper, showPaper } from './papers.ts'
import { showFailure } from './toasts.ts'
import type { Paper } from '../../shared/base/schemas.ts'

const LABELS_A_SHEET = 24

/** Prints labels; a sheet that was begun goes on at its first free label. `make` is told how many are used up. */
export function LabelSheetButton(props: { count: number; make: (skip: number) => Promise<Paper> }) {
  const { t } = useTranslation('base')
  const [first, setFirst] = useState<number | null>(1)
  const [busy, setBusy] = useState(false)
  const isOnSheet = first !== null && first >= 1 && first <= LABELS_A_SHEET
  const handOn = async (handOver: (paper: Paper) => Promise<unknown>) => {
    if (!isOnSheet) return
    setBusy(true)
    try {
      await handOver(await props.make(first - 1))
    } catch (error) {
      showFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Popover position="bottom-start" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button size="xs">{t('labels.button', { count: props.count })}</Button>
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
            <Button variant="filled" loading={busy} onClick={() => void handOn(printPaper)}>
              {t('labels.print')}
            </Button>
            <Button loading={busy} onClick={() => void handOn(showPaper)}>
              {t('labels.show')}
            </Button>
          </Button.Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
