import { useTranslation } from 'react-i18next'
import type { Message } from '../../../shared/reception/contract/messages.ts'
import { isSettled } from '../../../shared/reception/slipAge.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import type { RowAction } from '../../base/list/column.ts'

/** The steps of a slip: delivered, seen, called back. */
export function useMessageSteps() {
  const { t } = useTranslation('reception')
  const named = (key: string) => (message: Message) => t(key, { name: message.forStaffName })
  const deliver = useCommand(client.reception.messages.deliver, { done: named('said.delivered') })
  const see = useCommand(client.reception.messages.see, { done: named('said.seen') })
  const answer = useCommand(client.reception.messages.answer, {
    done: ({ personName }, { reached = true }) =>
      t(reached ? 'said.answered' : 'said.tried', { name: personName }),
  })
  const withdraw = useCommand(client.reception.messages.withdraw, {
    done: () => t('said.withdrawn'),
  })

  /** The one next step of a slip; null once it is settled. */
  const next = (message: Message): RowAction | null => {
    const { id: messageId, state } = message
    if (isSettled(message)) return null
    if (state === 'taken')
      return { label: t('messages.deliver'), run: () => void deliver.run({ messageId }) }
    if (state === 'delivered')
      return { label: t('messages.see'), run: () => void see.run({ messageId }) }
    return {
      label: t(message.wish === 'call_back' ? 'messages.answer' : 'messages.settle'),
      run: () => void answer.run({ messageId }),
    }
  }
  return { next, deliver, see, answer, withdraw }
}
