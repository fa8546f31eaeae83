import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StaffId } from '../../../shared/base/ids.ts'
import type { EntryDetail, TransferResult } from '../../../shared/reception/contract/entries.ts'
import { transferResult } from '../../../shared/reception/contract/entries.ts'
import { isOpen } from '../../../shared/reception/life.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { wallTimeAt } from '../../../shared/base/dates.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { Hint } from '../../base/Hint.tsx'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import { StaffChoice } from '../parts/StaffChoice.tsx'
import { WhereLine } from '../parts/WhereLine.tsx'
import styles from '../reception.module.css'

const keys: Record<TransferResult, string> = {
  reached: 'j',
  no_answer: 'o',
  busy: 'b',
  declined: 'x',
}

/** Who was tried, in order, and the next one: "tried A, B, reached C". */
export function Tried({ entry }: { entry: EntryDetail }) {
  const { t } = useTranslation('reception')
  const { zone } = useFormats()
  const tried = entry.transfers.map(({ staffId }) => staffId)
  const first = entry.forStaffId && !tried.includes(entry.forStaffId) ? entry.forStaffId : null
  const [chosen, setChosen] = useState<StaffId | null>(null)
  const staffId = chosen ?? first
  const transfer = useCommand(client.reception.transfer, {
    done: (_, { result }) => t(`transfer.${result}`),
  })
  const note = async (result: TransferResult) => {
    if (!staffId) return
    const noted = await transfer.run({ entryId: entry.id, staffId, result })
    if (noted) setChosen(null)
  }
  const open = isOpen(entry.state) && entry.state !== 'expected'
  if (!open && tried.length === 0) return null
  return (
    <Section title={t('transfer.title')}>
      {entry.transfers.length > 0 && (
        <ol className={styles.tried}>
          {entry.transfers.map(({ staffId: id, staffName, at, result }) => (
            <li key={`${id}${at}`}>
              <span>{staffName}</span>
              <StatusMark
                tone={result === 'reached' ? 'good' : 'idle'}
                label={t(`transfer.${result}`)}
              />
              <span>{wallTimeAt(at, zone)}</span>
            </li>
          ))}
        </ol>
      )}
      {open && (
        <div className={styles.stack}>
          <StaffChoice aria-label={t('transfer.whom')} value={staffId} onChange={setChosen} />
          {staffId && staffId !== entry.forStaffId && (
            <WhereLine staffId={staffId} kind={entry.kind} urgent={entry.urgent} />
          )}
          <div className={styles.buttons}>
            {transferResult.options.map((result) => (
              <TriedButton
                key={result}
                result={result}
                disabled={!staffId || transfer.busy}
                run={() => void note(result)}
              />
            ))}
          </div>
        </div>
      )}
    </Section>
  )
}

function TriedButton(props: { result: TransferResult; disabled: boolean; run: () => void }) {
  const { t } = useTranslation('reception')
  const key = keys[props.result]
  useHotkey({
    scope: 'reception:transfer.title',
    keys: key,
    label: `reception:transfer.${props.result}`,
    run: props.run,
    when: !props.disabled,
  })
  return (
    <Button
      size="compact-sm"
      disabled={props.disabled}
      aria-keyshortcuts={key}
      rightSection={<Hint keys={key} />}
      onClick={props.run}
    >
      {t(`transfer.${props.result}`)}
    </Button>
  )
}
