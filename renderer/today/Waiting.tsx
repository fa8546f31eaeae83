import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import styles from './today.module.css'

type Line = { key: string; address: string; label: string; detail: string; mark: ReactNode }

const FIRST_SHOWN = 8

/** One kind of waiting work; nothing at all where none waits. */
export function Waiting({ title, lines }: { title: string; lines: Line[] }) {
  const { t } = useTranslation('today')
  const [, go] = useLocation()
  const [all, setAll] = useState(false)
  if (lines.length === 0) return null
  const shown = all ? lines : lines.slice(0, FIRST_SHOWN)
  return (
    <section className={styles.waiting}>
      <h3>{title}</h3>
      <ul>
        {shown.map(({ key, address, label, detail, mark }) => (
          <li key={key}>
            <a
              href={`#${address}`}
              onClick={(event) => {
                event.preventDefault()
                go(address)
              }}
            >
              <span className={styles.label}>{label}</span>
              <span className={styles.detail}>{detail}</span>
              <span className={styles.mark}>{mark}</span>
            </a>
          </li>
        ))}
      </ul>
      {lines.length > shown.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t('more', { count: lines.length - shown.length })}
        </button>
      )}
    </section>
  )
}
