import { Button } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import * as z from 'zod'
import type { Day } from '../../../shared/base/dates.ts'
import type { Loan } from '../../../shared/archive/contract/lending.ts'
import { day } from '../../../shared/base/schemas.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Facts } from '../../base/Facts.tsx'
import { DayField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { ActRow } from '../../base/record/ActRow.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { showToast } from '../../base/toasts.ts'
import { GiveBackForm } from '../acts/GiveBackForm.tsx'
import { showSlips } from '../acts/LendForm.tsx'
import styles from '../archive.module.css'
import { LoanDue } from './LoanDue.tsx'

type Act = 'giveBack' | 'extend' | 'remind' | 'slip'
const ACTS: readonly Act[] = ['giveBack', 'extend', 'remind', 'slip']
const KEYS: Record<Act, string> = { giveBack: 'b', extend: 'e', remind: 'r', slip: 'p' }

/** One loan beside the list: who has what, until when; taking it back, more time, a reminder. */
export function LoanPanel({ loanId }: { loanId: string }) {
  const { t } = useTranslation('archive')
  const { view } = useRecordPlace()
  const lists = useQueries({
    queries: [true, false].map((out) =>
      orpc.archive.loans.list.queryOptions({ input: { out, limit: 1000 } }),
    ),
  })
  const isRead = lists.every(({ data }) => data !== undefined)
  const loan = lists.flatMap(({ data }) => data ?? []).find(({ id }) => id === loanId)
  return (
    <RecordPanel
      record={
        loan
          ? { name: [loan.code, loan.title].filter(Boolean).join(' · ') }
          : isRead
            ? null
            : undefined
      }
      noun={t('loans.one')}
      entity="loan"
      subtitle={loan && <LoanSubtitle loan={loan} />}
      footer={
        loan &&
        !loan.givenBackAt && (
          <div key={view} className={styles.act}>
            <LoanFooter loan={loan} view={view} />
          </div>
        )
      }
      tabs={
        loan
          ? [
              {
                id: 'overview',
                label: 'base:record.tab.overview',
                content: <LoanFacts loan={loan} />,
              },
            ]
          : []
      }
    />
  )
}

function LoanSubtitle({ loan }: { loan: Loan }) {
  const { t } = useTranslation('archive')
  const { instant } = useFormats()
  if (loan.givenBackAt) return t('loans.cameBack', { when: instant(loan.givenBackAt) })
  return <LoanDue loan={loan} />
}

function LoanFacts({ loan }: { loan: Loan }) {
  const { t } = useTranslation('archive')
  const { instant, day: dayWords } = useFormats()
  const [, go] = useLocation()
  const address = loan.boxId ? `/archive/boxes/${loan.boxId}` : `/archive/${loan.dossierId}`
  return (
    <Facts
      facts={[
        [
          t(loan.boxId ? 'box' : 'dossier'),
          <button key="what" type="button" className={styles.link} onClick={() => go(address)}>
            {loan.code}
          </button>,
        ],
        [t('loans.gap'), loan.placePath],
        [t('loans.borrower'), loan.borrowerName],
        [t('loans.purpose'), loan.purpose],
        [t('loans.lentAt'), `${instant(loan.lentAt)}, ${loan.lentByName}`],
        [t('loans.dueOn'), dayWords(loan.dueOn)],
        [t('loans.remindedAt'), loan.remindedAt && instant(loan.remindedAt)],
        [
          t('loans.givenBackAt'),
          loan.givenBackAt && `${instant(loan.givenBackAt)}, ${loan.givenBackToName}`,
        ],
        [t('loans.note'), loan.note],
      ]}
    />
  )
}

function LoanFooter({ loan, view }: { loan: Loan; view: string | undefined }) {
  const { show } = useRecordPlace()
  const [reminder, setReminder] = useState<{ address: string; text: string } | null>(null)
  const remind = useCommand(client.archive.loans.remind, { undoable: false })
  if (view === 'giveBack') return <GiveBackForm loanId={loan.id} onDone={() => show()} />
  if (view === 'extend') return <ExtendForm loan={loan} />
  const run = async (act: Act) => {
    if (act === 'giveBack' || act === 'extend') return show(act)
    if (act === 'slip') return showSlips([loan.id])
    const [words] = (await remind.run({ loanIds: [loan.id] })) ?? []
    if (words) setReminder({ address: words.address, text: `${words.subject}\n\n${words.body}` })
  }
  return (
    <>
      {reminder && <Reminder {...reminder} />}
      <ActRow
        acts={ACTS}
        next="giveBack"
        keys={KEYS}
        wordOf={(act) => `archive:act.${act}`}
        scope="archive:loans.one"
        run={run}
      />
    </>
  )
}

/** The words of a reminder, to be sent by e-mail or read out. */
function Reminder({ address, text }: { address: string; text: string }) {
  const { t } = useTranslation('archive')
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    showToast({ tone: 'good', text: t('toast.copied') })
  }
  return (
    <div className={styles.reminder}>
      {address && <strong>{address}</strong>}
      <pre>{text}</pre>
      <Button size="xs" onClick={() => void copy()}>
        {t('loans.copy')}
      </Button>
    </div>
  )
}

const schema = z.object({ dueOn: day })

function ExtendForm({ loan }: { loan: Loan }) {
  const { t } = useTranslation('archive')
  const { today, day: dayWords } = useFormats()
  const { show } = useRecordPlace()
  const extend = useCommand(client.archive.loans.extend, {
    quiet: true,
    done: ({ code, dueOn }) => t('toast.extended', { code, day: dayWords(dueOn) }),
  })
  return (
    <RecordForm
      draft={`archive.extend.${loan.id}`}
      initial={{ dueOn: null as Day | null }}
      schema={schema}
      command={extend}
      input={({ dueOn }) => ({ loanId: loan.id, dueOn: dueOn! })}
      onSaved={() => show()}
      saveLabel={t('act.extend')}
    >
      {(form) => (
        <DayField
          {...form.getInputProps('dueOn')}
          label={t('loans.dueOn')}
          earliest={today()}
          width={200}
          required
          data-autofocus
        />
      )}
    </RecordForm>
  )
}
