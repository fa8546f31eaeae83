import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { MailEntryId } from '../../../shared/base/ids.ts'
import type { MailEntry } from '../../../shared/mail/contract/entry.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { EmptyState } from '../../base/EmptyState.tsx'
import { TextField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { DataList } from '../../base/list/DataList.tsx'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { printPaper, showPaper } from '../../base/papers.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { showFailure } from '../../base/toasts.ts'
import { useMailColumns } from '../list/useMailColumns.tsx'
import styles from '../mail.module.css'

const keyOf = ({ id }: MailEntry) => id
const ASKED = { uncollectedDays: 0, limit: 1000 }

/** Letters that lie ready: tick those of one office or colleague, print the sheet, let it be signed. */
export function HandOverPage() {
  const { t } = useTranslation('mail')
  const { number } = useFormats()
  const [, go] = useLocation()
  const [ticked, setTicked] = useState<Set<string>>(new Set())
  const [collectedBy, setCollectedBy] = useState('')
  const ready = useQuery(orpc.mail.list.queryOptions({ input: ASKED }))
  const all = useMailColumns()
  const columns = useMemo(() => {
    const order = ['for', 'number', 'party', 'subject', 'medium', 'arrived']
    return order.flatMap((id) => {
      const column = all.find((each) => each.id === id)
      if (!column) return []
      const { givesWay: _always, ...first } = column
      if (id === 'party') return [{ ...column, header: t('sender'), width: 190 }]
      return [id === 'for' ? { ...first, width: 150 } : column]
    })
  }, [all, t])
  const handOver = useCommand(client.mail.handOver, {
    done: (letters) =>
      t('toast.handedOverMany', {
        count: letters.length,
        shown: number(letters.length),
        whom: collectedBy,
      }),
  })
  const rows = ready.data ?? []
  const chosen = rows.filter(({ id }) => ticked.has(id))
  const mailEntryIds = chosen.map(({ id }) => id as MailEntryId)
  const sheet = async (give: typeof showPaper | typeof printPaper) => {
    try {
      await give(await client.mail.handOverSheet({ mailEntryIds }))
    } catch (error) {
      showFailure(error)
    }
  }
  const tick = (next: Set<string>) => {
    setTicked(next)
    // Where all that is ticked is one colleague's, that one probably signs.
    const names = new Set(rows.filter(({ id }) => next.has(id)).map((row) => row.forStaffName))
    const [only] = names
    if (names.size === 1 && only) setCollectedBy(only)
  }
  const sign = async () => {
    if (chosen.length === 0 || collectedBy.trim() === '') return
    if (!(await handOver.run({ mailEntryIds, collectedBy }))) return
    setTicked(new Set())
    setCollectedBy('')
  }
  const scope = 'mail:handOver.title'
  useHotkey({ scope, keys: 'Escape', label: 'base:keys.back', run: () => go('/mail') })
  useHotkey({
    scope,
    keys: 'mod+p',
    label: 'mail:handOver.print',
    run: () => void sheet(printPaper),
    when: chosen.length > 0,
  })
  return (
    <Page>
      <PageHeader title={t('handOver.title')} text={t('handOver.text')}>
        <Button onClick={() => go('/mail')}>{t('back')}</Button>
      </PageHeader>
      <QueryNotice error={ready.error} />
      <DataList
        label={t('handOver.title')}
        storageKey="mail.handOver"
        rows={ready.data}
        columns={columns}
        rowKey={keyOf}
        onOpen={(letter) => go(`/mail/${letter.id}`)}
        ticked={ticked}
        onTick={tick}
        searchable
        lettersJump={false}
        emptyState={<EmptyState title={t('handOver.empty')} text={t('handOver.emptyText')} />}
      />
      {chosen.length > 0 && (
        <form
          className={styles.signing}
          onSubmit={(event) => {
            event.preventDefault()
            void sign()
          }}
        >
          <span role="status">
            {t('handOver.chosen', { count: chosen.length, shown: number(chosen.length) })}
          </span>
          <Button onClick={() => void sheet(showPaper)}>{t('handOver.look')}</Button>
          <Button onClick={() => void sheet(printPaper)}>{t('handOver.print')}</Button>
          <TextField
            aria-label={t('collectedBy')}
            placeholder={t('collectedBy')}
            value={collectedBy}
            onChange={setCollectedBy}
          />
          <Button
            type="submit"
            variant="filled"
            loading={handOver.busy}
            disabled={collectedBy.trim() === ''}
          >
            {t('handOver.sign')}
          </Button>
        </form>
      )}
    </Page>
  )
}
