import type { CommandId, PlaceId, RoundId } from '../../../../shared/base/ids.ts'
import type { Round, SheetLine } from '../../../../shared/stock/contract/rounds.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import { found, given, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { createMoves } from './moves.ts'
import type { StockParts } from './parts.ts'
import { createWalk } from './walk.ts'

type Row = Tables['stock_rounds'] & { lines: number }
type Command = { commandId?: CommandId | undefined }
type SheetRow = Omit<SheetLine, 'refillFromId' | 'refillFromName' | 'available'> & {
  refillFromId: PlaceId | null
  refillFromName: string | null
}

const SELECT = `SELECT r.*, (SELECT count(*) FROM stock_round_places rp JOIN stock_par_levels p ON p.place_id = rp.place_id
    JOIN stock_items i ON i.id = p.item_id AND i.retired_at IS NULL WHERE rp.round_id = r.id) AS lines
  FROM stock_rounds r`

/** Rounds: walk the places in order, note what is there, fill up to par. */
export function createRounds(parts: StockParts, moves: ReturnType<typeof createMoves>) {
  const { database, commands, ledger } = parts
  const all = database.prepare<Row>(`${SELECT} ORDER BY r.name, r.id`)
  const one = database.prepare<Row>(`${SELECT} WHERE r.id = ?`)
  const placesOf = database.prepare<{ place_id: PlaceId }>(
    'SELECT place_id FROM stock_round_places WHERE round_id = ? ORDER BY position',
  )
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
    submit: createWalk(parts, moves, sheet),
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
  }
}
