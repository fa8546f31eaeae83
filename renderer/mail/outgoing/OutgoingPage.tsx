import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Day } from '../../../shared/base/dates.ts'
import { addDays } from '../../../shared/base/dates.ts'
import type { MailEntry } from '../../../shared/mail/contract/entry.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { EmptyState } from '../../base/EmptyState.tsx'
import { DayField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import type { Column } from '../../base/list/column.ts'
import { DataList } from '../../base/list/DataList.tsx'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { printPaper, showPaper } from '../../base/papers.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { showFailure } from '../../base/toasts.ts'
import { useMailColumns } from '../list/useMailColumns.tsx'
import { useCurrency } from '../queries.ts'
import styles from './outgoing.module.css'

const keyOf = ({ id }: MailEntry) => id
const scope = 'mail:outgoing.title'

/** What goes to the post on a day: tracking numbers, postage by office, the list for the counter of the post. */
export function OutgoingPage() {
  const { t } = useTranslation('mail')
  const { today, number, money } = useFormats()
  const currency = useCurrency()
  const [, go] = useLocation()
  const [chosen, setChosen] = useState<Day | null>(null)
  const day = chosen ?? today()
  const post = useQuery(orpc.mail.outgoing.queryOptions({ input: { day } }))
  const columns = useOutgoingColumns()
  const step = (days: number) => setChosen(addDays(day, days))
  useHotkey({ scope, keys: 'Escape', label: 'base:keys.back', run: () => go('/mail') })
  useHotkey({ scope, keys: 'ArrowLeft', label: 'mail:outgoing.before', run: () => step(-1) })
  useHotkey({ scope, keys: 'ArrowRight', label: 'mail:outgoing.after', run: () => step(1) })
  const paper = async (give: typeof showPaper | typeof printPaper) => {
    try {
      await give(await client.mail.outgoingPaper({ day }))
    } catch (error) {
      showFailure(error)
    }
  }
  const isEmpty = post.data?.entries.length === 0
  return (
    <Page>
      <PageHeader title={t('outgoing.title')} text={t('outgoing.text')}>
        <Button onClick={() => go('/mail')}>{t('back')}</Button>
        <Button disabled={isEmpty} onClick={() => void paper(showPaper)}>
          {t('outgoing.look')}
        </Button>
        <Button variant="filled" disabled={isEmpty} onClick={() => void paper(printPaper)}>
          {t('outgoing.print')}
        </Button>
      </PageHeader>
      <QueryNotice error={post.error} />
      <DataList
        label={t('outgoing.title')}
        storageKey="mail.outgoing"
        rows={post.data?.entries}
        columns={columns}
        rowKey={keyOf}
        onOpen={(letter) => go(`/mail/${letter.id}/edit`)}
        searchable
        lettersJump={false}
        toolbar={
          <DayField
            aria-label={t('dayLabel')}
            value={day}
            onChange={setChosen}
            latest={today()}
            required
            width={150}
          />
        }
        emptyState={<EmptyState title={t('outgoing.empty')} text={t('outgoing.emptyText')} />}
      />
      {post.data && post.data.postage.length > 0 && (
        <table className={styles.postage}>
          <caption>{t('outgoing.postage')}</caption>
          <tbody>
            {post.data.postage.map(({ office, letters, amount }) => (
              <tr key={office}>
                <th scope="row">{office || t('outgoing.noOffice')}</th>
                <td>{t('outgoing.letters', { count: letters, shown: number(letters) })}</td>
                <td>{money({ amount, currency })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  )
}

function useOutgoingColumns(): Column<MailEntry>[] {
  const { t } = useTranslation('mail')
  const { money } = useFormats()
  const currency = useCurrency()
  const all = useMailColumns()
  return useMemo(() => {
    const shown = ['number', 'party', 'subject', 'medium', 'tracking'].flatMap((id) => {
      const column = all.find((each) => each.id === id)
      if (!column) return []
      const { hidden: _shown, givesWay: _stays, ...rest } = column
      // All of these go out.
      return [id === 'party' ? { ...rest, header: t('recipient') } : rest]
    })
    return [
      ...shown,
      {
        id: 'office',
        header: t('office'),
        value: ({ office }: MailEntry) => office,
        width: 104,
        givesWay: 1,
      },
      {
        id: 'postage',
        header: t('postage'),
        value: ({ postage }: MailEntry) => postage,
        text: ({ postage }: MailEntry) =>
          postage === null ? '' : money({ amount: postage, currency }),
        width: 104,
        numeric: true,
      },
    ]
  }, [all, t, money, currency])
}
