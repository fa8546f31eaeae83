import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListField } from '../../shared/agenda/contract/exchange.ts'
import { listField } from '../../shared/agenda/contract/exchange.ts'
import type { Day } from '../../shared/base/dates.ts'
import { addDays } from '../../shared/base/dates.ts'
import type { AgendaCalendarId } from '../../shared/base/ids.ts'
import type { Paper } from '../../shared/base/schemas.ts'
import { client } from '../app/client/client.ts'
import { DayField } from '../base/form/fields.tsx'
import { printPaper, showPaper } from '../base/papers.ts'
import { showFailure } from '../base/toasts.ts'
import styles from './agenda.module.css'
import { LIST_DAYS } from './viewSpan.ts'
import { useAgendaStore } from './store.ts'

/** A list over any period, with the columns that are wanted on it; they are remembered. */
export function ListPaper(props: {
  day: Day
  /** Only these calendars; all where left out. */
  calendarIds?: AgendaCalendarId[]
  onClose: () => void
}) {
  const { t } = useTranslation(['agenda', 'base'])
  const [from, setFrom] = useState<Day | null>(props.day)
  const [to, setTo] = useState<Day | null>(addDays(props.day, LIST_DAYS))
  const { listFields: chosen, setListFields } = useAgendaStore()
  const fields = listField.options.filter((field) => chosen.includes(field))
  const isReady = from !== null && to !== null && fields.length > 0
  const make = (use: (paper: Paper) => Promise<unknown>) => {
    if (!isReady) return
    const { calendarIds } = props
    const wanted = { from, to, fields, ...(calendarIds ? { calendarIds } : {}) }
    void client.agenda.papers.list(wanted).then(use).then(props.onClose).catch(showFailure)
  }
  const toggle = (field: ListField) =>
    setListFields(
      chosen.includes(field) ? chosen.filter((one) => one !== field) : [...chosen, field],
    )
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('print.list')}
      closeButtonProps={{ 'aria-label': t('base:close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          make(showPaper)
        }}
      >
        <Stack gap="sm">
          <div className={styles.pair}>
            <DayField
              label={t('print.from')}
              value={from}
              onChange={setFrom}
              required
              width={150}
            />
            <DayField
              label={t('print.to')}
              value={to}
              onChange={setTo}
              earliest={from ?? undefined}
              required
              width={150}
            />
          </div>
          <Checkbox.Group label={t('print.fields')} value={[...fields]}>
            <Stack gap={6} mt={6}>
              {listField.options.map((field) => (
                <Checkbox
                  key={field}
                  value={field}
                  label={t(`print.field.${field}`)}
                  onChange={() => toggle(field)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <Group gap="xs">
            <Button type="submit" variant="filled" disabled={!isReady}>
              {t('print.look')}
            </Button>
            <Button disabled={!isReady} onClick={() => make(printPaper)}>
              {t('print.title')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
