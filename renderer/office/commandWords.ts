import type { TFunction } from 'i18next'
import type { JournalRow } from '../../shared/office/contract.ts'

/** What a command did, in words; a command that this version has no words for keeps its name. */
export function commandWords(command: string, t: TFunction): string {
  return t(`office:command.${command}`, { defaultValue: command })
}

/** False for what was undone already and for undoings themselves. */
export const canUndo = ({ command, undoneBy, undoes }: JournalRow): boolean =>
  undoneBy === null && undoes === null && command !== 'office.fillSample'
