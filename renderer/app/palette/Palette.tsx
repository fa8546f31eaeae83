import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useCallback, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Hint } from '../../base/Hint.tsx'
import { usePalette } from './usePalette.ts'
import type { PaletteLine } from './usePalette.ts'
import styles from './Palette.module.css'

/** Finds any record, page and action by a few letters: Ctrl+K. */
export function Palette(props: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal.Root {...props} yOffset="12vh" size={620} padding={0}>
      <Modal.Overlay backgroundOpacity={0.25} />
      <Modal.Content aria-label={t('app:palette.open')}>
        <Modal.Body>
          <PaletteBody onClose={props.onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function PaletteBody({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [search, setSearch] = useState('')
  const [active, setActive] = useState(0)
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const go = useCallback((address: string) => navigate(address), [navigate])
  const { lines, searching } = usePalette(search, go)
  const current = Math.min(active, lines.length - 1)

  const choose = (line: PaletteLine | undefined) => {
    if (!line) return
    onClose()
    line.run()
  }
  const moveTo = (index: number) => {
    const next = (index + lines.length) % Math.max(lines.length, 1)
    setActive(next)
    list.current?.querySelector(`[data-index="${next}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') moveTo(current + 1)
    else if (event.key === 'ArrowUp') moveTo(current - 1)
    else if (event.key === 'Enter') choose(lines[current])
    else return
    event.preventDefault()
  }

  return (
    <>
      <div className={styles.search}>
        <IconSearch size={18} stroke={1.6} />
        <input
          data-autofocus
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={lines.length > 0 ? `${listId}${current}` : undefined}
          aria-label={t('app:palette.open')}
          placeholder={t('app:palette.hint')}
          autoComplete="off"
          spellCheck={false}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={t('app:palette.open')}
        className={styles.list}
      >
        {lines.map((line, index) => (
          <div key={line.id} role="presentation">
            {line.group !== lines[index - 1]?.group && (
              <div role="presentation" className={styles.group}>
                {line.group}
              </div>
            )}
            <div
              id={`${listId}${index}`}
              data-index={index}
              role="option"
              aria-selected={index === current}
              className={styles.line}
              {...(line.isPrivate ? { 'data-private': true } : {})}
              onClick={() => choose(line)}
              onMouseMove={() => setActive(index)}
            >
              <line.icon size={17} stroke={1.6} />
              <span className={styles.label}>{line.label}</span>
              {line.detail && <span className={styles.detail}>{line.detail}</span>}
              {line.keys && <Hint keys={line.keys} />}
            </div>
          </div>
        ))}
      </div>
      {lines.length === 0 && (
        <p className={styles.nothing} role="status">
          {searching ? t('app:palette.searching') : t('app:palette.nothing', { search })}
        </p>
      )}
    </>
  )
}
