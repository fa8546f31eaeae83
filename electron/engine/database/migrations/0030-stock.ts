/** Supply stock: what is kept, where it lies, who sells it, the ledger, orders and rounds. */
export const stock = {
  number: 30,
  name: 'stock',
  sql: `
    CREATE TABLE stock_items (
      id TEXT PRIMARY KEY,
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      category TEXT NOT NULL,
      unit TEXT NOT NULL,
      note TEXT NOT NULL,
      reorder_point INTEGER,
      order_up_to INTEGER,
      capacity INTEGER,
      fixed_use_quantity INTEGER,
      fixed_use_days INTEGER,
      fixed_use_from_day TEXT,
      snoozed_until TEXT,
      version INTEGER NOT NULL,
      retired_at TEXT,
      CHECK ((fixed_use_quantity IS NULL) = (fixed_use_days IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX stock_items_code ON stock_items (code) WHERE code <> '' AND retired_at IS NULL;

    CREATE TABLE stock_barcodes (
      code TEXT PRIMARY KEY,
      item_id TEXT NOT NULL REFERENCES stock_items (id),
      quantity INTEGER NOT NULL CHECK (quantity > 0)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX stock_barcodes_item ON stock_barcodes (item_id);

    CREATE TABLE stock_places (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      parent_id TEXT REFERENCES stock_places (id),
      refill_from_id TEXT REFERENCES stock_places (id),
      code TEXT NOT NULL,
      version INTEGER NOT NULL,
      retired_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX stock_places_code ON stock_places (code) WHERE code <> '' AND retired_at IS NULL;

    CREATE TABLE stock_par_levels (
      item_id TEXT NOT NULL REFERENCES stock_items (id),
      place_id TEXT NOT NULL REFERENCES stock_places (id),
      par INTEGER NOT NULL CHECK (par > 0),
      PRIMARY KEY (item_id, place_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE stock_suppliers (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      customer_number TEXT NOT NULL,
      email TEXT NOT NULL,
      phone TEXT NOT NULL,
      address TEXT NOT NULL,
      website TEXT NOT NULL,
      language TEXT,
      currency TEXT NOT NULL,
      lead_days INTEGER NOT NULL,
      order_every_days INTEGER NOT NULL,
      minimum_order INTEGER,
      free_delivery_from INTEGER,
      delivery_fee INTEGER,
      note TEXT NOT NULL,
      version INTEGER NOT NULL,
      retired_at TEXT
    ) STRICT, WITHOUT ROWID;

    -- What a supplier sells an item as. A new pack size is a new offer: old orders keep theirs.
    CREATE TABLE stock_offers (
      id TEXT PRIMARY KEY,
      item_id TEXT NOT NULL REFERENCES stock_items (id),
      supplier_id TEXT NOT NULL REFERENCES stock_suppliers (id),
      part_number TEXT NOT NULL,
      pack_name TEXT NOT NULL,
      pack_quantity INTEGER NOT NULL CHECK (pack_quantity > 0),
      price_amount INTEGER,
      price_currency TEXT,
      lead_days INTEGER,
      minimum_packs INTEGER NOT NULL CHECK (minimum_packs > 0),
      preferred INTEGER NOT NULL,
      version INTEGER NOT NULL,
      retired_at TEXT,
      CHECK ((price_amount IS NULL) = (price_currency IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX stock_offers_item ON stock_offers (item_id);
    CREATE INDEX stock_offers_supplier ON stock_offers (supplier_id);

    CREATE TABLE stock_prices (
      id TEXT PRIMARY KEY,
      offer_id TEXT NOT NULL REFERENCES stock_offers (id),
      day TEXT NOT NULL,
      amount INTEGER NOT NULL,
      currency TEXT NOT NULL,
      source TEXT NOT NULL CHECK (source IN ('entered', 'order', 'receipt', 'import'))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX stock_prices_offer ON stock_prices (offer_id, day);

    CREATE TABLE stock_orders (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      supplier_id TEXT NOT NULL REFERENCES stock_suppliers (id),
      state TEXT NOT NULL CHECK (state IN
        ('draft', 'sent', 'partly_received', 'received', 'closed_short', 'cancelled')),
      currency TEXT NOT NULL,
      note TEXT NOT NULL,
      created_at TEXT NOT NULL,
      sent_at TEXT,
      expected_day TEXT,
      version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX stock_orders_state ON stock_orders (state);

    CREATE TABLE stock_order_lines (
      id TEXT PRIMARY KEY,
      order_id TEXT NOT NULL REFERENCES stock_orders (id),
      position INTEGER NOT NULL,
      item_id TEXT NOT NULL REFERENCES stock_items (id),
      offer_id TEXT REFERENCES stock_offers (id),
      part_number TEXT NOT NULL,
      pack_name TEXT NOT NULL,
      pack_quantity INTEGER NOT NULL CHECK (pack_quantity > 0),
      packs INTEGER NOT NULL CHECK (packs > 0),
      price_amount INTEGER,
      received INTEGER NOT NULL,
      cancelled INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX stock_order_lines_order ON stock_order_lines (order_id, position);
    CREATE INDEX stock_order_lines_item ON stock_order_lines (item_id);

    -- An absolute anchor: at that moment this place held so many. What the ledger books for it is
    -- derived, and derived again when an earlier row arrives late.
    CREATE TABLE stock_counts (
      id TEXT PRIMARY KEY,
      item_id TEXT NOT NULL REFERENCES stock_items (id),
      place_id TEXT NOT NULL REFERENCES stock_places (id),
      happened_at TEXT NOT NULL,
      counted INTEGER NOT NULL CHECK (counted >= 0),
      expected INTEGER NOT NULL,
      recorded_at TEXT NOT NULL,
      actor TEXT NOT NULL,
      reason TEXT NOT NULL,
      command_id TEXT NOT NULL,
      annulled_by TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX stock_counts_anchor ON stock_counts (item_id, place_id, happened_at, id);
    CREATE TRIGGER stock_counts_are_write_once BEFORE UPDATE OF
      id, item_id, place_id, happened_at, counted, expected, recorded_at, actor, command_id ON stock_counts
    BEGIN SELECT RAISE(ABORT, 'a count is write-once'); END;
    CREATE TRIGGER stock_counts_keep_rows BEFORE DELETE ON stock_counts
    BEGIN SELECT RAISE(ABORT, 'a count is write-once'); END;

    -- The ledger: the truth of what lies where. Signed units, append-only.
    CREATE TABLE stock_movements (
      id TEXT PRIMARY KEY,
      item_id TEXT NOT NULL REFERENCES stock_items (id),
      place_id TEXT NOT NULL REFERENCES stock_places (id),
      kind TEXT NOT NULL CHECK (kind IN
        ('receive', 'issue', 'transfer', 'count', 'return', 'waste', 'correction')),
      quantity INTEGER NOT NULL CHECK (quantity <> 0),
      happened_at TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      actor TEXT NOT NULL,
      reason TEXT NOT NULL,
      command_id TEXT NOT NULL,
      reverses_id TEXT UNIQUE REFERENCES stock_movements (id),
      count_id TEXT REFERENCES stock_counts (id),
      order_line_id TEXT REFERENCES stock_order_lines (id),
      -- Names a row of an imported file, so that importing it again books nothing twice.
      import_key TEXT
    ) STRICT, WITHOUT ROWID;
    -- Holds all that the use rate and the running balance read, so that neither visits the rows.
    CREATE INDEX stock_movements_item
      ON stock_movements (item_id, happened_at, id, kind, place_id, quantity, count_id);
    CREATE INDEX stock_movements_command ON stock_movements (command_id);
    CREATE INDEX stock_movements_count ON stock_movements (count_id) WHERE count_id IS NOT NULL;
    CREATE INDEX stock_movements_line ON stock_movements (order_line_id) WHERE order_line_id IS NOT NULL;
    CREATE INDEX stock_movements_import ON stock_movements (import_key) WHERE import_key IS NOT NULL;

    -- Σ movements by item and place, kept by the trigger below; 'check' compares it with the ledger.
    CREATE TABLE stock_levels (
      item_id TEXT NOT NULL REFERENCES stock_items (id),
      place_id TEXT NOT NULL REFERENCES stock_places (id),
      quantity INTEGER NOT NULL,
      PRIMARY KEY (item_id, place_id)
    ) STRICT, WITHOUT ROWID;

    -- What the forecast remembers of an item; a row that is missing is made again from the ledger.
    CREATE TABLE stock_rates (
      item_id TEXT PRIMARY KEY REFERENCES stock_items (id),
      state TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER stock_movements_keep_levels AFTER INSERT ON stock_movements BEGIN
      INSERT INTO stock_levels (item_id, place_id, quantity)
        VALUES (new.item_id, new.place_id, new.quantity)
        ON CONFLICT (item_id, place_id) DO UPDATE SET quantity = quantity + excluded.quantity;
      DELETE FROM stock_rates WHERE item_id = new.item_id;
    END;
    CREATE TRIGGER stock_movements_are_append_only BEFORE UPDATE ON stock_movements
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
    CREATE TRIGGER stock_movements_keep_rows BEFORE DELETE ON stock_movements
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

    -- "It's empty": somebody said so. Gone when counted, supplied or taken back.
    CREATE TABLE stock_flags (
      item_id TEXT NOT NULL REFERENCES stock_items (id),
      place_id TEXT NOT NULL,
      flagged_at TEXT NOT NULL,
      actor TEXT NOT NULL,
      PRIMARY KEY (item_id, place_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE stock_reservations (
      id TEXT PRIMARY KEY,
      item_id TEXT NOT NULL REFERENCES stock_items (id),
      quantity INTEGER NOT NULL CHECK (quantity > 0),
      reason TEXT NOT NULL,
      until_day TEXT,
      released_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX stock_reservations_item ON stock_reservations (item_id) WHERE released_at IS NULL;

    CREATE TABLE stock_printers (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      model TEXT NOT NULL,
      place_id TEXT REFERENCES stock_places (id),
      version INTEGER NOT NULL,
      retired_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE stock_printer_items (
      printer_id TEXT NOT NULL REFERENCES stock_printers (id),
      item_id TEXT NOT NULL REFERENCES stock_items (id),
      PRIMARY KEY (printer_id, item_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE stock_rounds (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      last_day TEXT,
      version INTEGER NOT NULL,
      retired_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE stock_round_places (
      round_id TEXT NOT NULL REFERENCES stock_rounds (id),
      place_id TEXT NOT NULL REFERENCES stock_places (id),
      position INTEGER NOT NULL,
      PRIMARY KEY (round_id, place_id)
    ) STRICT, WITHOUT ROWID;
  `,
}
