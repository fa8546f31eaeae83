import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Wanted } from '../../../shared/agenda/contract/booking.ts'
import { dayOfLocal, wallTimeOfLocal } from '../../../shared/agenda/localTime.ts'
import type { AgendaEntryId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { ObstacleWords } from '../book/ObstacleWords.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import styles from '../agenda.module.css'

/** Dates wanted and not got: of one series, or of all. Those that can be had now come first. */
export function WantedDates({
  agendaEntryId,
  level,
}: {
  agendaEntryId?: AgendaEntryId
  level?: 2
}) {
  const { t } = useTranslation('agenda')
  const { data = [] } = useQuery(
    orpc.agenda.wanted.list.queryOptions({ input: agendaEntryId ? { agendaEntryId } : {} }),
  )
  return (
    <Section title={t('wanted.title')} {...(level ? { level } : {})}>
      {data.length === 0 && <p className={styles.soft}>{t('wanted.none')}</p>}
      <ul className={styles.lines}>
        {data.map((wanted) => (
          <WantedLine key={wanted.id} wanted={wanted} named={agendaEntryId === undefined} />
        ))}
      </ul>
    </Section>
  )
}

function WantedLine({ wanted, named }: { wanted: Wanted; named: boolean }) {
  const { t } = useTranslation('agenda')
  const { day } = useFormats()
  const { id: wantedId, title, start, end, free, answer } = wanted
  const take = useCommand(client.agenda.wanted.take, {
    done: ({ entry }) => t('wanted.taken', { title: entry.title, day: day(dayOfLocal(start)) }),
  })
  const drop = useCommand(client.agenda.wanted.drop, { done: () => t('wanted.dropped') })
  const [room] = answer.otherRooms
  return (
    <li className={styles.line}>
      <span className={styles.lineText}>
        {named && <strong>{title} </strong>}
        {day(dayOfLocal(start))} {wallTimeOfLocal(start)}–{wallTimeOfLocal(end)}
        <small>
          {free ? (
            <StatusMark tone="good" label={t('wanted.free')} />
          ) : (
            <ObstacleWords obstacles={answer.obstacles} />
          )}
        </small>
      </span>
      {free ? (
        <Button
          size="compact-xs"
          variant="filled"
          loading={take.busy}
          onClick={() => void take.run({ wantedId })}
        >
          {t('wanted.take')}
        </Button>
      ) : (
        room && (
          <Button
            size="compact-xs"
            loading={take.busy}
            onClick={() =>
              void take.run({
                wantedId,
                choice: { resources: [{ resourceId: room.resourceId, units: 1 }] },
              })
            }
          >
            {t('choice.room', { name: room.name })}
          </Button>
        )
      )}
      {!free && !room && answer.possible && (
        <Button
          size="compact-xs"
          loading={take.busy}
          onClick={() => void take.run({ wantedId, choice: { despite: true } })}
        >
          {t('choice.despite')}
        </Button>
      )}
      <Button size="compact-xs" onClick={() => void drop.run({ wantedId })}>
        {t('wanted.drop')}
      </Button>
    </li>
  )
}
