import type { CommandId, ItemId, PlaceId } from '../../../../shared/base/ids.ts'
import type { Desk } from '../../base/commands.ts'
import { found } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { StockParts } from './parts.ts'

type Command = { commandId?: CommandId | undefined }

/** What colleagues reported empty: one key, no quantity. */
export function createFlags({ database, commands }: StockParts) {
  const itemExists = database.prepare('SELECT 1 FROM stock_items WHERE id = ?')
  const placeExists = database.prepare('SELECT 1 FROM stock_places WHERE id = ?')
  const flags = database.prepare<{ item_id: ItemId; place_id: PlaceId }>(
    'SELECT item_id, place_id FROM stock_flags WHERE item_id = ?',
  )

  /** What was reported empty is no longer, once it was counted or supplied. */
  const clear = (write: Write, itemId: ItemId, placeId: PlaceId | null) => {
    for (const flag of flags.all(itemId)) {
      if (placeId === null || flag.place_id === placeId || (flag.place_id as string) === '')
        write.remove('stock_flags', flag)
    }
  }

  return {
    clear,

    flagEmpty: (
      desk: Desk,
      input: Command & { itemId: ItemId; placeId?: PlaceId | undefined; empty: boolean },
    ) =>
      commands.run(desk, 'stock.flagEmpty', input, (write) => {
        found(itemExists.get(input.itemId), 'item', input.itemId)
        if (input.placeId) found(placeExists.get(input.placeId), 'place', input.placeId)
        write.touch('item', input.itemId)
        const key = { item_id: input.itemId, place_id: (input.placeId ?? '') as PlaceId }
        const known = flags.all(input.itemId).some((flag) => flag.place_id === key.place_id)
        if (input.empty && !known)
          write.insert('stock_flags', { ...key, flagged_at: write.at, actor: desk.actor })
        if (!input.empty) clear(write, input.itemId, input.placeId ?? null)
        return { commandId: write.commandId, itemId: input.itemId, flagged: input.empty }
      }),
  }
}
