import { Button, SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Loan } from '../../../shared/archive/contract/lending.ts'
import type { LoanId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Column } from '../../base/list/column.ts'
import { showPaper } from '../../base/papers.ts'
import { RecordPage } from '../../base/record/RecordPage.tsx'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { showFailure } from '../../base/toasts.ts'
import { LendForm, showSlips } from '../acts/LendForm.tsx'
import { useLoans } from '../queries.ts'
import { LoanDue } from './LoanDue.tsx'
import { LoanPanel } from './LoanPanel.tsx'

const none: ReadonlySet<string> = new Set()

/** What is out of the archive, with whom and until when; what came back. */
export function LoansPage() {
  const { t } = useTranslation('archive')
  const [out, setOut] = useState(true)
  const [ticked, setTicked] = useState(none)
  const giveBack = useCommand(client.archive.giveBack, {
    done: (loans) => t('toast.givenBack', { count: loans.length, code: loans[0]?.code ?? '' }),
  })
  const loanIds = [...ticked] as LoanId[]
  const takeBack = (ids: LoanId[]) =>
    void giveBack.run({ loanIds: ids }).then((done) => done && setTicked(none))
  const showOverdue = async () => {
    try {
      await showPaper(await client.archive.loans.overduePaper())
    } catch (error) {
      showFailure(error)
    }
  }
  return (
    <RecordPage
      address="/archive/loans"
      title="archive:loans.title"
      newLabel="archive:act.lend"
      buttons={<Button onClick={() => void showOverdue()}>{t('loans.overduePaper')}</Button>}
      query={useLoans(out)}
      columns={useLoanColumns(out)}
      {...(out ? { ticked, onTick: setTicked } : {})}
      action={(loan) =>
        loan.givenBackAt ? null : { label: t('act.giveBack'), run: () => takeBack([loan.id]) }
      }
      actionWidth={142}
      toolbar={
        <>
          <SegmentedControl
            size="xs"
            aria-label={t('loans.view')}
            value={out ? 'out' : 'back'}
            onChange={(value) => setOut(value === 'out')}
            data={[
              { value: 'out', label: t('loans.out') },
              { value: 'back', label: t('loans.back') },
            ]}
          />
          {out && ticked.size > 0 && (
            <Button.Group>
              <Button size="xs" loading={giveBack.busy} onClick={() => takeBack(loanIds)}>
                {t('act.giveBack')} ({ticked.size})
              </Button>
              <Button size="xs" onClick={() => void showSlips(loanIds)}>
                {t('loans.slips')}
              </Button>
            </Button.Group>
          )}
        </>
      }
      empty={{
        title: t(out ? 'loans.emptyTitle' : 'loans.noneBack'),
        text: t('loans.emptyText'),
      }}
      panel={(id) => <LoanPanel loanId={id} />}
      newForm={<NewLoan />}
    />
  )
}

function NewLoan() {
  const { open } = useRecordPlace()
  return <LendForm onDone={(loan) => open(loan.id)} />
}

function useLoanColumns(out: boolean): Column<Loan>[] {
  const { t } = useTranslation('archive')
  const { day, instant } = useFormats()
  return useMemo(
    () => [
      { id: 'code', header: t('code'), value: ({ code }) => code, width: 118 },
      {
        id: 'title',
        header: t('title'),
        value: ({ title }) => title,
        width: 180,
        grow: true,
        givesWay: 2,
      },
      {
        id: 'borrower',
        header: t('loans.borrower'),
        value: ({ borrowerName }) => borrowerName,
        width: 140,
        grow: true,
      },
      {
        id: 'purpose',
        header: t('loans.purpose'),
        value: ({ purpose }) => purpose,
        width: 170,
        givesWay: 3,
      },
      {
        id: 'lentAt',
        header: t('loans.lentAt'),
        value: ({ lentAt }) => lentAt,
        text: ({ lentAt }) => instant(lentAt),
        width: 130,
        givesWay: 4,
      },
      out
        ? {
            id: 'dueOn',
            header: t('loans.dueOn'),
            value: ({ dueOn }) => dueOn,
            text: ({ dueOn }) => day(dueOn),
            render: (loan) => <LoanDue loan={loan} />,
            width: 165,
          }
        : {
            id: 'givenBackAt',
            header: t('loans.givenBackAt'),
            value: ({ givenBackAt }) => givenBackAt ?? '',
            text: ({ givenBackAt }) => (givenBackAt ? instant(givenBackAt) : ''),
            width: 150,
          },
    ],
    [t, day, instant, out],
  )
}
