import { foldText } from '../../../../shared/base/fold.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId } from '../../../../shared/base/ids.ts'
import type { Paper } from '../../../../shared/base/schemas.ts'
import type { ErasableRecord, PersonRecord } from '../../../../shared/people/contract/privacy.ts'
import type { Desk } from '../../base/commands.ts'
import { makePaper } from '../../base/papers/makePaper.ts'
import { wordsFor } from '../../base/words.ts'
import { numberParts } from '../phoneDigits.ts'
import type { PeopleParts } from '../service.ts'
import type { Chosen, Entity } from './personRecords.ts'
import { ENTITIES, createPersonRecords } from './personRecords.ts'

type ErasableEntity = ErasableRecord['entity']

/** The tables of what is erased whole, and where its erasure is noted. */
const ERASABLE: Record<ErasableEntity, { table: string; erasedAt: string }> = {
  contact: { table: 'contacts', erasedAt: 'erased_at' },
  entry: { table: 'reception_entries', erasedAt: 'faded_at' },
  message: { table: 'reception_messages', erasedAt: 'faded_at' },
  request: { table: 'requests', erasedAt: 'faded_at' },
}
/** Where a name may have been taken out of a text. */
const NAMING_FEATURES = [
  'reception',
  'requests',
  'stock',
  'rota',
  'mail',
  'documents',
  'archive',
  'agenda',
] as const
const ERASABLE_ENTITIES = Object.keys(ERASABLE) as ErasableEntity[]
/** A shorter number may be an extension, a house number or a year. */
const SHORTEST_NUMBER = 7
const SHORTEST_PART = 6

/** One person's data (GDPR): found, handed out (Art. 15, 20), erased (Art. 17). */
export function createPrivacy(parts: PeopleParts) {
  const { database, commands, clock, settings, forgetter, scrub } = parts
  const personRecords = createPersonRecords(database, forgetter)
  const supplier = database.prepare('SELECT 1 FROM stock_suppliers WHERE id = ?')

  const family = database.prepare<{ id: string }>(
    `WITH RECURSIVE family (id) AS (
       SELECT value FROM json_each(?)
       UNION SELECT c.id FROM contacts c JOIN family f ON c.merged_into_id = f.id
     ) SELECT id FROM family`,
  )
  /** The ids of one kind; with a contact go those that were merged into it. */
  const idsOf = (records: Chosen[], entity: Entity): string[] => {
    const ids = records.filter((record) => record.entity === entity).map(({ id }) => id)
    if (entity !== 'contact') return [...new Set(ids)]
    return family.all(JSON.stringify(ids)).map(({ id }) => id)
  }

  /** Mail addresses and numbers that nobody else has: they name the person as well as a name does. */
  const addresses = database.prepare<{ text: string }>(
    `SELECT address AS text FROM contact_emails e WHERE contact_id IN (SELECT value FROM json_each(@ids))
       AND NOT EXISTS (SELECT 1 FROM contact_emails o WHERE o.folded = e.folded
         AND o.contact_id NOT IN (SELECT value FROM json_each(@ids)))
     UNION
     SELECT number FROM contact_phones p WHERE contact_id IN (SELECT value FROM json_each(@ids))
       AND length(digits) >= ${SHORTEST_NUMBER}
       AND NOT EXISTS (SELECT 1 FROM contact_phones o WHERE o.digits = p.digits
         AND o.contact_id NOT IN (SELECT value FROM json_each(@ids)))`,
  )

  return {
    /** Reads every text there is, so that a name is found wherever it was written. */
    find: (text: string): PersonRecord[] => personRecords.find(matcherOf(text, settings().country)),

    export: (records: Chosen[]): Paper => {
      const { text } = wordsFor(settings().language)
      const all = ENTITIES.flatMap((entity) =>
        personRecords.contentOf(entity, idsOf(records, entity)),
      )
      const file = { office: settings().name, made: clock.now(), records: all }
      const bytes = Buffer.from(`${JSON.stringify(file, null, 2)}\n`, 'utf8')
      return makePaper(`${text('export.file.person')} ${clock.today()}`, 'json', bytes)
    },

    /** Cannot be undone. Logs and backups are emptied after the commit, so that no failure leaves half an erasure. */
    erase: (
      desk: Desk,
      input: { commandId?: CommandId | undefined; records: ErasableRecord[]; names: string[] },
    ): { erased: number; mentions: number } => {
      let scrubbed = input.names
      const result = commands.run(desk, 'people.privacy.erase', input, (write) => {
        const contactIds = idsOf(input.records, 'contact')
        for (const id of contactIds) {
          if (supplier.get(id) !== undefined)
            throw new Failure('IN_USE', { entity: 'contact', id, by: 'supplier' })
        }
        const own = addresses.all({ ids: JSON.stringify(contactIds) })
        const names = [...input.names, ...own.map(({ text }) => text)]
        let erased = 0
        for (const entity of ERASABLE_ENTITIES) {
          const { table, erasedAt } = ERASABLE[entity]
          const ids = idsOf(input.records, entity)
          if (ids.length === 0) continue
          forgetter.forget(write, entity, ids)
          const also = entity === 'contact' ? ', retired_at = coalesce(retired_at, @at)' : ''
          erased += database
            .prepare(
              `UPDATE ${table} SET ${erasedAt} = coalesce(${erasedAt}, @at)${also}, version = version + 1
               WHERE id IN (SELECT value FROM json_each(@ids))`,
            )
            .run({ at: write.at, ids: JSON.stringify(ids) }).changes
        }
        const mentions = forgetter.forgetNames(names)
        for (const feature of NAMING_FEATURES) write.alsoChanged.add(feature)
        scrubbed = names
        return { erased, mentions }
      })
      scrub(scrubbed)
      // Erased it is; asked again, the rest is done too.
      if (!forgetter.clean()) throw new Failure('DATABASE_BUSY', {})
      return result
    },
  }
}

/** A name or mail address within a folded text; a number also without its prefixes and however it is grouped. */
function matcherOf(typed: string, country: string): (text: string) => boolean {
  const folded = foldText(typed).trim()
  const isNumber = /^[\d\s+()./-]*\d[\d\s+()./-]*$/.test(typed)
  const all = typed.replace(/\D/g, '')
  // Without its prefixes a short number would be in half of all others.
  const parts = isNumber
    ? numberParts(typed, country).filter((part) => part === all || part.length >= SHORTEST_PART)
    : []
  return (text) => {
    if (text === '') return false
    if (foldText(text).includes(folded)) return true
    if (parts.length === 0) return false
    const digits = text.replace(/[\s()./-]/g, '')
    return parts.some((part) => digits.includes(part))
  }
}
