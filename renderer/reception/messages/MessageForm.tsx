import { useTranslation } from 'react-i18next'
import type { Entry } from '../../../shared/reception/contract/entries.ts'
import type { Message } from '../../../shared/reception/contract/messages.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { FormFrame } from '../../base/form/FormFrame.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import { MessageInputs } from './MessageInputs.tsx'
import { messageFieldsOf, messageSchema, messageValues } from './messageValues.ts'

/** Takes a slip, from an entry at hand or by itself; what is typed is kept until it is saved. */
export function MessageForm(props: {
  entry?: Entry | undefined
  onBack: () => void
  onSaved: (message: Message) => void
}) {
  const { entry, onBack, onSaved } = props
  const { t } = useTranslation('reception')
  const take = useCommand(client.reception.messages.take, {
    quiet: true,
    done: ({ forStaffName }) => t('said.message', { name: forStaffName }),
  })
  const form = useDraftForm({
    draftKey: `reception.message.${entry?.id ?? 'new'}`,
    initial: messageValues(undefined, entry),
    schema: messageSchema,
  })
  return (
    <FormFrame
      form={form}
      busy={take.busy}
      problem={take.words}
      saveLabel={t('messages.take')}
      onBack={onBack}
      onSave={async (values) => {
        const message = await take.run({
          ...(entry ? { entryId: entry.id } : {}),
          fields: messageFieldsOf(values),
        })
        if (!message) return
        form.forget()
        onSaved(message)
      }}
    >
      <MessageInputs form={form} {...(entry ? { kind: entry.kind } : {})} />
    </FormFrame>
  )
}
