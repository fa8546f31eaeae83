// Made by build/scripts/generateTables.ts from the migrations: do not edit.
import type { Day, Instant } from '../../../shared/base/dates.ts'
import type {
  CommandId,
  CountId,
  ItemId,
  MovementId,
  OfferId,
  OrderId,
  OrderLineId,
  PlaceId,
  PriceId,
  PrinterId,
  ReservationId,
  RoundId,
  StaffId,
  SupplierId,
} from '../../../shared/base/ids.ts'

export type Tables = {
  journal: {
    revision: number
    command_id: CommandId
    at: Instant
    actor_id: StaffId | null
    actor: string
    desk: string
    command: string
    entity: string
    entity_id: string
    request: string
    result: string
    changes: string
    undoes: CommandId | null
  }
  journal_entities: {
    entity: string
    entity_id: string
    revision: number
  }
  series: {
    register: string
    year: number
    last: number
  }
  settings: {
    key: string
    value: string
  }
  staff: {
    id: StaffId
    name: string
    role: string
    email: string
    phone: string
    room: string
    colour: string
    version: number
    retired_at: Instant | null
  }
  stock_barcodes: {
    code: string
    item_id: ItemId
    quantity: number
  }
  stock_counts: {
    id: CountId
    item_id: ItemId
    place_id: PlaceId
    happened_at: Instant
    counted: number
    expected: number
    recorded_at: Instant
    actor: string
    reason: string
    command_id: CommandId
    annulled_by: CommandId | null
  }
  stock_flags: {
    item_id: ItemId
    place_id: PlaceId
    flagged_at: Instant
    actor: string
  }
  stock_items: {
    id: ItemId
    code: string
    name: string
    category: string
    unit: string
    note: string
    reorder_point: number | null
    order_up_to: number | null
    capacity: number | null
    fixed_use_quantity: number | null
    fixed_use_days: number | null
    fixed_use_from_day: Day | null
    snoozed_until: Day | null
    version: number
    retired_at: Instant | null
  }
  stock_levels: {
    item_id: ItemId
    place_id: PlaceId
    quantity: number
  }
  stock_movements: {
    id: MovementId
    item_id: ItemId
    place_id: PlaceId
    kind: string
    quantity: number
    happened_at: Instant
    recorded_at: Instant
    actor: string
    reason: string
    command_id: CommandId
    reverses_id: MovementId | null
    count_id: CountId | null
    order_line_id: OrderLineId | null
    import_key: string | null
  }
  stock_offers: {
    id: OfferId
    item_id: ItemId
    supplier_id: SupplierId
    part_number: string
    pack_name: string
    pack_quantity: number
    price_amount: number | null
    price_currency: string | null
    lead_days: number | null
    minimum_packs: number
    preferred: number
    version: number
    retired_at: Instant | null
  }
  stock_order_lines: {
    id: OrderLineId
    order_id: OrderId
    position: number
    item_id: ItemId
    offer_id: OfferId | null
    part_number: string
    pack_name: string
    pack_quantity: number
    packs: number
    price_amount: number | null
    received: number
    cancelled: number
  }
  stock_orders: {
    id: OrderId
    number: string
    supplier_id: SupplierId
    state: string
    currency: string
    note: string
    created_at: Instant
    sent_at: Instant | null
    expected_day: Day | null
    version: number
  }
  stock_par_levels: {
    item_id: ItemId
    place_id: PlaceId
    par: number
  }
  stock_places: {
    id: PlaceId
    name: string
    parent_id: PlaceId | null
    refill_from_id: PlaceId | null
    code: string
    version: number
    retired_at: Instant | null
  }
  stock_prices: {
    id: PriceId
    offer_id: OfferId
    day: Day
    amount: number
    currency: string
    source: string
  }
  stock_printer_items: {
    printer_id: PrinterId
    item_id: ItemId
  }
  stock_printers: {
    id: PrinterId
    name: string
    model: string
    place_id: PlaceId | null
    version: number
    retired_at: Instant | null
  }
  stock_rates: {
    item_id: ItemId
    state: string
  }
  stock_reservations: {
    id: ReservationId
    item_id: ItemId
    quantity: number
    reason: string
    until_day: Day | null
    released_at: Instant | null
  }
  stock_round_places: {
    round_id: RoundId
    place_id: PlaceId
    position: number
  }
  stock_rounds: {
    id: RoundId
    name: string
    last_day: Day | null
    version: number
    retired_at: Instant | null
  }
  stock_suppliers: {
    id: SupplierId
    name: string
    customer_number: string
    email: string
    phone: string
    address: string
    website: string
    language: string | null
    currency: string
    lead_days: number
    order_every_days: number
    minimum_order: number | null
    free_delivery_from: number | null
    delivery_fee: number | null
    note: string
    version: number
    retired_at: Instant | null
  }
}
