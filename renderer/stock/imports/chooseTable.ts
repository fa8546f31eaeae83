import i18next from 'i18next'
import { shell } from '../../app/client/shell.ts'
import { showToast } from '../../base/toasts.ts'

/** Asks for a CSV or XLSX file; null when none was chosen. Says so when it could not be read. */
export async function chooseTable(): Promise<File | null> {
  const { files, refused } = await shell.openFiles({
    title: i18next.t('orders:import.choose'),
    filters: [
      { name: i18next.t('orders:import.tables'), extensions: ['csv', 'txt', 'tsv', 'xlsx'] },
      { name: i18next.t('orders:import.allFiles'), extensions: ['*'] },
    ],
    multiple: false,
  })
  const [refusal] = refused
  if (refusal) {
    showToast({
      tone: 'bad',
      text: i18next.t(`orders:import.refused_${refusal.reason}`, { name: refusal.name }),
    })
  }
  const [chosen] = files
  return chosen ? new File([chosen.bytes], chosen.name) : null
}
