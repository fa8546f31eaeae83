import { ActionIcon, Button, Checkbox, Divider, Popover, Stack } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconColumns3,
  IconFileSpreadsheet,
  IconPrinter,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Column } from './column.ts'
import type { ListSettings } from './listSettings.ts'
import styles from './DataList.module.css'

type Props<Row> = {
  arranged: Column<Row>[]
  settings: ListSettings
  change: (part: Partial<ListSettings>) => void
  reset: () => void
  onExport: () => void
  onPrint: () => void
  busy: boolean
}

/** Export, print, and which columns stand where. */
export function ListMenu<Row>(props: Props<Row>) {
  const { arranged, settings, change, reset, onExport, onPrint, busy } = props
  const { t } = useTranslation('base')
  const isShown = ({ id, hidden }: Column<Row>) => settings.shown[id] ?? !hidden
  const shownCount = arranged.filter(isShown).length

  const move = (index: number, step: number) => {
    const order = arranged.map(({ id }) => id)
    const [moved] = order.splice(index, 1)
    if (moved) order.splice(index + step, 0, moved)
    change({ order })
  }

  return (
    <>
      <ActionIcon
        aria-label={t('list.export')}
        title={t('list.export')}
        onClick={onExport}
        disabled={busy}
      >
        <IconFileSpreadsheet size={18} stroke={1.6} />
      </ActionIcon>
      <ActionIcon
        aria-label={t('list.print')}
        title={t('list.print')}
        onClick={onPrint}
        loading={busy}
      >
        <IconPrinter size={18} stroke={1.6} />
      </ActionIcon>
      <Popover position="bottom-end" trapFocus returnFocus shadow="md">
        <Popover.Target>
          <ActionIcon aria-label={t('list.columns')} title={t('list.columns')}>
            <IconColumns3 size={18} stroke={1.6} />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('list.columns')}>
          <Stack gap={4} miw={230}>
            {arranged.map((column, index) => (
              <div key={column.id} className={styles.columnLine}>
                <Checkbox
                  flex={1}
                  label={column.header}
                  checked={isShown(column)}
                  disabled={isShown(column) && shownCount === 1}
                  onChange={(event) =>
                    change({ shown: { ...settings.shown, [column.id]: event.target.checked } })
                  }
                />
                <ActionIcon
                  size="sm"
                  aria-label={t('list.moveLeft', { column: column.header })}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                >
                  <IconArrowUp size={14} />
                </ActionIcon>
                <ActionIcon
                  size="sm"
                  aria-label={t('list.moveRight', { column: column.header })}
                  disabled={index === arranged.length - 1}
                  onClick={() => move(index, 1)}
                >
                  <IconArrowDown size={14} />
                </ActionIcon>
              </div>
            ))}
            <Divider my={4} />
            <Button size="xs" variant="subtle" onClick={reset}>
              {t('list.reset')}
            </Button>
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </>
  )
}
