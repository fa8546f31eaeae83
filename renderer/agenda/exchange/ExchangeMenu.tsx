import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AgendaCalendarId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { ExportButton } from '../../base/ExportButton.tsx'
import { useCommand } from '../../base/command/useCommand.ts'
import { savePaper } from '../../base/papers.ts'
import { useCalendars } from '../queries.ts'

/** Calendar files in, and each calendar out as one. */
export function ExchangeMenu({ onImport }: { onImport: () => void }) {
  const { t } = useTranslation('agenda')
  const calendars = useCalendars()
  const write = useCommand(client.agenda.export, { undoable: false })
  const save = async (calendarId: AgendaCalendarId) => {
    const paper = await write.run({ calendarId })
    if (paper) await savePaper(paper)
  }
  return (
    <ExportButton label={t('exchange.title')} busy={write.busy}>
      <Menu.Item onClick={onImport}>{t('exchange.take')}</Menu.Item>
      <Menu.Divider />
      {calendars.map(({ id, name }) => (
        <Menu.Item key={id} onClick={() => void save(id)}>
          {t('exchange.write', { name })}
        </Menu.Item>
      ))}
    </ExportButton>
  )
}
