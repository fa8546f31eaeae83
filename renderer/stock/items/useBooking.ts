import { useTranslation } from 'react-i18next'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Day } from '../../../shared/base/dates.ts'
import type { ItemId, PlaceId } from '../../../shared/base/ids.ts'
import { useStockStore } from '../store.ts'
import type { BookingKind } from '../store.ts'

type Line = { itemId: ItemId; placeId: PlaceId; toPlaceId?: PlaceId; quantity: number }
type Booking = { kind: BookingKind; lines: Line[]; day: Day | null; reason: string }

/**
 * Books lines of one kind as one undoable act; a count's quantity is what was counted. `what` names the
 * lines in the toast ("3 × Copy paper"). `book` resolves to true when it was booked.
 */
export function useBooking(what: (lines: Line[]) => string) {
  const { t } = useTranslation('stock')
  const { today, number } = useFormats()
  const move = useCommand(client.stock.move, {
    quiet: true,
    done: (_, { kind, lines }) => t(`booked.${kind}`, { what: what(lines as Line[]) }),
  })
  const count = useCommand(client.stock.count, {
    quiet: true,
    done: ({ variances }, { lines }) => {
      const [only] = variances
      if (lines.length > 1 || !only) return t('booked.counts', { count: lines.length })
      const difference = `${only.difference > 0 ? '+' : '−'}${number(Math.abs(only.difference))}`
      return only.difference === 0
        ? t('booked.countEqual', { counted: number(only.counted) })
        : t('booked.countDiffers', {
            counted: number(only.counted),
            expected: number(only.expected),
            difference,
          })
    },
  })

  const book = async ({ kind, lines, day, reason }: Booking): Promise<boolean> => {
    const when = day && day !== today() ? { day } : {}
    const done =
      kind === 'count'
        ? await count.run({
            lines: lines.map(({ itemId, placeId, quantity }) => ({
              itemId,
              placeId,
              counted: quantity,
            })),
            reason,
            ...when,
          })
        : await move.run({ kind, lines, reason, ...when })
    if (!done) return false
    const places = new Set(lines.map(({ placeId }) => placeId))
    const [first] = lines
    if (first && places.size === 1) useStockStore.getState().setLastPlace(kind, first.placeId)
    return true
  }
  return { book, busy: move.busy || count.busy, words: move.words ?? count.words }
}
