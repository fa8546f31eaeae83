import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailRegisterId } from '../../../shared/base/ids.ts'
import type { MailRegister } from '../../../shared/mail/contract/registers.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { askConfirm } from '../../base/confirm.ts'
import { Facts, Section } from '../../base/Facts.tsx'
import { ChoiceField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { showPaper } from '../../base/papers.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'

const YEARS_BACK = 10

/** Closing a year: what the statement will say, then the act, which nothing takes back. */
export function YearPart({ register }: { register: MailRegister }) {
  const { t } = useTranslation('mail')
  const { today, day, number } = useFormats()
  const thisYear = Number(today().slice(0, 4))
  const [year, setYear] = useState(thisYear - 1)
  const registerId = register.id as MailRegisterId
  const statement = useQuery(
    orpc.mail.closeYear.preview.queryOptions({ input: { registerId, year } }),
  )
  const close = useCommand(client.mail.closeYear.close, {
    undoable: false,
    done: () => t('year.closed', { year }),
  })
  const isClosed = register.closedYears.includes(year)
  const run = async () => {
    const agreed = await askConfirm({
      title: t('year.confirmTitle', { year }),
      text: t('year.confirmText'),
      doIt: t('year.close'),
    })
    const paper = agreed && (await close.run({ registerId, year }))
    if (paper) await showPaper(paper)
  }
  const found = statement.data
  const list = (numbers: readonly number[]) => numbers.map((each) => number(each)).join(', ')
  return (
    <Section title={t('year.title')} level={2}>
      <ChoiceField
        aria-label={t('year.which')}
        value={String(year)}
        width={120}
        onChange={(value) => setYear(Number(value))}
        choices={Array.from({ length: YEARS_BACK }, (_, back) => {
          const value = String(thisYear - back)
          return { value, label: value }
        })}
      />
      <QueryNotice error={statement.error} />
      {found && (
        <Facts
          facts={[
            [t('year.total'), number(found.total)],
            [t('year.annulled'), list(found.annulled) || number(0)],
            [t('year.gaps'), list(found.gaps) || t('year.noGaps')],
            [t('year.unusedRoll'), list(found.unusedRoll)],
            [t('year.missingDays'), found.missingDays.map((each) => day(each)).join(', ')],
            [
              t('year.chain'),
              <StatusMark
                key="chain"
                tone={found.chainGood ? 'good' : 'bad'}
                label={t(found.chainGood ? 'year.chainGood' : 'year.chainBad')}
              />,
            ],
          ]}
        />
      )}
      {isClosed ? (
        <Notice>{t('year.isClosed', { year })}</Notice>
      ) : year >= thisYear ? (
        <Notice>{t('year.notOver')}</Notice>
      ) : found && found.total === 0 && found.unusedRoll.length === 0 ? null : (
        <Button loading={close.busy} disabled={!found?.chainGood} onClick={() => void run()}>
          {t('year.closeIt', { year })}
        </Button>
      )}
    </Section>
  )
}
