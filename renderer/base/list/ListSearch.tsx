import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useHotkey } from '../hotkeys/useHotkey.ts'
import styles from './DataList.module.css'

type Props = {
  box: RefObject<HTMLInputElement | null>
  search: string
  setSearch: (search: string) => void
  /** Arrow down: on to the rows. */
  onLeave: () => void
  /** Enter: on to the rows; a single one is opened. */
  onEnter: () => void
}

/** The search box of a list: "/" leads into it, Esc empties it, arrow down and Enter lead to the rows. */
export function ListSearch({ box, search, setSearch, onLeave, onEnter }: Props) {
  const { t } = useTranslation('base')
  useHotkey({
    scope: 'base:list.keys',
    keys: '/',
    label: 'base:list.search',
    run: () => box.current?.focus(),
  })
  return (
    <TextInput
      ref={box}
      className={styles.search}
      size="xs"
      aria-label={t('list.search')}
      placeholder={t('list.search')}
      leftSection={<IconSearch size={15} />}
      rightSection={
        search && (
          <CloseButton size="sm" aria-label={t('list.clear')} onClick={() => setSearch('')} />
        )
      }
      value={search}
      onChange={(event) => setSearch(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && search) {
          setSearch('')
          event.stopPropagation()
        }
        if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
        event.preventDefault()
        if (event.key === 'Enter') onEnter()
        else onLeave()
      }}
    />
  )
}
