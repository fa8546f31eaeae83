import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Request } from '../../../shared/requests/contract.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { minutesBetween, useMinute } from '../../base/format/useMinute.ts'
import type { Column } from '../../base/list/column.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import { ageText, durationText } from '../durations.ts'
import { promiseTone, stateLooks } from '../requestLooks.ts'
import styles from '../requests.module.css'

/** The columns of requests; those of closed ones tell when they were told instead of what is promised. */
export function useRequestColumns(closed: boolean): Column<Request>[] {
  const { t } = useTranslation('requests')
  const { dayWords, instant, locale, today } = useFormats()
  const now = useMinute()
  return useMemo(() => {
    const ending: Column<Request> = closed
      ? {
          id: 'told',
          header: t('told'),
          value: ({ toldAt }) => toldAt,
          text: ({ toldAt }) => (toldAt ? instant(toldAt) : ''),
          width: 170,
        }
      : {
          id: 'promised',
          header: t('promisedOn'),
          value: ({ promisedOn }) => promisedOn,
          text: ({ promisedOn }) => (promisedOn ? dayWords(promisedOn) : ''),
          render: (request) => {
            const tone = promiseTone(request, today())
            if (!tone || !request.promisedOn) return null
            const label = dayWords(request.promisedOn)
            return tone === 'idle' ? label : <StatusMark tone={tone} label={label} />
          },
          width: 120,
        }
    return [
      {
        id: 'title',
        header: t('title'),
        value: ({ title }) => title,
        text: ({ title }) => title || t('erased'),
        render: ({ title, urgent }) => (
          <span className={styles.urgentTitle}>
            {urgent && <StatusMark tone="bad" label={t('urgent')} />}
            {title || t('erased')}
          </span>
        ),
        width: 220,
        grow: true,
      },
      {
        id: 'state',
        header: t('stateLabel'),
        value: ({ state }) => t(`state.${state}`),
        render: ({ state }) => <StatusMark {...stateLooks[state]} label={t(`state.${state}`)} />,
        width: 165,
      },
      ending,
      {
        id: 'asked',
        header: t('askedBy'),
        value: ({ askedByName }) => askedByName,
        width: 170,
        givesWay: 1,
      },
      {
        id: 'owner',
        header: t('owner'),
        value: ({ ownerName }) => ownerName,
        width: 150,
        givesWay: 2,
      },
      { id: 'kind', header: t('kind'), value: ({ kind }) => kind, width: 120, givesWay: 4 },
      closed
        ? {
            id: 'lead',
            header: t('times.lead'),
            value: leadOf,
            text: (request) => {
              const minutes = leadOf(request)
              return minutes === null ? '' : durationText(minutes, locale)
            },
            width: 120,
            givesWay: 3,
          }
        : {
            id: 'age',
            header: t('age'),
            value: ({ receivedAt }) => receivedAt,
            text: ({ receivedAt }) => ageText(receivedAt, now, locale),
            width: 90,
            givesWay: 3,
          },
      { id: 'number', header: t('number'), value: ({ number }) => number, width: 110, givesWay: 5 },
    ]
  }, [t, closed, dayWords, instant, locale, today, now])
}

/** Minutes from asking to telling; null for what was withdrawn. */
const leadOf = ({ receivedAt, toldAt }: Request) => toldAt && minutesBetween(receivedAt, toldAt)
