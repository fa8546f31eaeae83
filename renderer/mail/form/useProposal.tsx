import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileId } from '../../../shared/base/ids.ts'
import { orpc } from '../../app/client/queries.ts'
import type { ShownFile } from '../../base/files/fileBytes.ts'
import { Notice } from '../../base/Notice.tsx'
import { emptyLetter, valuesOf } from './letterForm.ts'

/**
 * What a file's words and the sender's earlier letters propose. `initial` fills the form, `note` says what is still
 * going on; without a file the form is empty. While words are still being read from pictures the form can be used;
 * the proposal is asked again when they are there.
 */
export function useProposal(file: ShownFile | undefined) {
  const { t } = useTranslation('mail')
  const fileId = (file?.fileId ?? '') as FileId
  const stored = useQuery(
    orpc.files.get.queryOptions({ input: { fileId }, enabled: file !== undefined }),
  )
  const state = stored.data?.textState
  const isReading = state === 'waiting' || state === 'reading'
  const options = orpc.mail.propose.queryOptions({
    input: { fileId },
    enabled: file !== undefined && state !== undefined,
  })
  // Asked again when the words are there; between two letters of the pile nothing flickers.
  const proposal = useQuery({
    ...options,
    queryKey: [...options.queryKey, isReading] as unknown as typeof options.queryKey,
  })
  const initial = useMemo(
    () => ({ ...emptyLetter, ...valuesOf(proposal.data?.fields ?? {}) }),
    [proposal.data],
  )
  const error = stored.error ?? proposal.error
  return {
    initial,
    ready: file === undefined || proposal.data !== undefined || error !== null,
    isReading,
    grounds: proposal.data?.grounds ?? [],
    twins: proposal.data?.twins ?? [],
    error,
    note: isReading ? <Notice>{t('morning.reading')}</Notice> : null,
  }
}
