/** How an order went out. Null for a draft, and for those sent before this was asked. */
export const orderSentHow = {
  number: 80,
  name: 'order-sent-how',
  sql: `
    ALTER TABLE stock_orders ADD COLUMN sent_how TEXT
      CHECK (sent_how IN ('mailed', 'printed', 'web_shop', 'phoned', 'in_person'));
  `,
}
