import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailArrivalId, MailEntryId } from '../../../shared/base/ids.ts'
import type { MailEntry } from '../../../shared/mail/contract/entry.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import type { ShownFile } from '../../base/files/fileBytes.ts'
import { FormFrame } from '../../base/form/FormFrame.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { LetterInputs } from './LetterInputs.tsx'
import styles from './form.module.css'
import type { LetterValues } from './letterForm.ts'
import { isComplete, letterSchema, registerInputOf } from './letterForm.ts'
import { ModelBar } from './ModelBar.tsx'
import { OneLine } from './OneLine.tsx'
import { TwinNotice } from './TwinNotice.tsx'

type Props = {
  draftKey: string
  initial: LetterValues
  files: readonly ShownFile[]
  /** An answer is linked both ways. */
  replyToId?: MailEntryId
  /** A fetched e-mail: the engine registers it with its attachments and its Message-ID. */
  arrivalId?: MailArrivalId
  onRegistered: (letter: MailEntry) => void
  onBack: () => void
  /** The one line above the fields. */
  withLine?: boolean
  /** The cursor goes into the first field as the form appears. */
  focus?: boolean
  children?: ReactNode
}

/** A letter before it has its number: one line or the fields, Enter registers it. A twin is shown with the choice. */
export function LetterForm(props: Props) {
  const { draftKey, initial, files, onRegistered, withLine, focus } = props
  const { t } = useTranslation('mail')
  const { zone } = useFormats()
  const part = useRef<HTMLDivElement>(null)
  const form = useDraftForm<LetterValues>({ draftKey, initial, schema: letterSchema })
  const [twin, setTwin] = useState<string | null>(null)
  const { arrivalId } = props
  const registerLetter = useCommand(client.mail.register, { quiet: true, undoable: false })
  const registerArrival = useCommand(client.mail.arrivals.register, {
    quiet: true,
    undoable: false,
  })
  const register = arrivalId ? registerArrival : registerLetter
  const attach = useCommand(client.mail.addFiles, { undoable: false })
  const fileIds = files.map(({ fileId }) => fileId)
  useEffect(() => {
    if (!focus) return
    part.current?.querySelector<HTMLElement>('[data-autofocus], form input')?.focus()
  }, [focus])

  const { failure } = register
  const isTwin = failure?.code === 'TAKEN' && failure.data.field === 'twin'
  useEffect(() => {
    if (failure?.code === 'TAKEN' && failure.data.field === 'twin') setTwin(failure.data.value)
  }, [failure])

  const save = async (values: LetterValues, sure = false) => {
    setTwin(null)
    const unsure = sure ? { sure: true } : {}
    const input = registerInputOf(values, zone)
    const letter = await (arrivalId
      ? registerArrival.run({ ...input, arrivalId, ...unsure })
      : registerLetter.run({
          ...input,
          fileIds,
          ...(props.replyToId ? { replyToId: props.replyToId } : {}),
          ...unsure,
        }))
    if (!letter) return
    form.forget()
    onRegistered(letter)
  }
  const attachToTwin = async () => {
    const letter = twin && (await attach.run({ mailEntryId: twin as MailEntryId, fileIds }))
    if (!letter) return
    form.forget()
    onRegistered(letter)
  }
  const takeLine = (understood: Partial<LetterValues>) => {
    const values = { ...form.getValues(), ...understood }
    form.setValues(values)
    if (isComplete(values)) void save(values)
    else {
      const missing = values.partyName.trim() === '' ? 'partyName' : 'subject'
      form.getInputNode(missing)?.focus()
    }
  }
  return (
    <div ref={part} className={styles.entering}>
      <FormFrame
        form={form}
        onSave={(values) => void save(values)}
        onBack={props.onBack}
        saveLabel={t('register')}
        busy={register.busy}
        problem={isTwin ? null : register.words}
      >
        {withLine && <OneLine onEnter={takeLine} disabled={register.busy} />}
        {props.children}
        {twin && (
          <TwinNotice
            mailEntryId={twin}
            onAttach={fileIds.length > 0 ? () => void attachToTwin() : undefined}
            onRegister={() => void save(form.getValues(), true)}
          />
        )}
        <LetterInputs form={form} />
        <ModelBar form={form} />
      </FormFrame>
    </div>
  )
}
