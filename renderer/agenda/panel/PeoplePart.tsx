import { Button, SegmentedControl } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaEntry, Answer, Person } from '../../../shared/agenda/contract/entries.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { isSeries } from '../isSeries.ts'
import styles from '../agenda.module.css'
import { AnswerInvitation } from '../received/AnswerInvitation.tsx'
import { InvitePart } from './InvitePart.tsx'
import { WhichDates } from './WhichDates.tsx'

const SOURCES = ['phone', 'in_person', 'by_hand'] as const
type Source = (typeof SOURCES)[number]
const GIVEN = ['yes', 'no', 'maybe'] as const
/** On a person's line: the first letter in most of the five languages, and signs that all keyboards have. */
const KEYS: Record<string, Answer> = {
  y: 'yes',
  j: 'yes',
  s: 'yes',
  d: 'yes',
  '+': 'yes',
  n: 'no',
  '-': 'no',
  '?': 'maybe',
  m: 'maybe',
}

/** Who comes: typed down the list while calling, each with who said it, how and when. */
export function PeoplePart({ entry }: { entry: AgendaEntry }) {
  const { t } = useTranslation('agenda')
  const [source, setSource] = useState<Source>('phone')
  const set = useCommand(client.agenda.answers.set)
  const repeats = isSeries(entry)
  const [onlyThis, setOnlyThis] = useState(true)
  const answer = (personKey: string, given: Answer) =>
    void set.run({
      agendaEntryId: entry.id,
      recurrenceId: repeats && onlyThis ? entry.recurrenceId : '',
      personKey,
      answer: given,
      source,
    })
  if (entry.people.length === 0)
    return entry.ours ? (
      <p className={styles.soft}>{t('people.none')}</p>
    ) : (
      <AnswerInvitation entry={entry} />
    )
  return (
    <>
      <div className={styles.answers}>
        <SegmentedControl
          size="xs"
          aria-label={t('people.source')}
          data={SOURCES.map((value) => ({ value, label: t(`source.${value}`) }))}
          value={source}
          onChange={(next) => setSource(next as Source)}
        />
        {repeats && <WhichDates onlyThis={onlyThis} onChange={setOnlyThis} />}
      </div>
      <p className={styles.soft}>{t('people.keys')}</p>
      <ul className={styles.lines} aria-label={t('people.title')}>
        {entry.people.map((person) => (
          <PersonLine key={person.key} person={person} onAnswer={answer} />
        ))}
      </ul>
      <InvitePart entry={entry} />
      <AnswerInvitation entry={entry} />
    </>
  )
}

function PersonLine(props: {
  person: Person
  onAnswer: (personKey: string, answer: Answer) => void
}) {
  const { person, onAnswer } = props
  const { t } = useTranslation('agenda')
  const { instant } = useFormats()
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const given = KEYS[event.key]
    const aside = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' } as const
    const way = aside[event.key as keyof typeof aside]
    if (!given && !way) return
    event.preventDefault()
    event.stopPropagation()
    const line = event.currentTarget
    const next = line[way ?? 'nextElementSibling'] as HTMLElement | null
    if (given) onAnswer(person.key, given)
    next?.querySelector('button')?.focus()
  }
  return (
    <li className={styles.line} onKeyDown={onKeyDown}>
      <span className={styles.lineText}>
        {person.name || person.email}
        <small>
          {[
            t(`role.${person.role}`),
            person.answeredAt && person.answerSource
              ? t('people.answered', {
                  how: t(`source.${person.answerSource}`),
                  when: instant(person.answeredAt),
                  by: person.answerEnteredByName,
                })
              : t(`answer.${person.answer}`),
          ].join(' · ')}
        </small>
      </span>
      <Button.Group>
        {GIVEN.map((given) => (
          <Button
            key={given}
            size="compact-xs"
            variant={person.answer === given ? 'filled' : 'default'}
            aria-pressed={person.answer === given}
            aria-label={t('people.answer', {
              name: person.name || person.email,
              answer: t(`answer.${given}`),
            })}
            onClick={() => onAnswer(person.key, given)}
          >
            {t(`answer.${given}`)}
          </Button>
        ))}
      </Button.Group>
    </li>
  )
}
