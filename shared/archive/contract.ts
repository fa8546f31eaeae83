import { boxes } from './contract/boxes.ts'
import { labels, shelves } from './contract/shelves.ts'
import { places } from './contract/places.ts'
import { disposals, rules } from './contract/disposals.ts'
import { dossiers } from './contract/dossiers.ts'
import { holds, lending, loans, trail } from './contract/lending.ts'
import { classes, schedules } from './contract/plan.ts'

/** The file plan, dossiers, boxes and shelves, lending, and what is kept for how long. */
export const archiveContract = {
  ...lending,
  ...shelves,
  ...trail,
  classes,
  schedules,
  dossiers,
  boxes,
  places,
  loans,
  holds,
  disposals,
  labels,
  rules,
}
