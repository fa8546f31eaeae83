import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, ItemId, PlaceId, RoundId } from '../../../../shared/base/ids.ts'
import type { SheetLine } from '../../../../shared/stock/contract/rounds.ts'
import type { Desk } from '../../base/commands.ts'
import type { createMoves } from './moves.ts'
import type { StockParts } from './parts.ts'

type Command = { commandId?: CommandId | undefined }
type WalkedLine = {
  itemId: ItemId
  placeId: PlaceId
  counted: number
  refilled?: number | undefined
}

/** A walked round: its sheet typed in again books the counts, the refills and what fell short as one act. */
export function createWalk(
  { commands, clock, ledger }: StockParts,
  moves: ReturnType<typeof createMoves>,
  sheet: (input: { roundId: RoundId }) => { lines: SheetLine[] },
) {
  return (desk: Desk, input: Command & { roundId: RoundId; lines: WalkedLine[]; sure: boolean }) =>
    commands.run(desk, 'stock.rounds.submit', input, (write) => {
      const known = new Map(
        sheet(input).lines.map((line) => [`${line.itemId} ${line.placeId}`, line]),
      )
      const walked = input.lines.map((line) => {
        const planned = known.get(`${line.itemId} ${line.placeId}`)
        if (!planned) throw new Failure('NOT_POSSIBLE', { reason: 'not_on_round' })
        return { ...line, planned }
      })
      write.touch('round', input.roundId)
      moves.countLines(write, desk, { ...input, reason: '' })
      const refilled: {
        itemId: ItemId
        placeId: PlaceId
        fromPlaceId: PlaceId
        quantity: number
      }[] = []
      const short: { itemId: ItemId; placeId: PlaceId; quantity: number }[] = []
      const happenedAt = write.next()
      for (const { itemId, placeId, counted, refilled: typed, planned } of walked) {
        const wanted = Math.max(0, planned.par - counted)
        const from = planned.refillFromId
        // What the walker says was put there stands; otherwise as much as the refill place holds.
        const held = from ? Math.max(0, ledger.level(itemId, from)) : 0
        const quantity = from ? (typed ?? Math.min(wanted, held)) : 0
        if (from && quantity > 0) {
          const row = {
            itemId,
            kind: 'transfer' as const,
            happenedAt,
            actor: desk.actor,
            reason: '',
          }
          ledger.append(write, { ...row, placeId: from, quantity: -quantity })
          ledger.append(write, { ...row, placeId, quantity })
          refilled.push({ itemId, placeId, fromPlaceId: from, quantity })
        }
        if (wanted > quantity) short.push({ itemId, placeId, quantity: wanted - quantity })
      }
      for (const { itemId, placeId } of short) {
        const key = { item_id: itemId, place_id: placeId }
        if (ledger.level(itemId, placeId) <= 0)
          write.insert('stock_flags', { ...key, flagged_at: write.at, actor: desk.actor })
      }
      write.update('stock_rounds', { id: input.roundId }, { last_day: clock.today() })
      const places = new Set([
        ...walked,
        ...refilled.map((line) => ({ itemId: line.itemId, placeId: line.fromPlaceId })),
      ])
      return {
        commandId: write.commandId,
        levels: [...places].map(({ itemId, placeId }) => ({
          itemId,
          placeId,
          quantity: ledger.level(itemId, placeId),
        })),
        counted: walked.length,
        refilled,
        short,
      }
    })
}
