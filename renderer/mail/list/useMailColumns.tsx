import { IconArrowDownLeft, IconArrowUpRight, IconPaperclip } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailEntry } from '../../../shared/mail/contract/entry.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Column } from '../../base/list/column.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import { deadlineTone, stateLooks } from '../mailLooks.ts'
import styles from './list.module.css'

/** What was annulled stays legible, struck through. */
export const struck = (letter: MailEntry, content: ReactNode) =>
  letter.annulled ? (
    <s className={styles.struckCell}>{content}</s>
  ) : (
    <span className={styles.cell}>{content}</span>
  )

/** The columns of letters in lists. */
export function useMailColumns(): Column<MailEntry>[] {
  const { t } = useTranslation('mail')
  const { day, dayWords, instant, today } = useFormats()
  return useMemo(
    () => [
      {
        id: 'number',
        header: t('number'),
        value: ({ shownNumber }) => shownNumber,
        render: (letter) => (
          <span className={styles.numberCell}>
            {letter.direction === 'in' ? (
              <IconArrowDownLeft size={15} aria-label={t('direction.in')} />
            ) : (
              <IconArrowUpRight size={15} aria-label={t('direction.out')} />
            )}
            {struck(letter, letter.shownNumber)}
          </span>
        ),
        width: 148,
      },
      {
        id: 'party',
        header: t('party'),
        value: ({ partyName }) => partyName,
        render: (letter) => struck(letter, letter.partyName),
        width: 150,
        grow: 1,
        givesWay: 0,
      },
      {
        id: 'subject',
        header: t('subject'),
        value: ({ subject }) => subject,
        render: (letter) => (
          <span className={styles.numberCell}>
            {letter.files > 0 && <IconPaperclip size={14} aria-label={t('files.some')} />}
            {struck(letter, letter.subject)}
          </span>
        ),
        width: 200,
        grow: 3,
      },
      {
        id: 'state',
        header: t('stateLabel'),
        value: (letter) => t(letter.annulled ? 'annulled' : `state.${letter.state}`),
        render: (letter) =>
          letter.annulled ? (
            <StatusMark tone="bad" label={t('annulled')} />
          ) : (
            <StatusMark {...stateLooks[letter.state]} label={t(`state.${letter.state}`)} />
          ),
        width: 164,
        givesWay: 2,
      },
      {
        id: 'deadline',
        header: t('deadlineOn'),
        value: ({ deadlineOn }) => deadlineOn,
        text: ({ deadlineOn }) => (deadlineOn ? dayWords(deadlineOn) : ''),
        render: (letter) => {
          if (!letter.deadlineOn) return null
          const tone = deadlineTone(letter, today())
          const label = dayWords(letter.deadlineOn)
          return tone === 'bad' || tone === 'warn' ? (
            <StatusMark tone={tone} label={label} />
          ) : (
            label
          )
        },
        width: 120,
        givesWay: 1,
      },
      {
        id: 'for',
        header: t('for'),
        value: ({ forStaffName, office }) => [forStaffName, office].filter(Boolean).join(', '),
        width: 140,
        givesWay: 3,
      },
      {
        id: 'medium',
        header: t('mediumLabel'),
        value: ({ medium }) => t(`medium.${medium}`),
        width: 150,
        givesWay: 5,
      },
      {
        id: 'arrived',
        header: t('dayLabel'),
        value: ({ arrivedOn }) => arrivedOn,
        text: ({ arrivedOn }) => day(arrivedOn),
        width: 90,
        givesWay: 4,
      },
      {
        id: 'registered',
        header: t('registeredAt'),
        value: ({ registeredAt }) => registeredAt,
        text: ({ registeredAt }) => instant(registeredAt),
        width: 150,
        hidden: true,
      },
      {
        id: 'tracking',
        header: t('trackingNumber'),
        value: ({ trackingNumber }) => trackingNumber,
        width: 160,
        hidden: true,
      },
      {
        id: 'reference',
        header: t('letterReference'),
        value: ({ letterReference }) => letterReference,
        width: 130,
        hidden: true,
      },
    ],
    [t, day, dayWords, instant, today],
  )
}
