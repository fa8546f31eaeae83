import { useForm } from '@mantine/form'
import type { UseFormReturnType } from '@mantine/form'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type * as z from 'zod'
import type { Issue } from '../command/failure.ts'
import { issueWords } from '../command/failure.ts'

type Options<Values> = {
  /**
   * Names what is being written: `stock.item.new`, `stock.item.<id>.<version>`. The fields touched under this
   * name outlive an engine crash, a reload and going elsewhere, until they are saved or discarded.
   */
  draftKey: string
  initial: Values
  /** Checks the values at submit, in the contract's own terms; its faults are told at the fields. */
  schema?: z.ZodType
}

export type DraftForm<Values extends Record<string, unknown>> = UseFormReturnType<Values> & {
  /** True when values typed earlier were brought back. */
  restored: boolean
  /** Forgets what was typed and shows the initial values. */
  discard: () => void
  /** Forgets the draft after it was saved; the next opening starts afresh. */
  forget: () => void
}

const storageKey = (draftKey: string) => `counterpart.draft.${draftKey}`

/** A form whose unsaved values are kept as a draft. Fields take `{...form.getInputProps('name')}`. */
export function useDraftForm<Values extends Record<string, unknown>>(
  options: Options<Values>,
): DraftForm<Values> {
  const { draftKey, initial, schema } = options
  const { t } = useTranslation()
  const [draft] = useState(() => readDraft<Values>(draftKey))
  const [restored, setRestored] = useState(draft !== null)

  const form = useForm<Values>({
    initialValues: draft ? { ...initial, ...draft } : initial,
    validateInputOnBlur: false,
    clearInputErrorOnChange: true,
    validate: (values) => (schema ? faultsOf(schema, values, (issue) => issueWords(issue, t)) : {}),
  })
  const { values } = form

  useEffect(() => {
    const touched = touchedFields(values, initial)
    if (Object.keys(touched).length === 0) forgetDraft(draftKey)
    else sessionStorage.setItem(storageKey(draftKey), JSON.stringify(touched))
  }, [draftKey, values, initial])

  const forget = () => {
    forgetDraft(draftKey)
    setRestored(false)
  }
  const discard = () => {
    forget()
    form.setValues(initial)
    form.clearErrors()
  }
  return Object.assign(form, { restored, discard, forget })
}

/** The fields that differ from what stood there at first. */
export function touchedFields<Values extends Record<string, unknown>>(
  values: Values,
  initial: Values,
): Partial<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(initial[name]),
    ),
  ) as Partial<Values>
}

/** Forgets what was typed under a name, before its form is opened anew. */
export function forgetDraft(draftKey: string): void {
  sessionStorage.removeItem(storageKey(draftKey))
}

function readDraft<Values>(draftKey: string): Partial<Values> | null {
  try {
    return JSON.parse(
      sessionStorage.getItem(storageKey(draftKey)) ?? 'null',
    ) as Partial<Values> | null
  } catch {
    return null
  }
}

/** The first fault of each field, by its path ("lines.0.packs"). */
function faultsOf(schema: z.ZodType, values: unknown, words: (issue: Issue) => string) {
  const result = schema.safeParse(values)
  if (result.success) return {}
  const faults: Record<string, string> = {}
  for (const issue of result.error.issues) {
    faults[issue.path.join('.')] ??= words(issue as Issue)
  }
  return faults
}
