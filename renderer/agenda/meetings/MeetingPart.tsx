import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AgendaEntry } from '../../../shared/agenda/contract/entries.ts'
import type { Paper } from '../../../shared/base/schemas.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Notice } from '../../base/Notice.tsx'
import { printPaper, savePaper, showPaper } from '../../base/papers.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { showFailure } from '../../base/toasts.ts'
import { ActionPoints } from './ActionPoints.tsx'
import { Attendance } from './Attendance.tsx'
import { BundlePart } from './BundlePart.tsx'
import styles from './meetings.module.css'
import { MeetingNote } from './MeetingNote.tsx'
import { NewPoint } from './NewPoint.tsx'
import { PointLine } from './PointLine.tsx'

/** The meeting itself: its points, and once they are begun its minutes, decisions and action points. */
export function MeetingPart({ entry }: { entry: AgendaEntry }) {
  const { t } = useTranslation('meetings')
  const key = { agendaEntryId: entry.id, recurrenceId: entry.recurrenceId }
  const { data: minutes, error } = useQuery(orpc.agenda.minutes.get.queryOptions({ input: key }))
  const begin = useCommand(client.agenda.minutes.save, { done: () => t('begun') })
  const approve = useCommand(client.agenda.minutes.approve, {
    done: (_, { approved }) => t(approved === false ? 'opened' : 'approved'),
  })
  if (!minutes) return <QueryNotice error={error} />
  const { state, items, version } = minutes
  const taking = state === 'draft'
  return (
    <>
      <div className={styles.acts}>
        {state === 'none' && (
          <Button
            size="xs"
            variant={items.length > 0 ? 'filled' : 'default'}
            loading={begin.busy}
            onClick={() => void begin.run({ ...key, version, fields: {} })}
          >
            {t('begin')}
          </Button>
        )}
        {state !== 'none' && (
          <Button
            size="xs"
            variant={taking ? 'filled' : 'default'}
            loading={approve.busy}
            onClick={() => void approve.run({ ...key, approved: taking })}
          >
            {t(taking ? 'approve' : 'reopen')}
          </Button>
        )}
        <MeetingPapers meeting={key} hasMinutes={state !== 'none'} />
      </div>
      {state === 'approved' && <Notice>{t('isApproved')}</Notice>}
      {state !== 'none' && (
        <Attendance key={version} entry={entry} minutes={minutes} fixed={!taking} />
      )}
      {state !== 'none' && (
        <MeetingNote key={`note ${version}`} minutes={minutes} fixed={!taking} />
      )}
      {items.length === 0 && <p className={styles.soft}>{t('noPoints')}</p>}
      <ol className={styles.points} aria-label={t('points')}>
        {items.map((item, index) => (
          <PointLine
            key={`${item.id} ${item.version}`}
            item={item}
            number={index + 1}
            meeting={key}
            all={items}
            state={state}
          />
        ))}
      </ol>
      {state !== 'approved' && <NewPoint meeting={key} />}
      <BundlePart entry={entry} items={items} />
      {state !== 'none' && <ActionPoints meeting={key} points={minutes.actionPoints} />}
    </>
  )
}

type Meeting = { agendaEntryId: AgendaEntry['id']; recurrenceId: AgendaEntry['recurrenceId'] }

function MeetingPapers({ meeting, hasMinutes }: { meeting: Meeting; hasMinutes: boolean }) {
  const { t } = useTranslation('meetings')
  const hand = (call: Promise<Paper>, use: (paper: Paper) => Promise<unknown>) =>
    void call.then(use).catch(showFailure)
  const { minutes } = client.agenda
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button size="xs" rightSection={<IconChevronDown size={14} />}>
          {t('papers')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => hand(minutes.agendaPaper(meeting), printPaper)}>
          {t('printAgenda')}
        </Menu.Item>
        <Menu.Item onClick={() => hand(minutes.agendaPaper(meeting), showPaper)}>
          {t('showAgenda')}
        </Menu.Item>
        {hasMinutes && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => hand(minutes.paper(meeting), printPaper)}>
              {t('printMinutes')}
            </Menu.Item>
            <Menu.Item onClick={() => hand(minutes.paper(meeting), showPaper)}>
              {t('showMinutes')}
            </Menu.Item>
            <Menu.Item onClick={() => hand(minutes.document(meeting), savePaper)}>
              {t('saveWord')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
