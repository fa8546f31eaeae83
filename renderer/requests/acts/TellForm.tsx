import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import { text } from '../../../shared/base/schemas.ts'
import type { Request, ToldHow } from '../../../shared/requests/contract.ts'
import { toldHow } from '../../../shared/requests/contract.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { ChoiceField, NoteField, TextField } from '../../base/form/fields.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import styles from '../requests.module.css'

const schema = z.object({ how: toldHow, answer: text(4000) })

/** By which way the one who asked can be told first. */
export function likelyWay({ source, phone, email }: Request): ToldHow {
  if (source.kind === 'visit' || source.kind === 'counter') return phone ? 'phone' : 'in_person'
  if (source.kind === 'colleague') return 'in_person'
  if (phone) return 'phone'
  return email ? 'mail' : 'in_person'
}

/** Done is when who asked was told: how, and what. */
export function TellForm({ request }: { request: Request }) {
  const { t } = useTranslation('requests')
  const tell = useCommand(client.requests.tellCustomer, {
    quiet: true,
    done: ({ title }) => t('toast.told', { title }),
  })
  // One line, so that Enter saves; an answer of several keeps its lines.
  const AnswerField = request.answer.includes('\n') ? NoteField : TextField
  const reach = [request.askedByName, request.phone, request.email].filter(Boolean).join(' · ')
  return (
    <RecordForm
      draft="requests.tell"
      record={request}
      initial={{ how: likelyWay(request), answer: request.answer }}
      schema={schema}
      command={tell}
      input={({ how, answer }) => ({ requestId: request.id, how, answer })}
      saveLabel={t('act.told')}
    >
      {(form) => (
        <>
          {reach && <p className={styles.reach}>{reach}</p>}
          <AnswerField {...form.getInputProps('answer')} label={t('answer')} />
          <ChoiceField
            {...form.getInputProps('how')}
            label={t('toldHow')}
            choices={toldHow.options.map((value) => ({ value, label: t(`how.${value}`) }))}
          />
        </>
      )}
    </RecordForm>
  )
}
