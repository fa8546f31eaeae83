import { agendaFeature } from '../agenda/routes.tsx'
import { archiveFeature } from '../archive/routes.tsx'
import { officeFeature } from '../office/routes.tsx'
import type { Feature, FeaturePage } from '../base/feature.ts'
import { documentsFeature } from '../documents/routes.tsx'
import { filesFeature } from '../files/routes.tsx'
import { mailFeature } from '../mail/routes.tsx'
import { peopleFeature } from '../people/routes.tsx'
import { requestsFeature } from '../requests/routes.tsx'
import { receptionFeature } from '../reception/routes.tsx'
import { rotaFeature } from '../rota/routes.tsx'
import { searchFeature } from '../search/routes.tsx'
import { stockFeature } from '../stock/routes.tsx'
import { todayFeature } from '../today/routes.tsx'

/** The features of the app in the order of the rail. */
export const features: Feature[] = [
  todayFeature,
  searchFeature,
  receptionFeature,
  requestsFeature,
  rotaFeature,
  mailFeature,
  documentsFeature,
  filesFeature,
  archiveFeature,
  agendaFeature,
  stockFeature,
  peopleFeature,
  officeFeature,
]

export type PlacedPage = FeaturePage & { feature: Feature }

/** Every page with the feature it belongs to. */
export const pages: PlacedPage[] = features.flatMap((feature) =>
  feature.pages.map((page) => ({ ...page, feature })),
)
