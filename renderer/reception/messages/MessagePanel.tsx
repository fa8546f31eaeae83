import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useQuery } from '@tanstack/react-query'
import type { MessageId } from '../../../shared/base/ids.ts'
import type { Message } from '../../../shared/reception/contract/messages.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Hint } from '../../base/Hint.tsx'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import { useEntryWords } from '../parts/entryWords.ts'
import { MessageInputs } from './MessageInputs.tsx'
import { MessageOverview } from './MessageOverview.tsx'
import { messageFieldsOf, messageSchema, messageValues } from './messageValues.ts'
import { useMessageSteps } from './useMessageSteps.ts'
import { useMessageWords } from './useMessageWords.ts'

/** The open slip: what was said, how far it is, and its next step. */
export function MessagePanel({ messageId }: { messageId: MessageId }) {
  const { t } = useTranslation('reception')
  const query = useQuery(orpc.reception.messages.get.queryOptions({ input: { messageId } }))
  const words = useEntryWords()
  const { state } = useMessageWords()
  const message = query.data
  return (
    <RecordPanel
      record={message && { name: words.messageName(message) }}
      noun={t('messages.one')}
      entity="message"
      error={query.error}
      subtitle={message && <StatusMark {...state(message)} />}
      footer={message && <NextStep message={message} />}
      tabs={
        message
          ? [
              {
                id: 'overview',
                label: 'base:record.tab.overview',
                content: <MessageOverview message={message} />,
              },
              ...(message.faded
                ? []
                : [
                    {
                      id: 'edit',
                      label: 'base:record.tab.edit',
                      content: <MessageEdit message={message} />,
                    },
                  ]),
            ]
          : []
      }
    />
  )
}

function NextStep({ message }: { message: Message }) {
  const step = useMessageSteps().next(message)
  useHotkey({
    scope: 'base:record.open',
    keys: 'mod+Enter',
    label: 'reception:entryNext',
    run: () => step?.run(),
    when: step !== null,
  })
  if (!step) return null
  return (
    <Button variant="filled" rightSection={<Hint keys="mod+Enter" />} onClick={step.run}>
      {step.label}
    </Button>
  )
}

function MessageEdit({ message }: { message: Message }) {
  const { t } = useTranslation('reception')
  const update = useCommand(client.reception.messages.update, {
    quiet: true,
    done: () => t('said.saved'),
  })
  return (
    <RecordForm
      draft="reception.message"
      record={message}
      initial={messageValues(message)}
      schema={messageSchema}
      command={update}
      input={(values) => ({
        messageId: message.id,
        version: message.version,
        fields: messageFieldsOf(values),
      })}
    >
      {(form) => <MessageInputs form={form} />}
    </RecordForm>
  )
}
