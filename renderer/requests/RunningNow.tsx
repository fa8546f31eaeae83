import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../app/client/client.ts'
import { useCommand } from '../base/command/useCommand.ts'
import { Hint } from '../base/Hint.tsx'
import { useHotkey } from '../base/hotkeys/useHotkey.ts'
import { useStack } from './queries.ts'
import styles from './requests.module.css'

/**
 * What runs at this desk, or else what lies on top of the stack, at the foot of the rail. One key leads back to it
 * from anywhere: it opens what runs, and takes up again what was left.
 */
export function RunningNow() {
  const { t } = useTranslation('requests')
  const [, go] = useLocation()
  const { running, left: [top] = [] } = useStack().data ?? {}
  const resume = useCommand(client.requests.resume, {
    done: ({ title }) => t('toast.active', { title }),
  })
  const back = async () => {
    if (!running && top) await resume.run({ requestId: top.id })
    const request = running ?? top
    if (!request) return false
    go(`/requests/${request.id}`)
    return true
  }
  useHotkey({
    scope: 'base:keys.everywhere',
    keys: 'mod+.',
    label: 'requests:back',
    run: () => {
      if (!running && !top) return false
      void back()
      return true
    },
  })
  const shown = running ?? top
  if (!shown) return null
  const next = running ? running.nextStep : top?.bookmark.nextStep
  return (
    <button
      type="button"
      className={styles.running}
      aria-keyshortcuts="Control+."
      title={shown.title}
      onClick={() => void back()}
    >
      <small>
        {t(running ? 'running' : 'lastLeft')}
        <Hint keys="mod+." />
      </small>
      <span data-private>{shown.title}</span>
      {next && <span className={styles.soft}>{t('nextStep.line', { step: next })}</span>}
    </button>
  )
}
