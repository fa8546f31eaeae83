import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DisposalDetail } from '../../../shared/archive/contract/disposals.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { askConfirm } from '../../base/confirm.ts'
import { TextField } from '../../base/form/fields.tsx'
import { Notice } from '../../base/Notice.tsx'
import styles from './disposals.module.css'

type Props = { disposal: DisposalDetail; cancelling: boolean; onStay: () => void }

/** The next step of the disposal as a whole: its approval, carrying it out, or giving it up. */
export function DisposalEnd({ disposal, cancelling, onStay }: Props) {
  const { t } = useTranslation('disposal')
  const { state, undecided, blocked, certificateHash } = disposal
  if (cancelling) return <Cancelling disposal={disposal} onStay={onStay} />
  if (state === 'proposed' && undecided === 0 && blocked === 0)
    return <Approving disposal={disposal} />
  if (state === 'approved') return <CarryingOut disposal={disposal} />
  if (state === 'done')
    return (
      <div className={styles.todo}>
        <Notice>
          {t('doneText')} <code className={styles.hash}>{certificateHash}</code>
        </Notice>
      </div>
    )
  if (state === 'cancelled')
    return (
      <div className={styles.todo}>
        <Notice>{t('cancelledText')}</Notice>
      </div>
    )
  return null
}

function Approving({ disposal }: { disposal: DisposalDetail }) {
  const { t } = useTranslation('disposal')
  const { id: disposalId, version } = disposal
  const approve = useCommand(client.archive.disposals.approve, {
    quiet: true,
    done: ({ approvedByName }) => t('toast.approved', { name: approvedByName }),
  })
  return (
    <div className={styles.end}>
      <p>{t('approveText', counts(disposal))}</p>
      {approve.words && <Notice tone="bad">{approve.words}</Notice>}
      <Button
        variant="filled"
        loading={approve.busy}
        onClick={() => void approve.run({ disposalId, version })}
      >
        {t('approve')}
      </Button>
    </div>
  )
}

/** Two confirmations stand before what cannot be undone: the number is typed, then it is asked once more. */
function CarryingOut({ disposal }: { disposal: DisposalDetail }) {
  const { t } = useTranslation('disposal')
  const [typed, setTyped] = useState('')
  const { id: disposalId, version, number } = disposal
  const carryOut = useCommand(client.archive.disposals.carryOut, {
    quiet: true,
    undoable: false,
    long: t('carryingOut', { number }),
    done: () => t('toast.done', { number }),
  })
  const run = async () => {
    const agreed = await askConfirm({
      title: t('sure.title', { number }),
      text: t('sure.text'),
      doIt: t('carryOut'),
    })
    if (agreed) await carryOut.run({ disposalId, version })
  }
  const isTyped = typed.trim() === number
  return (
    <form
      className={styles.end}
      onSubmit={(event) => {
        event.preventDefault()
        if (isTyped) void run()
      }}
    >
      <Notice tone="warn">{t('carryOutText', counts(disposal))}</Notice>
      {carryOut.words && <Notice tone="bad">{carryOut.words}</Notice>}
      <div className={styles.why}>
        <TextField label={t('typeNumber', { number })} value={typed} onChange={setTyped} />
        <Button type="submit" variant="filled" disabled={!isTyped} loading={carryOut.busy}>
          {t('carryOut')}
        </Button>
      </div>
    </form>
  )
}

/** How many dossiers each decision is about, for the sentences. */
function counts({ boxList }: DisposalDetail) {
  const lines = boxList.flatMap((box) => box.lines)
  const of = (decision: string) => lines.filter((line) => line.decision === decision).length
  return {
    destroy: of('destroy'),
    handOver: of('hand_over'),
    kept: of('extend') + of('keep'),
  }
}

function Cancelling({ disposal, onStay }: Omit<Props, 'cancelling'>) {
  const { t } = useTranslation('disposal')
  const [reason, setReason] = useState('')
  const cancel = useCommand(client.archive.disposals.cancel, {
    quiet: true,
    done: ({ number }) => t('toast.cancelled', { number }),
  })
  const isWritten = reason.trim() !== ''
  return (
    <form
      className={styles.end}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isWritten) return
        void cancel
          .run({ disposalId: disposal.id, reason: reason.trim() })
          .then((done) => done && onStay())
      }}
    >
      <p>{t('cancelText')}</p>
      {cancel.words && <Notice tone="bad">{cancel.words}</Notice>}
      <div className={styles.why}>
        <TextField label={t('why')} value={reason} onChange={setReason} autoFocus />
        <Button type="submit" variant="filled" disabled={!isWritten} loading={cancel.busy}>
          {t('cancel')}
        </Button>
        <Button onClick={onStay}>{t('stay')}</Button>
      </div>
    </form>
  )
}
