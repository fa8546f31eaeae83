import { useTranslation } from 'react-i18next'
import type { Entry, EntryState, Outcome } from '../../../shared/reception/contract/entries.ts'
import { nextState } from '../../../shared/reception/life.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { useEntryWords } from './entryWords.ts'

/** Takes entries a step on: the one next step, or another by name. */
export function useSteps() {
  const { t } = useTranslation('reception')
  const words = useEntryWords()
  const step = useCommand(client.reception.next, {
    done: (entry) => t('said.step', { name: words.name(entry), state: words.state(entry) }),
  })
  const go = (entry: Entry, to: EntryState, outcome?: Outcome) =>
    step.run({ entryId: entry.id, to, ...(outcome ? { outcome } : {}) })
  return {
    busy: step.busy,
    go,
    next: (entry: Entry) => {
      const to = nextState(entry.kind, entry.state)
      return to ? go(entry, to) : Promise.resolve(null)
    },
  }
}
