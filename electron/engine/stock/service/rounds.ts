import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, ItemId, PlaceId, RoundId } from '../../../../shared/base/ids.ts'
import type { Round, SheetLine } from '../../../../shared/stock/contract/rounds.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import { found, given, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import { createGuard } from './guard.ts'
import type { createMoves } from './moves.ts'
import type { StockParts } from './parts.ts'

type Row = Tables['stock_rounds'] & { lines: number }
type Command = { commandId?: CommandId | undefined }
type WalkedLine = {
  itemId: ItemId
  placeId: PlaceId
  counted: number
  refilled?: number | undefined
}
type SheetRow = Omit<SheetLine, 'refillFromId' | 'refillFromName' | 'available'> & {
  refillFromId: PlaceId | null
  refillFromName: string | null
}

const SELECT = `SELECT r.*, (SELECT count(*) FROM stock_round_places rp JOIN stock_par_levels p ON p.place_id = rp.place_id
    JOIN stock_items i ON i.id = p.item_id AND i.retired_at IS NULL WHERE rp.round_id = r.id) AS lines
  FROM stock_rounds r`

/** Rounds: walk the places in order, note what is there, fill up to par. */
export function createRounds(parts: StockParts, moves: ReturnType<typeof createMoves>) {
  const { database, commands, clock, ledger } = parts
  const requireUsual = createGuard(parts)
  const all = database.prepare<Row>(`${SELECT} ORDER BY r.name, r.id`)
  const one = database.prepare<Row>(`${SELECT} WHERE r.id = ?`)
  const placesOf = database.prepare<{ place_id: PlaceId }>(
    'SELECT place_id FROM stock_round_places WHERE round_id = ? ORDER BY position',
  )
  const item = database.prepare<Tables['stock_items']>('SELECT * FROM stock_items WHERE id = ?')
  const lines = database.prepare<SheetRow>(`
    SELECT i.id AS itemId, i.name AS itemName, i.unit, p.id AS placeId, p.name AS placeName, pl.par,
      coalesce(l.quantity, 0) AS expected, f.id AS refillFromId, f.name AS refillFromName
    FROM stock_round_places rp
    JOIN stock_places p ON p.id = rp.place_id AND p.retired_at IS NULL
    JOIN stock_par_levels pl ON pl.place_id = p.id
    JOIN stock_items i ON i.id = pl.item_id AND i.retired_at IS NULL
    LEFT JOIN stock_levels l ON l.item_id = i.id AND l.place_id = p.id
    LEFT JOIN stock_places f ON f.id = p.refill_from_id
    WHERE rp.round_id = ? ORDER BY rp.position, i.name, i.id`)

  const roundOf = (row: Row): Round => ({
    id: row.id,
    name: row.name,
    placeIds: placesOf.all(row.id).map((place) => place.place_id),
    version: row.version,
    retired: row.retired_at !== null,
    lastDay: row.last_day,
    lines: row.lines,
  })
  const get = (roundId: RoundId): Round => roundOf(found(one.get(roundId), 'round', roundId))
  const setPlaces = (write: Write, roundId: RoundId, placeIds: PlaceId[] | undefined) => {
    if (!placeIds) return
    for (const { place_id } of placesOf.all(roundId))
      write.remove('stock_round_places', { round_id: roundId, place_id })
    const unique = [...new Set(placeIds)]
    unique.forEach((placeId, index) => {
      found(
        database.prepare('SELECT id FROM stock_places WHERE id = ?').get(placeId),
        'place',
        placeId,
      )
      write.insert('stock_round_places', {
        round_id: roundId,
        place_id: placeId,
        position: index + 1,
      })
    })
  }
  /** Adds a round within a command that is under way. */
  const add = (write: Write, fields: { name: string; placeIds: PlaceId[] }): RoundId => {
    const id = newId<RoundId>()
    write.touch('round', id)
    write.insert('stock_rounds', {
      id,
      name: fields.name,
      last_day: null,
      version: 1,
      retired_at: null,
    })
    setPlaces(write, id, fields.placeIds)
    return id
  }
  const sheet = (input: { roundId: RoundId }): { round: Round; lines: SheetLine[] } => ({
    round: get(input.roundId),
    lines: lines.all(input.roundId).map((line) => ({
      ...line,
      refillFromName: line.refillFromName ?? '',
      available: line.refillFromId ? ledger.level(line.itemId, line.refillFromId) : 0,
    })),
  })

  return {
    get,
    add,
    sheet,
    list: (input: { retired?: boolean | undefined }): Round[] =>
      all
        .all()
        .filter((row) => input.retired || row.retired_at === null)
        .map(roundOf),

    create: (desk: Desk, input: Command & { fields: { name: string; placeIds: PlaceId[] } }) =>
      commands.run(desk, 'stock.rounds.create', input, (write) => get(add(write, input.fields))),

    update: (
      desk: Desk,
      input: Command & {
        roundId: RoundId
        version: number
        fields: { name?: string | undefined; placeIds?: PlaceId[] | undefined }
      },
    ) =>
      commands.run(desk, 'stock.rounds.update', input, (write) => {
        const row = found(one.get(input.roundId), 'round', input.roundId)
        requireVersion('round', row.id, row.version, input.version)
        write.touch('round', row.id)
        write.update('stock_rounds', { id: row.id }, {
          ...given({ name: input.fields.name }),
          version: row.version + 1,
        } as Partial<Tables['stock_rounds']>)
        setPlaces(write, row.id, input.fields.placeIds)
        return get(row.id)
      }),

    retire: (desk: Desk, input: Command & { roundId: RoundId; retired: boolean }) =>
      commands.run(desk, 'stock.rounds.retire', input, (write) => {
        const row = found(one.get(input.roundId), 'round', input.roundId)
        write.touch('round', row.id)
        write.update(
          'stock_rounds',
          { id: row.id },
          { retired_at: input.retired ? write.at : null, version: row.version + 1 },
        )
        return get(row.id)
      }),

    submit: (
      desk: Desk,
      input: Command & { roundId: RoundId; lines: WalkedLine[]; sure: boolean },
    ) =>
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
        const variances = moves.countLines(write, desk, input.lines, undefined, '')
        if (!input.sure) {
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
        const row = one.get(input.roundId)!
        write.update('stock_rounds', { id: row.id }, { last_day: clock.today() })
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
      }),
  }
}
