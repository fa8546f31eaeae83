import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallFailure } from '../command/failure.ts'
import type { Call } from '../command/useCommand.ts'
import { useCommand } from '../command/useCommand.ts'
import { Notice } from '../Notice.tsx'
import styles from './record.module.css'

type Props<Input extends object> = {
  record: { name: string; retired: boolean }
  call: Call<Input & { retired: boolean }, unknown>
  /** What names the record to the call: `{ supplierId }`. */
  input: Input
  /** Where "take out of use" is not the word for it. */
  labels?: { retire: string; takeBack: string }
  /** Own words for a refusal; null leaves it to the general ones. */
  refusal?: (failure: CallFailure) => string | null
  /** What is good to know before. */
  children?: ReactNode
}

/** Takes a record out of use or back; stands below its form. Nothing is deleted, and Undo takes it back. */
export function Retire<Input extends object>(props: Props<Input>) {
  const { record, input, labels } = props
  const { t } = useTranslation('base')
  const { name, retired } = record
  const retire = useCommand(props.call, {
    quiet: true,
    done: () => t(retired ? 'record.isBack' : 'record.wasRetired', { name }),
  })
  const words = (retire.failure && props.refusal?.(retire.failure)) ?? retire.words
  const label = retired
    ? (labels?.takeBack ?? t('record.takeBack'))
    : (labels?.retire ?? t('record.retire'))
  return (
    <div className={styles.retire}>
      {props.children}
      {words && <Notice tone="bad">{words}</Notice>}
      <Button
        size="xs"
        loading={retire.busy}
        onClick={() => void retire.run({ ...input, retired: !retired })}
      >
        {label}
      </Button>
    </div>
  )
}
