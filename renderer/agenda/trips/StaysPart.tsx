import { ActionIcon, Button } from '@mantine/core'
import { IconPencil, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { Stay, Trip } from '../../../shared/agenda/contract/trips.ts'
import type { Day } from '../../../shared/base/dates.ts'
import { day, name, text } from '../../../shared/base/schemas.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { DayField, TextField } from '../../base/form/fields.tsx'
import { FormFrame } from '../../base/form/FormFrame.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import styles from '../agenda.module.css'
import own from './trips.module.css'

const schema = z.object({
  name: name(200),
  address: text(300),
  phone: text(80),
  fromDay: day,
  toDay: day,
  reference: text(120),
  note: text(1000),
})
type Values = Omit<Stay, 'fromDay' | 'toDay'> & { fromDay: Day | null; toDay: Day | null }

/** Where nights are spent. */
export function StaysPart({ trip, fixed }: { trip: Trip; fixed: boolean }) {
  const { t } = useTranslation('trips')
  const { day: words } = useFormats()
  /** The stay being written: its place in the list, or one past the end for a new one. */
  const [open, setOpen] = useState<number | null>(null)
  const { id: tripId, version, stays } = trip
  const set = useCommand(client.agenda.trips.setStays, { done: () => t('stays.saved') })
  return (
    <>
      <ul className={own.lines}>
        {stays.map((stay, at) => (
          <li key={`${at} ${stay.name}`}>
            {open === at ? (
              <StayForm trip={trip} at={at} onDone={() => setOpen(null)} />
            ) : (
              <div className={own.line}>
                <span className={own.wide}>
                  <strong>{stay.name}</strong>
                  <small>
                    {words(stay.fromDay)} – {words(stay.toDay)}
                  </small>
                  <small>
                    {[stay.address, stay.phone, stay.reference, stay.note]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </span>
                {!fixed && (
                  <>
                    <ActionIcon
                      variant="subtle"
                      aria-label={t('stays.edit', { name: stay.name })}
                      onClick={() => setOpen(at)}
                    >
                      <IconPencil size={16} />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      aria-label={t('stays.remove', { name: stay.name })}
                      onClick={() =>
                        void set.run({ tripId, version, stays: stays.toSpliced(at, 1) })
                      }
                    >
                      <IconX size={16} />
                    </ActionIcon>
                  </>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {open === stays.length && (
        <StayForm trip={trip} at={stays.length} onDone={() => setOpen(null)} />
      )}
      {!fixed && open === null && (
        <Button size="xs" mt={8} onClick={() => setOpen(stays.length)}>
          {t('stays.add')}
        </Button>
      )}
    </>
  )
}

/** A stay, a new one or one that stands; `at` is its place. */
function StayForm({ trip, at, onDone }: { trip: Trip; at: number; onDone: () => void }) {
  const { t } = useTranslation('trips')
  const { id: tripId, version, stays } = trip
  const form = useDraftForm<Values>({
    draftKey: `agenda.stay.${tripId}.${at}`,
    initial: stays[at] ?? {
      name: '',
      address: '',
      phone: '',
      fromDay: trip.fromDay,
      toDay: trip.toDay,
      reference: '',
      note: '',
    },
    schema,
  })
  const save = useCommand(client.agenda.trips.setStays, {
    quiet: true,
    done: () => t('stays.saved'),
  })
  const send = async (values: Values) => {
    const stay = { ...values, fromDay: values.fromDay!, toDay: values.toDay! }
    if (!(await save.run({ tripId, version, stays: stays.toSpliced(at, 1, stay) }))) return
    form.forget()
    onDone()
  }
  const field = (key: keyof Values) => form.getInputProps(key)
  return (
    <FormFrame
      form={form}
      onSave={(values) => void send(values)}
      onBack={onDone}
      busy={save.busy}
      problem={save.words}
    >
      <TextField {...field('name')} label={t('stays.name')} required autoFocus />
      <div className={styles.pair}>
        <DayField {...field('fromDay')} label={t('stays.from')} required width={150} />
        <DayField {...field('toDay')} label={t('stays.to')} required width={150} />
      </div>
      <TextField {...field('address')} label={t('stays.address')} />
      <div className={styles.pair}>
        <TextField {...field('phone')} label={t('stays.phone')} />
        <TextField {...field('reference')} label={t('legs.reference')} />
      </div>
      <TextField {...field('note')} label={t('note')} />
    </FormFrame>
  )
}
