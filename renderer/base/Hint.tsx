import { keyCaps } from './hotkeys/keyNames.ts'
import styles from './base.module.css'

const mac = navigator.platform.startsWith('Mac')

/** The caps of a key, beside what it does. Not read aloud: the control itself carries aria-keyshortcuts. */
export function Hint({ keys }: { keys: string }) {
  return (
    <span className={styles.hint} aria-hidden>
      {keyCaps(keys, mac).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  )
}
