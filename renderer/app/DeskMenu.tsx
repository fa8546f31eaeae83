import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Hint } from '../base/Hint.tsx'
import { useHotkey } from '../base/hotkeys/useHotkey.ts'
import { orpc } from './client/queries.ts'
import { useDeskSettings } from './deskSettings.ts'
import { openSignIn } from './signIn.ts'
import styles from './Frame.module.css'

/** Who is at this desk: their name goes into the history of what is done here. Changed by one key. */
export function DeskMenu() {
  const { t } = useTranslation('app')
  const staff = useQuery(orpc.people.staff.list.queryOptions({ input: {} })).data
  const staffId = useDeskSettings((state) => state.staffId)
  const present = staff?.find(({ id }) => id === staffId)
  useHotkey({
    scope: 'base:keys.everywhere',
    keys: 'mod+u',
    label: 'app:desk.who',
    run: () => openSignIn(),
  })
  return (
    <button
      type="button"
      className={styles.deskButton}
      title={t('desk.who')}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+U"
      onClick={() => openSignIn()}
    >
      <span
        className={styles.dot}
        style={present ? { background: present.colour, borderColor: present.colour } : undefined}
      />
      <span className={styles.deskName}>{present?.name ?? t('desk.nobody')}</span>
      <span className={styles.deskHint}>
        <Hint keys="mod+u" />
      </span>
    </button>
  )
}
