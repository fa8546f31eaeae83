import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import * as z from 'zod'
import type { ArchiveRules } from '../../../shared/archive/contract/rules.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { QuantityField, TickField } from '../../base/form/fields.tsx'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import type { RecordPlace } from '../../base/record/recordPlace.ts'
import { RecordPlaceContext } from '../../base/record/recordPlace.ts'
import styles from '../archive.module.css'
import { useRules } from '../queries.ts'

const schema = z.object({
  approverMustDiffer: z.boolean(),
  loanDays: z.int().min(1).max(3650),
})

/** The rules of this archive: how long a loan lasts, who may approve a disposal. */
export function RulesPage() {
  const { t } = useTranslation('archive')
  const [, go] = useLocation()
  const rules = useRules()
  const place = useMemo<RecordPlace>(() => {
    const back = () => go('/archive')
    return { id: undefined, view: undefined, open: back, show: back, close: back }
  }, [go])
  return (
    <RecordPlaceContext value={place}>
      <Page>
        <PageHeader title={t('rules.title')} text={t('rules.text')} />
        <div className={styles.content}>
          <QueryNotice error={rules.error} />
          {rules.data && <RulesForm rules={rules.data} />}
        </div>
      </Page>
    </RecordPlaceContext>
  )
}

function RulesForm({ rules }: { rules: ArchiveRules }) {
  const { t } = useTranslation('archive')
  const set = useCommand(client.archive.rules.set, {
    quiet: true,
    done: () => t('rules.saved'),
  })
  return (
    <RecordForm
      draft="archive.rules"
      initial={rules}
      schema={schema}
      command={set}
      input={(fields) => ({ fields })}
      onSaved={() => undefined}
    >
      {(form) => (
        <>
          <QuantityField
            {...form.getInputProps('loanDays')}
            label={t('rules.loanDays')}
            description={t('rules.loanDaysText')}
            width={200}
          />
          <TickField
            {...form.getInputProps('approverMustDiffer')}
            label={t('rules.approverMustDiffer')}
            description={t('rules.approverText')}
          />
        </>
      )}
    </RecordForm>
  )
}
