import type { TFunction } from 'i18next'
import type { FailureCode, failures } from '../../../shared/base/errors.ts'
import type * as z from 'zod'

type DataOf<Code extends FailureCode> = z.infer<(typeof failures)[Code]['data']>

/** What went wrong with a call, by code: those of shared/base/errors.ts and those of the client itself. */
export type CallFailure =
  | { [Code in FailureCode]: { code: Code; data: DataOf<Code> } }[FailureCode]
  | { code: 'BAD_REQUEST'; data: { issues: Issue[] } }
  | { code: 'ENGINE_AWAY' | 'TIMED_OUT'; data: object }

/** One fault of an input, as zod reports it. */
export type Issue = {
  code: string
  path: PropertyKey[]
  minimum?: number | bigint
  maximum?: number | bigint
  origin?: string
}

/** Reads a thrown value. Whatever is not known is INTERNAL with no id to quote. */
export function readFailure(error: unknown): CallFailure {
  const { code, data, defined } = (error ?? {}) as {
    code?: unknown
    data?: unknown
    defined?: unknown
  }
  if (code === 'BAD_REQUEST') {
    const issues = (data as { issues?: Issue[] } | undefined)?.issues ?? []
    return { code, data: { issues } }
  }
  if (code === 'ENGINE_AWAY' || code === 'TIMED_OUT') return { code, data: {} }
  // Said by the client of those that the contract declares.
  if (defined === true) return { code, data } as CallFailure
  if (isAbort(error)) return { code: 'CANCELLED', data: {} }
  return { code: 'INTERNAL', data: { errorId: '' } }
}

const isAbort = (error: unknown) => error instanceof Error && error.name === 'AbortError'

/** The failure in words that say what to do. */
export function failureWords(failure: CallFailure, t: TFunction): string {
  const { code, data } = failure
  if (code === 'BAD_REQUEST') {
    const [issue] = data.issues
    return issue
      ? t('errors:BAD_REQUEST', { field: fieldName(issue, t), problem: issueWords(issue, t) })
      : t('errors:BAD_REQUEST_unknown')
  }
  if (code === 'NOT_POSSIBLE' || code === 'OFFICE_CLOSED')
    return t([`errors:${code}_${data.reason}`, `errors:${code}`], { reason: data.reason })
  if (code === 'FILE_UNREADABLE')
    return t('errors:FILE_UNREADABLE', {
      file: data.file,
      reason: t([
        `files:fileReason.${data.reason}`,
        `errors:fileReason_${data.reason}`,
        'errors:fileReason_unknown',
      ]),
    })
  if (code === 'MAIL_SERVER')
    return t(data.told ? 'errors:MAIL_SERVER_told' : 'errors:MAIL_SERVER_why', {
      ...data,
      reason: t([`email:reason.${data.reason}`, 'email:reason.declined']),
    })
  if (code === 'IN_USE')
    return t('errors:IN_USE', { by: t([`errors:usedBy.${data.by}`, 'errors:usedBy.other']) })
  if (code === 'TAKEN')
    return t([`errors:TAKEN_${data.field}`, 'errors:TAKEN'], {
      value: data.value,
      field: t([`errors:field.${data.field}`, 'errors:field.other']),
    })
  if (code === 'WRONG_STATE') return t([`errors:WRONG_STATE_${data.state}`, 'errors:WRONG_STATE'])
  if (code === 'INTERNAL' && !data.errorId) return t('errors:INTERNAL_unknown')
  if (code === 'UNUSUAL_QUANTITY') return t('errors:UNUSUAL_QUANTITY')
  return t(`errors:${code}`, { ...data })
}

/** What is wrong with a field: "type at least 1". */
export function issueWords(issue: Issue, t: TFunction): string {
  const kind = issue.origin === 'string' ? 'text' : issue.origin === 'array' ? 'list' : 'number'
  const limit = Number(issue.minimum ?? issue.maximum ?? 0)
  if (issue.code === 'too_small' && kind === 'text') return t('errors:issue.needed')
  if (issue.code === 'too_small' || issue.code === 'too_big')
    return t(`errors:issue.${issue.code}_${kind}`, { limit, count: limit })
  if (issue.code === 'invalid_type') return t('errors:issue.invalid_type')
  return t('errors:issue.invalid')
}

/** The name of the field an issue is about, as its form calls it where the errors file knows it. */
function fieldName(issue: Issue, t: TFunction): string {
  const names = issue.path.filter((part): part is string => typeof part === 'string')
  const name = names.at(-1) ?? ''
  return t([`errors:field.${name}`, 'errors:field.other'])
}
