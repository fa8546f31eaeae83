import type { MessageId, EntryId } from '../../../shared/base/ids.ts'
import { Failure } from '../../../shared/base/errors.ts'
import type { Desk } from '../base/commands.ts'
import type { RowChange, Write } from '../base/write.ts'
import type { Tables } from '../database/tables.ts'
import { createCounts } from './service/counts.ts'
import { createEntries } from './service/entries.ts'
import { createEntryStore } from './service/entryStore.ts'
import { createHistory } from './service/history.ts'
import { createLists } from './service/lists.ts'
import { createMessageStore } from './service/messageStore.ts'
import { createMessages } from './service/messages.ts'
import type { ReceptionGiven, ReceptionParts } from './service/parts.ts'
import { createPersons } from './service/person.ts'
import { createPresences } from './service/presences.ts'
import { createRollCalls } from './service/rollCalls.ts'
import { createRules } from './service/rules.ts'
import { createRequestSources } from './service/sources.ts'
import { createSteps } from './service/steps.ts'
import { createTidy } from './service/tidy.ts'
import { createWho } from './service/who.ts'

export type Reception = ReturnType<typeof createReception>

/** The front desk: its log, slips, the people in the house, and how long names are kept. */
export function createReception(given: ReceptionGiven) {
  const { database, contacts, clock } = given
  const rules = createRules(given)
  const parts: ReceptionParts = {
    ...given,
    rules,
    entries: createEntryStore(given, rules),
    messages: createMessageStore(given, rules),
  }
  const persons = createPersons(database, contacts, given.numbers)
  const steps = createSteps(parts)
  const lists = createLists(given)
  const presences = createPresences(given, () => lists.list({ open: true, limit: -1 }))

  return {
    parts,
    rules,
    list: lists.list,
    badgesOut: lists.badgesOut,
    ...createEntries(parts, persons, steps),
    who: createWho(given),
    messages: { ...createMessages(parts, persons, steps), list: lists.listMessages },
    evacuationList: () => ({ at: clock.now(), people: presences() }),
    rollCalls: createRollCalls(given, presences),
    counts: createCounts(given),
    historyOf: createHistory(given),
    /** What a request takes over from an entry or a slip. */
    sources: createRequestSources(parts, steps),
    /** Signs out and fades what is due; called each minute and when the office opens. */
    tidy: createTidy(parts, steps),

    /** After an undo put the rows back, they are found by their words again. UNDO_CONFLICT for what has faded. */
    undo: (
      write: Write,
      row: Tables['journal'],
      _desk: Desk,
      changes: readonly RowChange[],
    ): void => {
      for (const { entity, id } of write.touched) {
        if (entity !== 'entry' && entity !== 'message') continue
        const isEntry = entity === 'entry'
        const { faded_at: fadedAt } = isEntry
          ? parts.entries.row(id as EntryId)
          : parts.messages.row(id as MessageId)
        if (fadedAt !== null) throw new Failure('UNDO_CONFLICT', { commandId: row.command_id })
        if (isEntry) parts.entries.reindex(id as EntryId)
        else parts.messages.reindex(id as MessageId)
      }
      rules.undo(changes)
    },
  }
}
