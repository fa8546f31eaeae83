import { useTranslation } from 'react-i18next'
import type { RequestDetail } from '../../../shared/requests/contract.ts'
import { readFailure } from '../../base/command/failure.ts'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import { ActForm, isAct } from '../acts/ActForm.tsx'
import { RequestEdit } from '../form/RequestEdit.tsx'
import { useRequest } from '../queries.ts'
import { stateLooks } from '../requestLooks.ts'
import styles from '../requests.module.css'
import { ActButtons } from './ActButtons.tsx'
import { RequestOverview } from './RequestOverview.tsx'

/** One request beside the board or the list: where it stands, what is next, all that happened. */
export function RequestPanel({ requestId }: { requestId: string }) {
  const { t } = useTranslation('requests')
  const { view } = useRecordPlace()
  const { data: request, error } = useRequest(requestId)
  const isGone = error !== null && readFailure(error).code === 'NOT_FOUND'
  return (
    <RecordPanel
      record={isGone ? null : request && { name: request.title || t('erased') }}
      noun={t('request')}
      entity="request"
      error={isGone ? null : error}
      subtitle={request && <Subtitle request={request} />}
      footer={
        request &&
        (isAct(view, request) ? (
          <div key={view} className={styles.act}>
            <ActForm request={request} act={view} />
          </div>
        ) : (
          <ActButtons request={request} />
        ))
      }
      tabs={
        request
          ? [
              {
                id: 'overview',
                label: 'base:record.tab.overview',
                content: <RequestOverview request={request} />,
              },
              {
                id: 'edit',
                label: 'base:record.tab.edit',
                content: <RequestEdit request={request} />,
              },
            ]
          : []
      }
    />
  )
}

function Subtitle({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('requests')
  const { number, kind, state, urgent } = request
  return (
    <span className={styles.subtitle}>
      <StatusMark {...stateLooks[state]} label={t(`state.${state}`)} />
      {urgent && <StatusMark tone="bad" label={t('urgent')} />}
      <span>{[number, kind].filter(Boolean).join(' · ')}</span>
    </span>
  )
}
