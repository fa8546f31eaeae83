import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { addDays } from '../../../shared/base/dates.ts'
import type { MailRegisterId } from '../../../shared/base/ids.ts'
import type { MailEntry } from '../../../shared/mail/contract/entry.ts'
import { client } from '../../app/client/client.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { DataList } from '../../base/list/DataList.tsx'
import { usePagedRows } from '../../base/list/usePagedRows.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { nextAct } from '../mailLooks.ts'
import type { MailView } from '../store.ts'
import { useMailColumns } from './useMailColumns.tsx'

const keyOf = ({ id }: MailEntry) => id
/** Deadlines of the coming week count as due. */
const DUE_DAYS = 7

type Props = {
  view: MailView
  registerId: string | null
  selected: string | undefined
  onSelect: (letter: MailEntry) => void
  toolbar: ReactNode
  emptyState: ReactNode
}

/** The register, newest first; what is due stands by its deadline. */
export function MailList({ view, registerId, selected, onSelect, toolbar, emptyState }: Props) {
  const { t } = useTranslation('mail')
  const { today } = useFormats()
  const [, go] = useLocation()
  const columns = useMailColumns()
  const storageKey = `mail.${view}`
  const asked = {
    ...(view === 'in' || view === 'out' ? { direction: view } : {}),
    ...(view === 'due' ? { dueBy: addDays(today(), DUE_DAYS) } : {}),
    ...(view === 'uncollected' ? { uncollectedDays: 0 } : {}),
    ...(registerId ? { registerId: registerId as MailRegisterId } : {}),
  }
  const list = usePagedRows<MailEntry>({
    storageKey,
    queryKey: ['mail', asked],
    load: async ({ search, after, limit }, signal) => {
      // What is due does not come newest first: it is asked for whole, a thousand at most.
      const whole = view === 'due'
      if (whole && after) return { rows: [] }
      const input = {
        ...asked,
        text: search,
        limit: whole ? 1000 : limit,
        ...(after ? { before: after.id } : {}),
      }
      return { rows: await client.mail.list(input, { signal }) }
    },
  })
  return (
    <>
      <QueryNotice error={list.error} />
      <DataList
        label={t('mail')}
        storageKey={storageKey}
        rows={list.data}
        paged={list.paged}
        columns={columns}
        rowKey={keyOf}
        selected={selected ?? null}
        onSelect={onSelect}
        onOpen={onSelect}
        action={(letter) => {
          const act = nextAct(letter)
          return act && { label: t(`act.${act}`), run: () => go(`/mail/${letter.id}/${act}`) }
        }}
        actionWidth={100}
        searchable
        lettersJump={false}
        toolbar={toolbar}
        emptyState={emptyState}
      />
    </>
  )
}
