/** The statements each view rests on, without any rule: what better-sqlite3 alone takes for the same rows. */
const ITEMS = 'SELECT * FROM stock_items'
const LEVELS = 'SELECT item_id, sum(quantity) AS quantity FROM stock_levels GROUP BY item_id'
const RATES = 'SELECT item_id, state FROM stock_rates'
const OFFERS = `SELECT o.* FROM stock_offers o JOIN stock_suppliers s ON s.id = o.supplier_id
  WHERE o.retired_at IS NULL AND s.retired_at IS NULL ORDER BY o.preferred DESC, o.id`
const SMALL = [
  'SELECT * FROM stock_suppliers',
  'SELECT item_id, sum(par) AS par FROM stock_par_levels GROUP BY item_id',
  `SELECT l.* FROM stock_orders o JOIN stock_order_lines l ON l.order_id = o.id
   WHERE o.state IN ('draft', 'sent', 'partly_received') AND l.cancelled = 0`,
]
const SNAPSHOT = [ITEMS, LEVELS, RATES, OFFERS, ...SMALL]

export const RAW: Record<string, string[]> = {
  items: SNAPSHOT,
  toOrder: SNAPSHOT,
  levels: [LEVELS],
  history: [
    `SELECT m.*, b.balance, p.name FROM (
       SELECT id, happened_at, sum(quantity) OVER (ORDER BY happened_at, id) AS balance
       FROM stock_movements WHERE item_id = @itemId ORDER BY happened_at DESC, id DESC LIMIT 200
     ) b JOIN stock_movements m ON m.id = b.id JOIN stock_places p ON p.id = m.place_id
     ORDER BY m.happened_at DESC, m.id DESC`,
  ],
}
