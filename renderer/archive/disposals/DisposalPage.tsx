import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { DisposalDetail } from '../../../shared/archive/contract/disposals.ts'
import { client } from '../../app/client/client.ts'
import { readFailure } from '../../base/command/failure.ts'
import { EmptyState } from '../../base/EmptyState.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { showPaper } from '../../base/papers.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { showFailure } from '../../base/toasts.ts'
import { useDisposal } from '../queries.ts'
import { BoxHead } from './BoxHead.tsx'
import { DecideAll } from './DecideAll.tsx'
import { DecisionLine } from './DecisionLine.tsx'
import { DisposalEnd } from './DisposalEnd.tsx'
import styles from './disposals.module.css'

/** One disposal: decided by box, approved by a named person, carried out once and for ever. */
export function DisposalPage({ disposalId }: { disposalId: string }) {
  const { t } = useTranslation('disposal')
  const [, go] = useLocation()
  const [cancelling, setCancelling] = useState(false)
  const { data: disposal, error } = useDisposal(disposalId)
  const back = () => go('/archive/disposals')
  useHotkey({ scope: 'base:keys.everywhere', keys: 'Escape', label: 'base:keys.back', run: back })
  if (error && readFailure(error).code === 'NOT_FOUND')
    return <EmptyState title={t('gone')}>{<Button onClick={back}>{t('back')}</Button>}</EmptyState>
  if (!disposal) return <QueryNotice error={error} />
  const { state, number, title, boxList } = disposal
  const isOpen = state === 'proposed' || state === 'approved'
  return (
    <Page>
      <PageHeader title={[t('one', { number }), title].filter(Boolean).join(' · ')}>
        <Button onClick={back}>{t('back')}</Button>
        <PaperButton disposal={disposal} />
        {isOpen && <Button onClick={() => setCancelling(true)}>{t('cancel')}</Button>}
      </PageHeader>
      <Steps disposal={disposal} />
      <QueryNotice error={error} />
      <div className={styles.boxes}>
        <DisposalEnd
          disposal={disposal}
          cancelling={cancelling}
          onStay={() => setCancelling(false)}
        />
        {isOpen && <DecideAll disposal={disposal} />}
        {boxList.map((box) => (
          <section key={box.boxId ?? ''} className={styles.box}>
            <BoxHead box={box} isOver={!isOpen} />
            <ul className={styles.lines}>
              {box.lines.map((line) => (
                <DecisionLine
                  key={line.dossierId}
                  disposal={disposal}
                  line={line}
                  isOpen={isOpen}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  )
}

/** The list to be signed; once carried out, the certificate. */
function PaperButton({ disposal }: { disposal: DisposalDetail }) {
  const { t } = useTranslation('disposal')
  const { id: disposalId, state } = disposal
  const isDone = state === 'done'
  const show = async () => {
    try {
      const { certificate, listPaper } = client.archive.disposals
      await showPaper(await (isDone ? certificate : listPaper)({ disposalId }))
    } catch (error) {
      showFailure(error)
    }
  }
  return (
    <Button variant={isDone ? 'filled' : 'default'} onClick={() => void show()}>
      {t(isDone ? 'certificate' : 'listPaper')}
    </Button>
  )
}

/** Where the disposal stands: who proposed, approved and carried it out. */
function Steps({ disposal }: { disposal: DisposalDetail }) {
  const { t } = useTranslation('disposal')
  const { instant } = useFormats()
  const steps = [
    { name: 'proposed', at: disposal.proposedAt, by: disposal.proposedByName },
    { name: 'approved', at: disposal.approvedAt, by: disposal.approvedByName },
    { name: 'done', at: disposal.doneAt, by: disposal.doneByName },
  ]
  const next = steps.findIndex(({ at }) => at === null)
  return (
    <ol className={styles.steps}>
      {steps.map(({ name, at, by }, index) => (
        <li
          key={name}
          data-done={at !== null || undefined}
          aria-current={index === next && disposal.state !== 'cancelled' ? 'step' : undefined}
        >
          <strong>{t(`step.${name}`)}</strong>
          <span>{at ? `${instant(at)}, ${by}` : t('step.waits')}</span>
        </li>
      ))}
    </ol>
  )
}
