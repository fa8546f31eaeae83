import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { NOTHING_IMPORTED, addReports } from '../../../shared/base/importReport.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { useTakeFiles } from '../../base/files/useTakeFiles.ts'
import { useMailStore } from '../store.ts'
import { useImported } from './importedStore.ts'

const MAIL = /\.(eml|msg|mbox)$/i

/**
 * What becomes of files that come in: each e-mail an entry with its attachments, at once; one scan the letter that is
 * being entered; several the morning's post.
 */
export function useDroppedPost() {
  const { t } = useTranslation('mail')
  const [, go] = useLocation()
  const { take } = useTakeFiles()
  const run = useCommand(client.mail.import, { undoable: false, long: t('import.running') })
  return async (files: readonly File[]) => {
    const mails = files.filter(({ name }) => MAIL.test(name))
    const others = files.filter(({ name }) => !MAIL.test(name))
    if (mails.length > 0) {
      let sum = NOTHING_IMPORTED
      for (const file of mails) {
        const one = await run.run({ file })
        if (one) sum = addReports(sum, one)
      }
      useImported.setState({ report: sum })
      if (others.length === 0) go('/mail/imported')
    }
    if (others.length === 0) return
    const taken = await take(others)
    const { attached, setAttached, addToPile } = useMailStore.getState()
    if (taken.length === 0) return
    if (taken.length === 1) {
      setAttached([...attached, ...taken])
      go('/mail/new')
    } else {
      addToPile(taken)
      go('/mail/morning')
    }
  }
}
