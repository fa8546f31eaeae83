import { useTranslation } from 'react-i18next'
import type { FileId } from '../../../shared/base/ids.ts'
import { SidePanel } from '../../base/SidePanel.tsx'
import type { MessageSource } from './useMessage.ts'
import { DROPPED, keyOfSource, useDropped } from './useMessage.ts'
import { ReceivedMessage } from './ReceivedMessage.tsx'

/** What others wrote about meetings, to be taken in: from the post, or dropped. */
export function MessagePanel(props: { of: string; onClose: () => void }) {
  const { t } = useTranslation('agendaMessages')
  const { files } = useDropped()
  const sources: MessageSource[] =
    props.of === DROPPED ? files.map((file) => ({ file })) : [{ fileId: props.of as FileId }]
  return (
    <SidePanel title={t('title')} onClose={props.onClose} focus>
      {sources.length === 0 && <p>{t('gone')}</p>}
      {sources.map((source) => (
        <ReceivedMessage key={keyOfSource(source)} source={source} named={sources.length > 1} />
      ))}
    </SidePanel>
  )
}
