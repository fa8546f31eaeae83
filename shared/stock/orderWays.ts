/** How an order goes to its supplier. */
export const orderWays = ['mailed', 'printed', 'web_shop', 'phoned', 'in_person'] as const
export type OrderWay = (typeof orderWays)[number]
