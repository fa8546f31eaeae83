import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answered, GivenAnswer } from '../../../shared/agenda/contract/receivedInvitations.ts'
import { useCanSend } from '../../app/client/useCanSend.ts'
import { ChoiceField, NoteField } from '../../base/form/fields.tsx'
import { savePaper } from '../../base/papers.ts'
import styles from '../agenda.module.css'

const GIVEN: GivenAnswer[] = ['yes', 'maybe', 'no']
const WORDS = { yes: 'accept', maybe: 'perhaps', no: 'refuse' } as const
type How = 'mail' | 'file' | 'none'
export type Giving = { email: string; answer: GivenAnswer; note: string; how: How }

type Props = {
  /** Those of ours it can be answered for; the first is meant at first. */
  forWhom: readonly { email: string; name: string }[]
  /** What stands for them now. */
  now: string
  busy: boolean
  onGive: (giving: Giving) => Promise<Answered | null>
  onWhom?: (email: string) => void
}

/** Accepts, perhaps, or declines for somebody of ours, with a word to it, by e-mail where that is set up. */
export function GiveAnswer({ forWhom, now, busy, onGive, onWhom }: Props) {
  const { t } = useTranslation('agendaMessages')
  const canSend = useCanSend()
  const [chosen, setChosen] = useState<How | null>(null)
  const [email, setEmail] = useState(forWhom[0]?.email ?? '')
  const [note, setNote] = useState('')
  const how = chosen ?? (canSend ? 'mail' : 'file')
  const hows: How[] = canSend ? ['mail', 'file', 'none'] : ['file', 'none']
  const give = async (answer: GivenAnswer) => {
    const done = await onGive({ email, answer, note, how })
    if (done?.reply && !done.reply.sent) await savePaper(done.reply.message)
  }
  return (
    <>
      {forWhom.length > 1 && (
        <ChoiceField
          label={t('give.forWhom')}
          choices={forWhom.map((one) => ({
            value: one.email,
            label: [one.name, one.email].filter(Boolean).join(', '),
          }))}
          value={email}
          onChange={(next) => {
            if (next === null) return
            setEmail(next)
            onWhom?.(next)
          }}
        />
      )}
      <NoteField label={t('give.note')} value={note} onChange={setNote} />
      <ChoiceField
        label={t('give.how')}
        choices={hows.map((value) => ({ value, label: t(`give.by.${value}`) }))}
        value={how}
        onChange={(next) => next !== null && setChosen(next as How)}
      />
      <div className={styles.answers}>
        {GIVEN.map((answer) => (
          <Button
            key={answer}
            size="xs"
            loading={busy}
            variant={(now === 'waiting' ? 'yes' : now) === answer ? 'filled' : 'default'}
            aria-pressed={now === answer}
            onClick={() => void give(answer)}
          >
            {t(`give.${WORDS[answer]}`)}
          </Button>
        ))}
      </div>
    </>
  )
}
