import { Button, Menu } from '@mantine/core'
import { IconChevronUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Hint } from '../Hint.tsx'
import { useHotkey } from '../hotkeys/useHotkey.ts'
import styles from './record.module.css'
import { useFitting } from './useFitting.ts'

type Props<Act extends string> = {
  /** In the order they are shown: the commonest first. */
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

const MORE_KEY = '.'

/** What can be done with the open record: one row of buttons, the rest under More; each act has its letter. */
export function ActRow<Act extends string>(props: Props<Act>) {
  const { next, keys, wordOf, scope } = props
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const acts = props.acts.toSorted((one, other) => Number(other === next) - Number(one === next))
  const words = acts.map((act) => t(wordOf(act)))
  const { row, fitting } = useFitting(words.join('\n'))
  const rest = acts.slice(fitting)
  const run = (act: Act) => {
    setOpen(false)
    void props.run(act)
  }
  return (
    <div ref={row} className={styles.acts}>
      {acts.map((act, index) => (
        <Button
          key={act}
          size="xs"
          variant={act === next ? 'filled' : 'default'}
          aria-keyshortcuts={keys[act]}
          title={keys[act].toUpperCase()}
          // Those under More stay here unseen, for their width tells when they fit again.
          data-unseen={index >= fitting || undefined}
          onClick={() => run(act)}
        >
          {words[index]}
        </Button>
      ))}
      <Menu opened={open} onChange={setOpen} position="top-end" shadow="md">
        <Menu.Target>
          <Button
            size="xs"
            rightSection={<IconChevronUp size={14} />}
            aria-keyshortcuts={MORE_KEY}
            title={MORE_KEY}
            data-unseen={rest.length === 0 || undefined}
          >
            {t('base:record.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {rest.map((act) => (
            <Menu.Item
              key={act}
              aria-keyshortcuts={keys[act]}
              rightSection={<Hint keys={keys[act]} />}
              onClick={() => run(act)}
            >
              {t(wordOf(act))}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {rest.length > 0 && (
        <ActKey scope={scope} keys={MORE_KEY} label="base:record.more" run={() => setOpen(!open)} />
      )}
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
