import type { TFunction } from 'i18next'
import type { FileKind } from '../../base/files/chooseFiles.ts'

/** The files a list is taken in from. */
export const tableKinds = (t: TFunction): FileKind[] => [
  { name: t('orders:import.tables'), extensions: ['csv', 'txt', 'tsv', 'xlsx'] },
]
