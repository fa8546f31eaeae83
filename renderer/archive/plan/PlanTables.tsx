import { Menu, Button } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { chooseFiles } from '../../base/files/chooseFiles.ts'
import { savePaper } from '../../base/papers.ts'
import { showFailure, showToast } from '../../base/toasts.ts'

/** The plan as a table: taken in from the municipality's or the archivist's, handed out for checking. */
export function PlanTables() {
  const { t } = useTranslation('filePlan')
  const take = useCommand(client.archive.classes.import, {
    long: t('table.running'),
    done: ({ imported, duplicates }) => t('table.done', { count: imported, duplicates }),
  })
  const takeIn = async () => {
    const [file] = await chooseFiles(
      t('table.take'),
      [{ name: t('table.kind'), extensions: ['csv', 'xlsx'] }],
      false,
    )
    const report = file && (await take.run({ file }))
    const [first] = report?.skipped ?? []
    if (report && first)
      showToast({
        tone: 'warn',
        text: t('table.skipped', {
          count: report.skipped.length,
          row: first.row,
          reason: first.reason,
        }),
      })
  }
  const handOut = async () => {
    try {
      await savePaper(await client.archive.classes.export())
    } catch (error) {
      showFailure(error)
    }
  }
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button rightSection={<IconChevronDown size={16} />}>{t('table.title')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void takeIn()}>{t('table.take')}</Menu.Item>
        <Menu.Item onClick={() => void handOut()}>{t('table.hand')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
