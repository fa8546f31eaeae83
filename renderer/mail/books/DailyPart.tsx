import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/base/dates.ts'
import type { MailRegisterId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { showPaper } from '../../base/papers.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { showFailure } from '../../base/toasts.ts'
import styles from '../mail.module.css'
import own from './books.module.css'

/** Days without a register are named first; the longest list is of a year. */
const MOST_DAYS = 40

/** Daily registers: the days that still lack one, and those made, which never change. */
export function DailyPart({ registerId }: { registerId: MailRegisterId }) {
  const { t } = useTranslation('mail')
  const { day, instant, number } = useFormats()
  const daily = useQuery(orpc.mail.dailyRegister.list.queryOptions({ input: { registerId } }))
  const make = useCommand(client.mail.dailyRegister.make, {
    undoable: false,
    done: ({ code }) => t('daily.made', { code }),
  })
  const makeAll = async (days: readonly Day[]) => {
    for (const each of days) if (!(await make.run({ registerId, day: each }))) return
  }
  const open = async (dailyId: string) => {
    try {
      await showPaper(await client.mail.dailyRegister.paper({ dailyId }))
    } catch (error) {
      showFailure(error)
    }
  }
  const { made = [], missing = [] } = daily.data ?? {}
  return (
    <Section title={t('daily.title')} level={2}>
      <QueryNotice error={daily.error} />
      <p className={styles.soft}>{t('daily.text')}</p>
      {missing.length > 0 && (
        <Notice tone="warn">
          {t('daily.missing', { count: missing.length, shown: number(missing.length) })}
          <ul className={styles.days}>
            {missing.slice(0, MOST_DAYS).map((each) => (
              <li key={each}>
                {day(each)}
                <Button
                  size="compact-xs"
                  disabled={make.busy}
                  aria-label={t('daily.makeOf', { day: day(each) })}
                  onClick={() => void make.run({ registerId, day: each })}
                >
                  {t('daily.make')}
                </Button>
              </li>
            ))}
          </ul>
          <Button
            size="xs"
            variant="filled"
            loading={make.busy}
            onClick={() => void makeAll(missing.toReversed())}
          >
            {t('daily.makeAll')}
          </Button>
        </Notice>
      )}
      {made.length === 0 && missing.length === 0 && (
        <p className={styles.soft}>{t('daily.none')}</p>
      )}
      {made.length > 0 && (
        <table className={own.made}>
          <thead>
            <tr>
              <th scope="col">{t('dayLabel')}</th>
              <th scope="col">{t('daily.code')}</th>
              <th scope="col">{t('daily.numbers')}</th>
              <th scope="col">{t('daily.entries')}</th>
              <th scope="col">{t('daily.changes')}</th>
              <th scope="col">{t('daily.madeAt')}</th>
              <th scope="col" aria-label={t('daily.open')} />
            </tr>
          </thead>
          <tbody>
            {made.map((each) => (
              <tr key={each.id}>
                <th scope="row">{day(each.day)}</th>
                <td title={each.hash}>{each.code}</td>
                <td>{each.first === null ? '' : `${each.first}–${each.last}`}</td>
                <td>{number(each.entries)}</td>
                <td>{number(each.changes)}</td>
                <td>
                  {instant(each.madeAt)} <small>{each.madeByName}</small>
                </td>
                <td>
                  <Button
                    size="compact-xs"
                    aria-label={t('daily.openOf', { code: each.code })}
                    onClick={() => void open(each.id)}
                  >
                    {t('daily.open')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
