/** The fields of templates: what may stand between the braces of a letter, and where it comes from. */

type Group = 'contact' | 'reference' | 'mail' | 'office' | 'staff' | 'letter' | 'meeting' | 'items'
export type TemplateField = {
  field: string
  group: Group
  /** Only a person knows it: it is asked for when a letter is made. */
  asked: boolean
}

const of = (group: Group, names: string[], asked = false): TemplateField[] =>
  names.map((field) => ({ field, group, asked }))

export const templateFields: readonly TemplateField[] = [
  ...of('contact', [
    'contact.name',
    'contact.organisation',
    'contact.address',
    'contact.prefix',
    'contact.givenName',
    'contact.familyName',
    'contact.role',
    'contact.postcode',
    'contact.city',
    'contact.country',
    'contact.email',
    'contact.phone',
  ]),
  ...of('reference', ['our.reference', 'your.reference', 'today', 'document.number']),
  ...of('mail', [
    'mail.number',
    'mail.subject',
    'mail.date',
    'mail.arrived',
    'mail.reference',
    'mail.deadline',
  ]),
  ...of('office', ['office.name', 'office.address', 'office.phone', 'office.email']),
  ...of('staff', ['staff.name', 'staff.role', 'staff.phone', 'staff.email', 'staff.room']),
  ...of('letter', ['letter.subject', 'letter.salutation']),
  ...of('letter', ['letter.text', 'letter.deadline', 'letter.enclosures'], true),
  ...of(
    'meeting',
    [
      'meeting.title',
      'meeting.day',
      'meeting.time',
      'meeting.place',
      'meeting.chair',
      'meeting.secretary',
      'meeting.present',
      'meeting.absent',
      'meeting.next',
    ],
    true,
  ),
  // Within {#items}…{/items} they are written without "items.": {title}.
  ...of(
    'items',
    ['items', 'items.number', 'items.title', 'items.text', 'items.owner', 'items.due'],
    true,
  ),
]

const byName = new Map(templateFields.map((each) => [each.field, each]))

/** Of the fields found in a template those that are asked for, and those that nothing fills. */
export function sortFields(found: readonly string[]): { asked: string[]; unknown: string[] } {
  return {
    asked: found.filter((field) => byName.get(field)?.asked),
    unknown: found.filter((field) => !byName.has(field)),
  }
}
