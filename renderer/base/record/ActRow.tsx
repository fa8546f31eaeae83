import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useHotkey } from '../hotkeys/useHotkey.ts'
import styles from './record.module.css'

type Props<Act extends string> = {
  /** In the order they are shown. */
  acts: readonly Act[]
  /** The one to do now: its button stands out. */
  next: Act | null | undefined
  keys: Readonly<Record<Act, string>>
  /** What each is called, as `namespace:key`. */
  wordOf: (act: Act) => string
  /** The group of the letters in the keyboard map, as `namespace:key`. */
  scope: string
  run: (act: Act) => unknown
}

/** What can be done with the open record, a button and a letter each. */
export function ActRow<Act extends string>({ acts, next, keys, wordOf, scope, run }: Props<Act>) {
  const { t } = useTranslation()
  return (
    <div className={styles.acts}>
      {acts.map((act) => (
        <Button
          key={act}
          size="xs"
          variant={act === next ? 'filled' : 'default'}
          aria-keyshortcuts={keys[act]}
          title={keys[act].toUpperCase()}
          onClick={() => void run(act)}
        >
          {t(wordOf(act))}
        </Button>
      ))}
      {acts.map((act) => (
        <ActKey key={act} scope={scope} keys={keys[act]} label={wordOf(act)} run={() => run(act)} />
      ))}
    </div>
  )
}

type KeyProps = { scope: string; keys: string; label: string; run: () => unknown }
function ActKey({ scope, keys, label, run }: KeyProps) {
  useHotkey({ scope, keys, label, run: () => void run() })
  return null
}
