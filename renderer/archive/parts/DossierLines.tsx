import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import styles from '../archive.module.css'

type Listed = { id: string; code: string; title: string }

/** Files of the archive by code and title; `aside` is what else each line tells. */
export function DossierLines<Dossier extends Listed>({
  dossiers,
  aside,
}: {
  dossiers: readonly Dossier[]
  aside: (dossier: Dossier) => ReactNode
}) {
  const [, go] = useLocation()
  return (
    <ul className={styles.lines}>
      {dossiers.map((dossier) => (
        <li key={dossier.id} className={styles.line}>
          <button
            type="button"
            className={styles.link}
            onClick={() => go(`/archive/${dossier.id}`)}
          >
            {dossier.code}
          </button>
          <span className={styles.lineText}>{dossier.title}</span>
          <span className={styles.soft}>{aside(dossier)}</span>
        </li>
      ))}
    </ul>
  )
}
