import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../shared/base/ids.ts'
import type { JournalRow } from '../../shared/office/contract.ts'
import { undoCommand } from '../base/command/undo.ts'
import { Facts, Section } from '../base/Facts.tsx'
import { useFormats } from '../base/format/useFormats.ts'
import { Changes } from '../base/history/Changes.tsx'
import { canUndo, useHistoryWords } from '../base/history/useHistoryWords.ts'
import { SidePanel } from '../base/SidePanel.tsx'

/** More rows than this are told by their number only. */
const MOST_SHOWN = 50

/** One act: who, when, and each row as it was and as it became. */
export function HistoryPanel({ row, onClose }: { row: JournalRow; onClose: () => void }) {
  const { t } = useTranslation('office')
  const { instant, number } = useFormats()
  const words = useHistoryWords()
  return (
    <SidePanel
      title={words.command(row.command)}
      onClose={onClose}
      footer={
        canUndo(row) && (
          <Button variant="filled" onClick={() => void undoCommand(row.commandId as CommandId)}>
            {t('history.undo')}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          [t('history.at'), instant(row.at)],
          [t('history.actor'), row.actor],
          [t('history.desk'), row.desk],
          [t('history.number'), number(row.revision)],
          [t('history.state'), row.undoneBy ? t('history.undone') : ''],
        ]}
      />
      {row.changes.length > 0 && (
        <Section title={t('history.changes')}>
          <Changes changes={row.changes} names={row.names} most={MOST_SHOWN} />
        </Section>
      )}
    </SidePanel>
  )
}
