import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  Decision,
  DisposalDetail,
  DisposalLine,
} from '../../../shared/archive/contract/disposals.ts'
import { decision } from '../../../shared/archive/contract/disposals.ts'
import type { Day } from '../../../shared/base/dates.ts'
import { addDays } from '../../../shared/base/dates.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { ChoiceField, DayField, TextField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import { BlockMarks } from './BlockMarks.tsx'
import styles from './disposals.module.css'
import { LineFacts } from './ProposalPage.tsx'

type Props = { disposal: DisposalDetail; line: DisposalLine; isOpen: boolean }

/** One dossier of a disposal and what is decided on it. What is kept asks for the reason, and until when. */
export function DecisionLine({ disposal, line, isOpen }: Props) {
  const { t } = useTranslation('disposal')
  const { day } = useFormats()
  return (
    <li>
      <LineFacts line={line} mandate />
      <BlockMarks blocks={line.blocks} />
      {isOpen ? (
        <Deciding disposal={disposal} line={line} />
      ) : (
        <span className={styles.outcome}>
          {line.outcome && (
            <StatusMark
              tone={line.outcome === 'destroyed' ? 'idle' : 'good'}
              label={t(`outcome.${line.outcome}`)}
            />
          )}
          <small>{[line.until && day(line.until), line.reason].filter(Boolean).join(' · ')}</small>
        </span>
      )}
    </li>
  )
}

const needsWhy = (of: Decision) => of === 'extend' || of === 'keep'

function Deciding({ disposal, line }: Omit<Props, 'isOpen'>) {
  const { t } = useTranslation('disposal')
  const { today } = useFormats()
  const { id: disposalId, version } = disposal
  const { dossierId } = line
  // What was chosen and still lacks its reason or day.
  const [asking, setAsking] = useState<Decision | null>(null)
  const [until, setUntil] = useState<Day | null>(line.until)
  const [reason, setReason] = useState(line.reason)
  const decide = useCommand(client.archive.disposals.decide, {
    done: () => t('toast.decided'),
  })
  const leaveOut = useCommand(client.archive.disposals.leaveOut, {
    done: () => t('toast.leftOut', { count: 1 }),
  })
  const shown = asking ?? line.decision
  const choose = (next: Decision) => {
    if (needsWhy(next)) return setAsking(next)
    setAsking(null)
    void decide.run({ disposalId, version, lines: [{ dossierId, decision: next }] })
  }
  const isWhole = reason.trim() !== '' && (shown !== 'extend' || until !== null)
  const save = async () => {
    const lines = [{ dossierId, decision: shown, until, reason: reason.trim() }]
    if (await decide.run({ disposalId, version, lines })) setAsking(null)
  }
  return (
    <>
      <span className={styles.decision}>
        <ChoiceField
          aria-label={t('decisionOn', { code: line.code })}
          width={180}
          choices={decision.options.map((value) => ({ value, label: t(`decision.${value}`) }))}
          value={shown}
          onChange={(next) => next && choose(next as Decision)}
          disabled={decide.busy}
        />
        <ActionIcon
          variant="subtle"
          loading={leaveOut.busy}
          aria-label={t('leaveOut', { code: line.code })}
          title={t('leaveOut', { code: line.code })}
          onClick={() => void leaveOut.run({ disposalId, version, dossierIds: [dossierId] })}
        >
          <IconX size={16} />
        </ActionIcon>
      </span>
      {needsWhy(shown) && (
        <form
          className={styles.why}
          onSubmit={(event) => {
            event.preventDefault()
            if (isWhole) void save()
          }}
        >
          {shown === 'extend' && (
            <DayField
              label={t('until')}
              earliest={addDays(today(), 1)}
              value={until}
              onChange={setUntil}
              width={150}
            />
          )}
          <TextField label={t('why')} value={reason} onChange={setReason} />
          <Button type="submit" disabled={!isWhole} loading={decide.busy}>
            {t('decide')}
          </Button>
        </form>
      )}
    </>
  )
}
