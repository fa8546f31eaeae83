import { IconArrowRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Icon } from '../../base/StatusMark.tsx'
import { foldText } from '../../../shared/base/fold.ts'
import { features, pages } from '../features.ts'
import { addressOf } from '../places.ts'

const MOST_HITS = 10
const LEAST_LETTERS = 2

/** One line of the palette: a record, a page or something to do. */
export type PaletteLine = {
  id: string
  group: string
  icon: Icon
  label: string
  detail: string
  keys: string
  /** It may name people: hidden while somebody stands at the counter. */
  isPrivate: boolean
  run: () => void
}

/** What the palette offers for `search`: pages and actions at once, records as they are found. */
export function usePalette(search: string, go: (address: string) => void) {
  const { t, i18n } = useTranslation()
  const fixed = useMemo((): PaletteLine[] => {
    const places = pages.map((page) => ({
      id: page.path,
      group: t('app:palette.pages'),
      icon: page.icon,
      label: t(page.label),
      detail: '',
      keys: page.keys ?? '',
      isPrivate: false,
      run: () => go(addressOf(page)),
    }))
    const acts = features.flatMap(({ actions = [] }) =>
      actions.map(({ id, label, icon, run }) => ({
        id,
        group: t('app:palette.actions'),
        icon: icon ?? IconArrowRight,
        label: t(label),
        detail: '',
        keys: '',
        isPrivate: false,
        run: () => run(go),
      })),
    )
    return [...places, ...acts]
  }, [t, go])

  const wanted = useDeferredValue(search.trim())
  const records = useQuery({
    queryKey: ['palette', wanted, i18n.language],
    enabled: wanted.length >= LEAST_LETTERS,
    staleTime: 0,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const sources = features.flatMap(({ sources = [] }) => sources)
      const found = await Promise.allSettled(
        sources.map(async ({ id, label, icon, find }) =>
          (await find(wanted, signal)).slice(0, MOST_HITS).map((hit) => ({
            id: `${id}.${hit.id}`,
            group: t(label),
            icon: hit.icon ?? icon,
            label: hit.label,
            detail: hit.detail ?? '',
            keys: '',
            isPrivate: true,
            address: hit.address,
          })),
        ),
      )
      return found.flatMap((each) => (each.status === 'fulfilled' ? each.value : []))
    },
  })

  const words = foldText(search).split(/\s+/).filter(Boolean)
  const matching = fixed.filter(({ label }) => {
    const text = foldText(label)
    return words.every((word) => text.includes(word))
  })
  const hits: PaletteLine[] =
    wanted.length < LEAST_LETTERS
      ? []
      : (records.data ?? []).map((hit) => ({ ...hit, run: () => go(hit.address) }))
  const all: PaletteLine[] =
    hits.length === 0
      ? []
      : features
          .flatMap(({ sources = [] }) => sources)
          .flatMap(({ id, label, icon, showAll }) =>
            showAll
              ? {
                  id: `${id}.all`,
                  group: t(label),
                  icon,
                  label: t(showAll.label, { search: wanted }),
                  detail: '',
                  keys: '',
                  isPrivate: false,
                  run: () => showAll.run(wanted, go),
                }
              : [],
          )
  return { lines: [...matching, ...placeAll(hits, all)], searching: records.isFetching }
}

/** Each "all of it" stands after the last hit of its group. */
function placeAll(hits: PaletteLine[], all: PaletteLine[]): PaletteLine[] {
  return all.reduce((lines, line) => {
    const last = lines.findLastIndex(({ group }) => group === line.group)
    return last < 0 ? lines : lines.toSpliced(last + 1, 0, line)
  }, hits)
}
