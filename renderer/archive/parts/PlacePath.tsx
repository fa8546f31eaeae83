import styles from '../archive.module.css'

/** Where something stands, the nearest places first: they are what is looked for among the shelves. */
export function PlacePath({ path }: { path: string }) {
  const names = path.split(' › ')
  const around = names.slice(0, -2).join(' › ')
  return (
    <span title={path}>
      {names.slice(-2).join(' › ')}
      {around && <small className={styles.around}>{around}</small>}
    </span>
  )
}
