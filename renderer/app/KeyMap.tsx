import { Modal, VisuallyHidden } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Hint } from '../base/Hint.tsx'
import { readHotkeys, watchHotkeys } from '../base/hotkeys/hotkeys.ts'
import styles from './KeyMap.module.css'

/** Keys of the lists, which live in the list itself. */
const listKeys: [keys: string, label: string][] = [
  ['ArrowDown', 'app:keys.move'],
  ['Enter', 'app:keys.openRow'],
  ['mod+Enter', 'app:keys.nextStep'],
  ['Space', 'app:keys.tick'],
  ['A–Z', 'app:keys.jump'],
]

/** All keys that work now, by where they work. */
export function KeyMap(props: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const hotkeys = useSyncExternalStore(watchHotkeys, readHotkeys)
  const scopes = new Map<string, Map<string, string>>()
  const put = (scope: string, keys: string, label: string) => {
    const lines = scopes.get(scope) ?? new Map<string, string>()
    scopes.set(scope, lines.set(keys, label))
  }
  for (const { scope, keys, label } of hotkeys) put(scope, keys, label)
  for (const [keys, label] of listKeys) put('base:list.keys', keys, label)
  return (
    <Modal
      {...props}
      size="lg"
      title={t('app:keys.title')}
      closeButtonProps={{ 'aria-label': t('base:close') }}
    >
      <div className={styles.columns}>
        {[...scopes].map(([scope, lines]) => (
          <section key={scope}>
            <h3>{t(scope)}</h3>
            <dl>
              {[...lines].map(([keys, label]) => (
                <div key={keys}>
                  <dt>
                    <Hint keys={keys} />
                    <VisuallyHidden>{keys}</VisuallyHidden>
                  </dt>
                  <dd>{t(label)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
