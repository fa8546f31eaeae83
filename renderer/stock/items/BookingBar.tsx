import { Button, Menu } from '@mantine/core'
import { IconBookmark, IconChevronDown, IconFlag, IconFlagOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Hint } from '../../base/Hint.tsx'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import type { ItemDetail } from '../../../shared/stock/contract/items.ts'
import type { BookingKind } from '../store.ts'
import styles from '../stock.module.css'
import { bookingKinds, bookings, isBookingKind, mainKinds } from './bookingKinds.ts'

/** What can be done with an item, one key each. */
export function BookingBar({ detail, view }: { detail: ItemDetail; view: string | undefined }) {
  const { t } = useTranslation('stock')
  const [, go] = useLocation()
  const { item, line } = detail
  const here = `/stock/items/${item.id}`
  const open = (kind: BookingKind | 'reserve') => go(`${here}/${kind}`, { replace: true })
  const isBooking = isBookingKind(view) || view === 'reserve'
  const isFlagged = line.flagged
  const flag = useCommand(client.stock.flagEmpty, {
    done: ({ flagged }) => t(flagged ? 'booked.flagged' : 'booked.unflagged', { name: item.name }),
  })
  const toggleFlag = () => void flag.run({ itemId: item.id, empty: !isFlagged })
  useHotkey({ scope: 'stock:item', keys: 'e', label: 'stock:book.empty', run: toggleFlag })
  useHotkey({
    scope: 'stock:item',
    keys: 'v',
    label: 'stock:book.reserve',
    run: () => open('reserve'),
  })

  return (
    <div className={styles.bar} role="group" aria-label={t('book.title')}>
      {bookingKinds.map((kind) => (
        <BookingKey key={kind} kind={kind} run={() => open(kind)} />
      ))}
      {mainKinds.map((kind) => (
        <Button
          key={kind}
          size="compact-md"
          variant={kind === 'issue' && !isBooking ? 'filled' : 'default'}
          aria-keyshortcuts={bookings[kind].keys}
          aria-pressed={view === kind}
          rightSection={<Hint keys={bookings[kind].keys} />}
          onClick={() => open(kind)}
        >
          {t(`book.${kind}`)}
        </Button>
      ))}
      <Button
        size="compact-md"
        aria-keyshortcuts="e"
        leftSection={isFlagged ? <IconFlagOff size={15} /> : <IconFlag size={15} />}
        rightSection={<Hint keys="e" />}
        onClick={toggleFlag}
      >
        {t(isFlagged ? 'book.notEmpty' : 'book.empty')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="compact-md" rightSection={<IconChevronDown size={14} />}>
            {t('book.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {bookingKinds
            .filter((kind) => !mainKinds.includes(kind))
            .map((kind) => {
              const { icon: Mark, keys } = bookings[kind]
              return (
                <Menu.Item
                  key={kind}
                  leftSection={<Mark size={16} stroke={1.6} />}
                  rightSection={<Hint keys={keys} />}
                  onClick={() => open(kind)}
                >
                  {t(`book.${kind}`)}
                </Menu.Item>
              )
            })}
          <Menu.Item
            leftSection={<IconBookmark size={16} stroke={1.6} />}
            rightSection={<Hint keys="v" />}
            onClick={() => open('reserve')}
          >
            {t('book.reserve')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}

/** The key of one booking, also of those in the menu. */
function BookingKey({ kind, run }: { kind: BookingKind; run: () => void }) {
  useHotkey({ scope: 'stock:item', keys: bookings[kind].keys, label: `stock:book.${kind}`, run })
  return null
}
