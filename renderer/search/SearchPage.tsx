import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Hit } from '../../shared/search/contract.ts'
import { orpc } from '../app/client/queries.ts'
import { EmptyState } from '../base/EmptyState.tsx'
import { useFormats } from '../base/format/useFormats.ts'
import { Notice } from '../base/Notice.tsx'
import { Page } from '../base/Page.tsx'
import { PageHeader } from '../base/PageHeader.tsx'
import { QueryNotice } from '../base/QueryNotice.tsx'
import { useLater } from '../base/useLater.ts'
import { addressOf } from '../base/recordLooks.ts'
import { HitList } from './HitList.tsx'
import { SearchFilters } from './SearchFilters.tsx'
import { useSearchStore } from './store.ts'
import styles from './search.module.css'

const TYPING_PAUSE = 80
const LEAST_LETTERS = 2
const STEP = 50
const MOST = 200
/** While records are still being indexed, it is asked again this often. */
const AGAIN = 2000

/** One search over everything the office knows: as one types, best first, with the words marked. */
export function SearchPage() {
  const { t } = useTranslation('search')
  const { number } = useFormats()
  const [, go] = useLocation()
  const { text, kind, from, to } = useSearchStore()
  const [active, setActive] = useState(0)
  const [limit, setLimit] = useState(STEP)
  const listId = useId()
  const box = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const wanted = useLater(text.trimStart(), TYPING_PAUSE)
  const canAsk = wanted.trim().length >= LEAST_LETTERS
  const query = useQuery({
    ...orpc.search.query.queryOptions({
      input: {
        text: wanted.slice(0, 300),
        limit,
        ...(kind ? { kinds: [kind] } : {}),
        ...(from ? { from } : {}),
        ...(to ? { to } : {}),
      },
    }),
    enabled: canAsk,
    staleTime: 0,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => ((state.data?.waiting ?? 0) > 0 ? AGAIN : false),
  })
  const found = canAsk ? query.data : undefined
  const hits = found?.hits ?? []
  const counts = found?.counts ?? []
  const total = counts.reduce((sum, each) => sum + each.count, 0)
  const shown = kind ? (counts.find((each) => each.kind === kind)?.count ?? 0) : total
  const current = Math.min(active, hits.length - 1)

  useEffect(() => box.current?.select(), [])
  useEffect(() => {
    setActive(0)
    setLimit(STEP)
  }, [wanted, kind, from, to])

  const open = (hit: Hit | undefined) => hit && go(addressOf(hit.kind, hit.id, hit.day))
  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(index, hits.length - 1))
    setActive(next)
    list.current?.querySelector(`[data-index="${next}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') moveTo(current + 1)
    else if (event.key === 'ArrowUp') moveTo(current - 1)
    else if (event.key === 'PageDown') moveTo(current + 8)
    else if (event.key === 'PageUp') moveTo(current - 8)
    else if (event.key === 'Enter') open(hits[current])
    else if (event.key === 'Escape' && text) useSearchStore.setState({ text: '' })
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <Page>
      <PageHeader
        title={t('title')}
        text={found ? t('found', { count: total, shown: number(total) }) : t('text')}
      />
      <div className={styles.box}>
        <IconSearch size={20} stroke={1.6} aria-hidden />
        <input
          ref={box}
          autoFocus
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-activedescendant={hits.length > 0 ? `${listId}${current}` : undefined}
          aria-label={t('title')}
          placeholder={t('placeholder')}
          autoComplete="off"
          spellCheck={false}
          maxLength={300}
          value={text}
          onChange={(event) => useSearchStore.setState({ text: event.target.value })}
          onKeyDown={onKeyDown}
        />
      </div>
      <SearchFilters counts={counts} total={total} />
      <QueryNotice error={query.error} />
      {found && found.waiting > 0 && (
        <Notice>{t('waiting', { count: found.waiting, shown: number(found.waiting) })}</Notice>
      )}
      {hits.length > 0 && (
        <HitList
          ref={list}
          id={listId}
          hits={hits}
          current={current}
          onActive={setActive}
          onOpen={open}
          more={shown > hits.length && limit < MOST ? () => setLimit(limit + STEP) : undefined}
        />
      )}
      {hits.length === 0 && !canAsk && (
        <EmptyState title={t('begin.title')} text={t('begin.text')} />
      )}
      {hits.length === 0 && canAsk && found && !query.isPlaceholderData && (
        <EmptyState
          title={t('nothing.title', { text: wanted.trim() })}
          text={t(kind || from || to ? 'nothing.filtered' : 'nothing.text')}
        />
      )}
    </Page>
  )
}
