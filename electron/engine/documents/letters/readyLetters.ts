/** The letters and minutes that come with the program, in the words of one language. */
import type { ReadyTemplate } from '../../../../shared/documents/contract/templates.ts'
import type { Words } from '../../base/words.ts'
import { gap, paragraph, table, writeDocx } from '../../base/papers/writeDocx.ts'

type Letter = { bytes: Uint8Array; fields: string[] }
/** Words of one letter, by their key. */
type Say = (key: string) => string

const WIDTH = 165
const LABELS = 42

/** A letter as a Word file, and the fields that stand in it. */
export function writeReadyLetter(ready: ReadyTemplate, words: Words): Letter {
  const say: Say = (key) => words.text(`documents.${key}`)
  const body =
    ready === 'minutes' ? minutes(say) : [...opening(say), ...letters[ready](say), ...ending(say)]
  const foot =
    '{office.name}{#office.phone} · {office.phone}{/office.phone}{#office.email} · {office.email}{/office.email}'
  const fields = fieldsIn([...body, foot].join(' '))
  return { bytes: writeDocx({ language: words.language, body, foot }), fields }
}

const letters: Record<Exclude<ReadyTemplate, 'minutes'>, (say: Say) => string[]> = {
  acknowledgement: (say) => [
    ...plain(say('ready.acknowledgement.text')),
    ...optional('letter.text'),
  ],
  reply: (say) => [...plain(say('ready.reply.text')), ...optional('letter.text')],
  reminder: (say) => [...plain(say('ready.reminder.text')), ...optional('letter.text')],
  invitation: (say) => [
    ...plain(say('ready.invitation.text')),
    facts(say, ['day', 'time', 'place']),
    paragraph(say('agenda'), 'Point'),
    ...repeated([paragraph('{number}. {title}', 'Address')]),
    paragraph(''),
    ...optional('letter.text'),
    ...plain(say('ready.invitation.answer')),
  ],
  transmittal: (say) => [
    ...plain(say('ready.transmittal.text')),
    ...repeated([paragraph('– {title}', 'Address')]),
    paragraph(''),
    ...optional('letter.text'),
    ...plain(say('ready.transmittal.answer')),
  ],
}

/** Letterhead, the address in the envelope's window, references and date, subject. */
function opening(say: Say): string[] {
  const reference = (label: string, field: string) => [
    paragraph(`{#${field}}${label}`, 'Label'),
    paragraph(`{${field}}{/${field}}`, 'Label'),
  ]
  const references = table(
    [36, 39],
    [
      reference(say('date'), 'today'),
      reference(say('ourReference'), 'our.reference'),
      reference(say('yourReference'), 'your.reference'),
    ],
  )
  return [
    ...letterhead(),
    // The address stands where the window of an envelope is: about 45 mm from the upper edge.
    gap(11),
    table(
      [90, 75],
      [
        [
          paragraph('{contact.name}', 'Address') +
            // A person's organisation stands between the two.
            paragraph('{#contact.organisation}', 'Address') +
            paragraph('{contact.organisation}', 'Address') +
            paragraph('{/contact.organisation}', 'Address') +
            paragraph('{contact.address}', 'Address'),
          `${references}${paragraph('', 'Small')}`,
        ],
      ],
      { height: 36 },
    ),
    paragraph('{letter.subject}', 'Subject'),
    paragraph('{letter.salutation}'),
  ]
}

const letterhead = () => [
  table(
    [95, 70],
    [
      [
        paragraph('{office.name}', 'Head'),
        paragraph('{office.address}', 'HeadSmall', { right: true }),
      ],
    ],
    { border: 'below' },
  ),
]

const ending = (say: Say) => [
  paragraph(''),
  paragraph(say('closing'), 'Normal', { keep: true }),
  paragraph('', 'Normal', { keep: true }),
  paragraph('{staff.name}', 'Address', { keep: true }),
  ...optional('staff.role', 'Address'),
  paragraph('{#letter.enclosures}'),
  paragraph('', 'Small'),
  paragraph(`${say('enclosures')}: {letter.enclosures}`, 'Label'),
  paragraph('{/letter.enclosures}'),
]

function minutes(say: Say): string[] {
  const signature = (label: string, field: string) =>
    paragraph('', 'Normal', { keep: true }) +
    paragraph('______________________________', 'Small', { keep: true }) +
    paragraph(`${label}: {${field}}`, 'Label')
  return [
    ...letterhead(),
    gap(6),
    paragraph(say('ready.minutes.text'), 'HeadSmall'),
    paragraph('{meeting.title}', 'Head'),
    paragraph('', 'Small'),
    facts(say, ['day', 'time', 'place', 'chair', 'secretary', 'present', 'absent']),
    paragraph('', 'Small'),
    ...repeated([
      paragraph('{number}. {title}', 'Point'),
      ...optional('text'),
      paragraph('{#owner}'),
      paragraph(`${say('owner')}: {owner}{#due} · ${say('due')}: {due}{/due}`, 'Label'),
      paragraph('{/owner}'),
    ]),
    paragraph('{#meeting.next}'),
    paragraph(`${say('next')}: {meeting.next}`),
    paragraph('{/meeting.next}'),
    paragraph('', 'Small'),
    table(
      [82, 83],
      [
        [
          signature(say('chair'), 'meeting.chair'),
          signature(say('secretary'), 'meeting.secretary'),
        ],
      ],
    ),
    paragraph('', 'Small'),
  ]
}

/** What is known of a meeting; a line without its fact is left out. */
const facts = (say: Say, names: string[]) =>
  table(
    [LABELS, WIDTH - LABELS],
    names.map((name) => [
      paragraph(`{#meeting.${name}}${say(name)}`, 'Label'),
      paragraph(`{meeting.${name}}{/meeting.${name}}`, 'Address'),
    ]),
  )

const plain = (text: string) => text.split('\n\n').map((each) => paragraph(each))
const repeated = (parts: string[]) => [paragraph('{#items}'), ...parts, paragraph('{/items}')]
/** Nothing stands there, not even an empty line, when the field is empty. */
const optional = (field: string, style: 'Normal' | 'Address' = 'Normal') => [
  paragraph(`{#${field}}`),
  paragraph(`{${field}}`, style),
  paragraph(`{/${field}}`),
]

/** The fields in the order they stand; those within the repeated part as `items.title`. */
function fieldsIn(xml: string): string[] {
  let inItems = false
  const fields = new Set<string>()
  for (const [, sign = '', name = ''] of xml.matchAll(/\{([#^/]?)([\w.]+)\}/g)) {
    if (name === 'items') inItems = sign !== '/'
    fields.add(inItems && name !== 'items' && !name.includes('.') ? `items.${name}` : name)
  }
  return [...fields]
}
