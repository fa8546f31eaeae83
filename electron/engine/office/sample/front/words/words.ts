/** What the made-up front desk is peopled with, in one language. */
export type FrontWords = {
  given: string[]
  family: string[]
  /** Organisations that come and call: name, city. */
  firms: [name: string, city: string][]
  street: string
  /** What visits are about. */
  visits: string[]
  calls: string[]
  counter: string[]
  deliveries: string[]
  /** Messages taken for a colleague. */
  messages: string[]
  bestTimes: string[]
  /** Work asked for: kind, title, next step when left, whom it waits for. */
  requests: [kind: string, title: string, next: string, waitsFor: string][]
  drinks: string[]
  badge: string
  answer: string
}
