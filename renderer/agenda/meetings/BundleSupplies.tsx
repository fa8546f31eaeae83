import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BundleSupply } from '../../../shared/agenda/contract/meetings.ts'
import type { ItemId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { ChoiceField, QuantityField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import type { MeetingKey } from './meetingKey.ts'
import styles from './meetings.module.css'

type Props = { meeting: MeetingKey; supplies: readonly BundleSupply[]; fixed: boolean }

/** What the stock keeps for the meeting: coffee, folders. */
export function BundleSupplies({ meeting, supplies, fixed }: Props) {
  const { t } = useTranslation('meetings')
  const { number } = useFormats()
  const release = useCommand(client.agenda.meetings.reserve, {
    done: () => t('supplies.released'),
  })
  if (fixed && supplies.length === 0) return null
  return (
    <Section title={t('supplies.title')}>
      <ul className={styles.lines} aria-label={t('supplies.title')}>
        {supplies.map(({ reservationId, itemId, name, unit, quantity, released }) => (
          <li key={reservationId} className={styles.line}>
            <span className={styles.wide}>
              {number(quantity)} {unit || '×'} {name}
            </span>
            {released ? (
              <StatusMark tone="idle" label={t('supplies.isReleased')} />
            ) : (
              <ActionIcon
                variant="subtle"
                aria-label={t('supplies.release', { name })}
                onClick={() => void release.run({ ...meeting, itemId, quantity: 0 })}
              >
                <IconX size={16} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!fixed && <NewSupply meeting={meeting} />}
    </Section>
  )
}

function NewSupply({ meeting }: { meeting: MeetingKey }) {
  const { t } = useTranslation('meetings')
  const { number } = useFormats()
  const { data = [] } = useQuery(orpc.stock.items.list.queryOptions({ input: {} }))
  const [itemId, setItemId] = useState<string | null>(null)
  const [quantity, setQuantity] = useState<number | null>(1)
  const reserve = useCommand(client.agenda.meetings.reserve, { quiet: true })
  const item = data.find(({ id }) => id === itemId)
  const choices = data.map(({ id, name, onHand, reserved }) => ({
    value: id,
    label: t('supplies.choice', { name, free: number(Math.max(0, onHand - reserved)) }),
  }))
  const save = async () => {
    if (!item || !quantity || !(quantity > 0)) return
    if (!(await reserve.run({ ...meeting, itemId: item.id as ItemId, quantity }))) return
    setItemId(null)
    setQuantity(1)
  }
  return (
    <form
      className={styles.newPoint}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {reserve.words && <Notice tone="bad">{reserve.words}</Notice>}
      <div className={styles.wide}>
        <ChoiceField
          label={t('supplies.item')}
          value={itemId}
          onChange={setItemId}
          choices={choices}
          nothingFound={t('supplies.none')}
        />
      </div>
      <QuantityField
        label={t('supplies.quantity')}
        value={quantity}
        onChange={setQuantity}
        unit={item?.unit}
        width={110}
      />
      <Button type="submit" loading={reserve.busy} disabled={!item}>
        {t('supplies.reserve')}
      </Button>
    </form>
  )
}
