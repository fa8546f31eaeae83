import { entries } from './contract/entries.ts'
import { handling } from './contract/handling.ts'
import { fields, views } from './contract/fields.ts'
import { split } from './contract/split.ts'
import { templates } from './contract/templates.ts'
import { versions } from './contract/versions.ts'

/** Letters, minutes and scans: drafted from templates, kept in versions, handed on and sent. */
export const documentsContract = {
  ...entries,
  ...versions,
  ...handling,
  templates,
  fields,
  views,
  split,
}
