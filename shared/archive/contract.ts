import { boxes } from './contract/boxes.ts'
import { labels, shelves } from './contract/shelves.ts'
import { places } from './contract/places.ts'
import { disposals } from './contract/disposals.ts'
import { rules } from './contract/rules.ts'
import { dossiers } from './contract/dossiers.ts'
import { holds } from './contract/holds.ts'
import { lending, loans } from './contract/lending.ts'
import { trail } from './contract/trail.ts'
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
