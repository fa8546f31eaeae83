import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Message } from '../../../shared/reception/contract/messages.ts'
import { isSettled } from '../../../shared/reception/slipAge.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Facts, Section } from '../../base/Facts.tsx'
import { NoteField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { useMinute } from '../../base/format/useMinute.ts'
import { Hint } from '../../base/Hint.tsx'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { Notice } from '../../base/Notice.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import { hideable } from '../parts/hideable.tsx'
import { WhereLine } from '../parts/WhereLine.tsx'
import { useMessageSteps } from './useMessageSteps.ts'
import { isBack, useMessageWords } from './useMessageWords.ts'
import styles from '../reception.module.css'

const scope = 'base:record.open'

/** What a slip says, the steps of its promise, and the call back. */
export function MessageOverview({ message }: { message: Message }) {
  const { t } = useTranslation('reception')
  const { instant, dayWords } = useFormats()
  const { age } = useMessageWords()
  const now = useMinute()
  const [, go] = useLocation()
  const open = !isSettled(message)
  const request = useCommand(client.requests.create, {
    done: ({ number, title }) => t('said.request', { number, title }),
  })
  const makeRequest = () =>
    void request
      .run({ source: { kind: 'message', id: message.id } })
      .then((made) => made && go(`/requests/${made.id}`))
  useHotkey({
    scope,
    keys: 'r',
    label: 'reception:request.make',
    run: makeRequest,
    when: !message.faded,
  })
  const time = (at: Message['seenAt']) => at && instant(at)
  return (
    <>
      {isBack(message, now) && (
        <Notice tone="warn">{t('messages.backText', { name: message.forStaffName })}</Notice>
      )}
      <p className={styles.words} data-private>
        {message.body}
      </p>
      <WhereLine
        taken
        staffId={message.forStaffId}
        kind="call"
        urgent={message.urgency === 'urgent'}
      />
      <Facts
        facts={[
          [t('fields.forStaffId'), message.forStaffName],
          [t('fields.personName'), hideable(message.personName)],
          [t('fields.organisationName'), hideable(message.organisationName)],
          [t('fields.phone'), hideable(message.phone)],
          [t('fields.wish'), t(`messages.wish.${message.wish}`)],
          [t('fields.bestTime'), message.bestTime],
          [t('fields.urgency'), t(`messages.urgency.${message.urgency}`)],
          [t('fields.age'), age(message, now)],
          [t('fields.returnsAt'), message.returnsAt && instant(message.returnsAt)],
          [t('fields.takenBy'), message.takenByName],
          [
            t('fields.fadesOn'),
            message.faded ? t('faded.done') : t('faded.on', { day: dayWords(message.fadesOn) }),
          ],
        ]}
      />
      <Section title={t('messages.promise')}>
        <ol className={`${styles.tried} ${styles.steps}`}>
          {(
            [
              ['taken', message.takenAt],
              ['readBack', message.readBack ? message.takenAt : null],
              ['delivered', message.deliveredAt],
              ['seen', message.seenAt],
              ['answered', message.answeredAt],
            ] as const
          ).map(([step, at]) => (
            <li key={step}>
              <StatusMark tone={at ? 'good' : 'idle'} label={t(`messages.step.${step}`)} />
              <span>{step === 'readBack' ? '' : time(at)}</span>
            </li>
          ))}
        </ol>
        {message.tries > 0 && <p>{t('messages.tries', { count: message.tries })}</p>}
        {message.answer && <p data-private>{message.answer}</p>}
      </Section>
      {open && <Answer message={message} />}
      <div className={styles.buttons}>
        {message.entryId && (
          <Button size="compact-sm" onClick={() => go(`/reception/${message.entryId}`)}>
            {t('messages.toEntry')}
          </Button>
        )}
        {!message.faded && (
          <Button
            size="compact-sm"
            rightSection={<Hint keys="r" />}
            loading={request.busy}
            onClick={makeRequest}
          >
            {t('request.make')}
          </Button>
        )}
      </div>
    </>
  )
}

/** The call back: reached, with the answer in a line; tried in vain; or not needed any more. */
function Answer({ message }: { message: Message }) {
  const { t } = useTranslation('reception')
  const [text, setText] = useState('')
  const { answer, withdraw } = useMessageSteps()
  const messageId = message.id
  const settle = (reached: boolean) =>
    void answer.run({ messageId, reached, answer: reached ? text : '' })
  useHotkey({ scope, keys: 'c', label: 'reception:messages.reached', run: () => settle(true) })
  useHotkey({ scope, keys: 't', label: 'reception:messages.tried', run: () => settle(false) })
  return (
    <Section title={t('messages.callBack')}>
      <form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault()
          settle(true)
        }}
      >
        <NoteField
          label={t('messages.answerText')}
          description={t('messages.answerHint')}
          value={text}
          onChange={setText}
        />
        <div className={styles.buttons}>
          <Button
            type="submit"
            size="compact-sm"
            loading={answer.busy}
            rightSection={<Hint keys="c" />}
          >
            {t('messages.reached')}
          </Button>
          <Button
            size="compact-sm"
            loading={answer.busy}
            rightSection={<Hint keys="t" />}
            onClick={() => settle(false)}
          >
            {t('messages.tried')}
          </Button>
          <Button
            size="compact-sm"
            disabled={text.trim() === ''}
            title={t('messages.withdrawHint')}
            onClick={() => void withdraw.run({ messageId, reason: text })}
          >
            {t('messages.withdraw')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
