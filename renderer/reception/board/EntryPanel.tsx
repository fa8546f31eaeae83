import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { EntryId } from '../../../shared/base/ids.ts'
import type { EntryDetail } from '../../../shared/reception/contract/entries.ts'
import { Hint } from '../../base/Hint.tsx'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import { kindIcon, useEntryWords, waitTone } from '../parts/entryWords.ts'
import { useSteps } from '../parts/useSteps.ts'
import { useEntry } from '../queries.ts'
import { EntryEdit } from './EntryEdit.tsx'
import { EntryMore } from './EntryMore.tsx'
import { EntryOverview } from './EntryOverview.tsx'

/** The open entry: what is known of it, what was done, and its next step. */
export function EntryPanel({ entryId }: { entryId: EntryId }) {
  const { t } = useTranslation('reception')
  const query = useEntry(entryId)
  const words = useEntryWords()
  const entry = query.data
  return (
    <RecordPanel
      record={entry && { name: words.name(entry) }}
      noun={t('entry')}
      entity="entry"
      error={query.error}
      subtitle={
        entry && (
          <StatusMark
            tone={waitTone(entry, 0)}
            icon={kindIcon[entry.kind]}
            label={`${t(`kind.${entry.kind}`)}, ${words.state(entry)}`}
          />
        )
      }
      footer={entry && <NextStep entry={entry} />}
      tabs={
        entry
          ? [
              {
                id: 'overview',
                label: 'base:record.tab.overview',
                content: <EntryOverview entry={entry} />,
              },
              ...(entry.faded
                ? []
                : [
                    {
                      id: 'edit',
                      label: 'base:record.tab.edit',
                      content: <EntryEdit entry={entry} />,
                    },
                  ]),
            ]
          : []
      }
    />
  )
}

function NextStep({ entry }: { entry: EntryDetail }) {
  const words = useEntryWords()
  const steps = useSteps()
  const next = words.next(entry)
  useHotkey({
    scope: 'base:record.open',
    keys: 'mod+Enter',
    label: 'reception:entryNext',
    run: () => void steps.next(entry),
    when: next !== '',
  })
  return (
    <>
      {next && (
        <Button
          variant="filled"
          loading={steps.busy}
          rightSection={<Hint keys="mod+Enter" />}
          onClick={() => void steps.next(entry)}
        >
          {next}
        </Button>
      )}
      <EntryMore entry={entry} />
    </>
  )
}
