import styles from '../rota.module.css'

/** A colleague: the colour that marks them, and the name. */
export function Person({ person }: { person: { name: string; colour: string } | undefined }) {
  return (
    <span className={styles.person}>
      <span className={styles.dot} style={{ background: person?.colour ?? 'transparent' }} />
      <span>{person?.name ?? ''}</span>
    </span>
  )
}
