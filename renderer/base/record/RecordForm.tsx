import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type * as z from 'zod'
import type { useCommand } from '../command/useCommand.ts'
import { FormFrame } from '../form/FormFrame.tsx'
import { useFocusFirst } from '../form/useFocusFirst.ts'
import type { DraftForm } from '../form/useDraftForm.ts'
import { touchedFields, useDraftForm } from '../form/useDraftForm.ts'
import { Notice } from '../Notice.tsx'
import { useRecordPlace } from './recordPlace.ts'

type Props<Values extends Record<string, unknown>, Input extends object, Saved> = {
  /** Names what is typed in, for the draft: `stock.printer`. */
  draft: string
  /** The record that is changed; left out for a new one. */
  record?: { id: string; version: number }
  /** What the fields hold at first. */
  initial: Values
  schema: z.ZodType
  /** The write, quiet: `useCommand(client.stock.printers.update, { quiet: true, done })`. */
  command: Pick<ReturnType<typeof useCommand<Input, Saved>>, 'run' | 'busy' | 'words'>
  /** What the command takes, of values that passed the schema. */
  input: (values: Values) => Input
  /** After saving; a new record opens and a changed one shows its first tab where this is left out. */
  onSaved?: (saved: Saved, form: DraftForm<Values>) => void
  /** What the button says; where it depends on what was chosen, of the values. */
  saveLabel?: string | ((values: Values) => string)
  children: (form: DraftForm<Values>) => ReactNode
}

/**
 * The fields of a new or an open record. Enter saves, Esc goes back and keeps what was typed. When another desk
 * changes the record meanwhile, fields not touched here follow, and what was typed stays.
 */
export function RecordForm<
  Values extends Record<string, unknown>,
  Input extends object,
  Saved extends object,
>(props: Props<Values, Input, Saved>) {
  const { record, command, onSaved, saveLabel } = props
  const { t } = useTranslation('base')
  const place = useRecordPlace()
  const part = useFocusFirst<HTMLDivElement>({ over: false })
  const [base, setBase] = useState({ values: props.initial, version: record?.version })
  const [changed, setChanged] = useState(false)
  const form = useDraftForm<Values>({
    draftKey: `${props.draft}.${record?.id ?? 'new'}`,
    initial: base.values,
    schema: props.schema,
  })
  useEffect(() => {
    if (record?.version === base.version) return
    const typed = touchedFields(form.getValues(), base.values)
    const now = { ...props.initial, ...typed }
    setBase({ values: props.initial, version: record?.version })
    form.setValues(now)
    setChanged(Object.keys(touchedFields(now, props.initial)).length > 0)
  }, [record?.version, base, props.initial, form])

  const back = record ? () => place.show() : place.close
  const save = async (values: Values) => {
    const saved = await command.run(props.input(values))
    if (!saved) return
    form.forget()
    if (onSaved) onSaved(saved, form)
    else if (record) place.show()
    else if ('id' in saved) place.open(String(saved.id))
  }
  return (
    <div ref={part}>
      <FormFrame
        form={form}
        onSave={(values) => void save(values)}
        onBack={back}
        saveLabel={typeof saveLabel === 'function' ? saveLabel(form.values) : saveLabel}
        busy={command.busy}
        problem={command.words}
      >
        {changed && <Notice tone="warn">{t('record.changedElsewhere')}</Notice>}
        {props.children(form)}
      </FormFrame>
    </div>
  )
}
