import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { create } from 'zustand'
import type { AgendaCalendarId, FileId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'

/** A calendar file or an e-mail: dropped here, or one that the office keeps. */
export type MessageSource = { file: File } | { fileId: FileId }

/** In place of the file's id in the address: what was dropped at this desk last. */
export const DROPPED = 'dropped'
export const useDropped = create<{ files: readonly File[] }>(() => ({ files: [] }))

export const keyOfSource = (source: MessageSource): string =>
  'fileId' in source
    ? source.fileId
    : [source.file.name, source.file.size, source.file.lastModified].join(' ')

/**
 * What a message says about meetings, told anew whenever the agenda changes; new invitations are held against
 * `calendarId`. What was told stays while it is asked again.
 */
export const useMessage = (source: MessageSource, calendarId?: AgendaCalendarId) =>
  useQuery({
    queryKey: [...orpc.agenda.answers.read.key(), keyOfSource(source), calendarId ?? ''],
    queryFn: () => client.agenda.answers.read({ ...source, ...(calendarId ? { calendarId } : {}) }),
    placeholderData: keepPreviousData,
    retry: false,
  })
