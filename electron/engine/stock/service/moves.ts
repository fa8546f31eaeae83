import type { Day } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, ItemId, PlaceId } from '../../../../shared/base/ids.ts'
import type { MoveKind, MoveResult } from '../../../../shared/stock/contract/movements.ts'
import type { Desk } from '../../base/commands.ts'
import { found } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import { createGuard } from './guard.ts'
import { momentOf } from './momentOf.ts'
import type { StockParts } from './parts.ts'
import type { createFlags } from './flags.ts'

type Command = { commandId?: CommandId | undefined }
type Line = { itemId: ItemId; placeId: PlaceId; toPlaceId?: PlaceId | undefined; quantity: number }
type LevelRow = {
  item_id: ItemId
  place_id: PlaceId
  quantity: number
  par: number | null
  flagged: number
}
type CountLine = { itemId: ItemId; placeId: PlaceId; counted: number }
type Counting = { lines: CountLine[]; day?: Day | undefined; reason: string; sure: boolean }
export type CountResult = {
  itemId: ItemId
  placeId: PlaceId
  expected: number
  counted: number
  difference: number
}

/** What a kind does to the level of its place. */
const SIGN: Record<MoveKind, 1 | -1> = {
  receive: 1,
  return: 1,
  correction: 1,
  issue: -1,
  waste: -1,
  transfer: -1,
}

/** Bookings: what came, went, moved or was counted. */
export function createMoves(parts: StockParts, flags: ReturnType<typeof createFlags>) {
  const { database, commands, clock, ledger } = parts
  const requireUsual = createGuard(parts)
  const item = database.prepare<Tables['stock_items']>('SELECT * FROM stock_items WHERE id = ?')
  const itemExists = database.prepare('SELECT 1 FROM stock_items WHERE id = ?')
  const placeExists = database.prepare('SELECT 1 FROM stock_places WHERE id = ?')
  // A condition that asks for nothing, too, would read all levels each time.
  const readLevels = (itemId: ItemId | undefined, placeId: PlaceId | undefined): LevelRow[] => {
    const wanted = [itemId && 'item_id = @itemId', placeId && 'place_id = @placeId'].filter(Boolean)
    const chosen = `WHERE ${wanted.join(' AND ') || 'true'}`
    const rows = database.prepare<LevelRow>(
      `SELECT k.item_id, k.place_id, coalesce(l.quantity, 0) AS quantity, p.par,
         EXISTS (SELECT 1 FROM stock_flags f WHERE f.item_id = k.item_id AND f.place_id = k.place_id) AS flagged
       FROM (SELECT item_id, place_id FROM stock_levels ${chosen}
         UNION SELECT item_id, place_id FROM stock_par_levels ${chosen}) k
       LEFT JOIN stock_levels l USING (item_id, place_id) LEFT JOIN stock_par_levels p USING (item_id, place_id)`,
    )
    return rows.all({ itemId, placeId })
  }
  const move = (
    desk: Desk,
    input: Command & {
      kind: MoveKind
      lines: Line[]
      day?: Day | undefined
      reason: string
      sure: boolean
    },
  ) =>
    commands.run(desk, 'stock.move', input, (write): MoveResult => {
      const levels = new Map<string, number>()
      const levelAfter = (line: Line, change: number) => {
        const key = `${line.itemId} ${line.placeId}`
        const after = (levels.get(key) ?? ledger.level(line.itemId, line.placeId)) + change
        levels.set(key, after)
        return after
      }
      for (const line of input.lines) {
        found(itemExists.get(line.itemId), 'item', line.itemId)
        found(placeExists.get(line.placeId), 'place', line.placeId)
        if (line.quantity < 0 && input.kind !== 'correction')
          throw new Failure('NOT_POSSIBLE', { reason: 'negative_quantity' })
        if (input.kind !== 'transfer') continue
        if (!line.toPlaceId || line.toPlaceId === line.placeId)
          throw new Failure('NOT_POSSIBLE', { reason: 'transfer_to_itself' })
        found(placeExists.get(line.toPlaceId), 'place', line.toPlaceId)
      }
      if (!input.sure)
        requireUsual(
          input.lines.map((line) => {
            const change = SIGN[input.kind] * line.quantity
            const level = levelAfter(line, change)
            return {
              item: item.get(line.itemId)!,
              kind: input.kind,
              quantity: line.quantity,
              ...(change < 0 ? { after: { placeId: line.placeId, level } } : {}),
            }
          }),
        )

      const happenedAt = momentOf(write, clock, input.day, 'act')
      const late = input.day !== undefined && input.day !== clock.today()
      const book = (line: Line, placeId: PlaceId, quantity: number) => {
        ledger.append(write, {
          itemId: line.itemId,
          placeId,
          kind: input.kind,
          quantity,
          happenedAt,
          actor: desk.actor,
          reason: input.reason,
        })
        if (late) ledger.reanchor(write, line.itemId, placeId, happenedAt)
      }
      const result: MoveResult['levels'] = []
      for (const line of input.lines) {
        write.touch('item', line.itemId)
        book(line, line.placeId, SIGN[input.kind] * line.quantity)
        if (input.kind === 'transfer') book(line, line.toPlaceId!, line.quantity)
        if (input.kind === 'receive' || input.kind === 'transfer')
          flags.clear(write, line.itemId, line.toPlaceId ?? null)
        for (const placeId of [line.placeId, line.toPlaceId]) {
          if (placeId)
            result.push({
              itemId: line.itemId,
              placeId,
              quantity: ledger.level(line.itemId, placeId),
            })
        }
      }
      return { commandId: write.commandId, levels: result }
    })

  /** Books counts within a command that is under way; more than is usual is asked about unless it is sure. */
  const countLines = (
    write: Write,
    desk: Desk,
    { lines, day, reason, sure }: Counting,
  ): CountResult[] => {
    const happenedAt = momentOf(write, clock, day, 'count')
    const variances = lines.map((line) => {
      const row = found(item.get(line.itemId), 'item', line.itemId)
      found(placeExists.get(line.placeId), 'place', line.placeId)
      write.touch('item', line.itemId)
      const expected = ledger.count(write, { ...line, happenedAt, actor: desk.actor, reason })
      flags.clear(write, line.itemId, line.placeId)
      // From its count on, a no-booking item is estimated afresh.
      if (row.fixed_use_from_day !== null) {
        write.update('stock_items', { id: row.id }, { fixed_use_from_day: day ?? clock.today() })
      }
      return { ...line, expected, difference: line.counted - expected }
    })
    if (!sure) {
      requireUsual(
        variances
          .filter((line) => line.difference > 0)
          .map((line) => ({
            item: item.get(line.itemId)!,
            kind: 'count' as const,
            quantity: line.difference,
          })),
      )
    }
    return variances
  }

  return {
    move,
    countLines,
    count: (desk: Desk, input: Command & Counting) =>
      commands.run(desk, 'stock.count', input, (write) => {
        const variances = countLines(write, desk, input)
        const levels = variances.map(({ itemId, placeId }) => ({
          itemId,
          placeId,
          quantity: ledger.level(itemId, placeId),
        }))
        return { commandId: write.commandId, levels, variances }
      }),

    levels: ({ itemId, placeId }: { itemId?: ItemId | undefined; placeId?: PlaceId | undefined }) =>
      readLevels(itemId, placeId).map((row) => ({
        itemId: row.item_id,
        placeId: row.place_id,
        quantity: row.quantity,
        par: row.par,
        flagged: row.flagged === 1,
      })),
  }
}
