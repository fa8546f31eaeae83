import { readFailure } from './command/failure.ts'
import { Notice } from './Notice.tsx'
import { useFailureWords } from './toasts.ts'

/** Why a list or record could not be read, in words; nothing while all is well. */
export function QueryNotice({ error }: { error: unknown }) {
  const toWords = useFailureWords()
  return error ? <Notice tone="bad">{toWords(readFailure(error))}</Notice> : null
}
