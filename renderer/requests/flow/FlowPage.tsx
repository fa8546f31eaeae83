import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { addDays } from '../../../shared/base/dates.ts'
import { orpc } from '../../app/client/queries.ts'
import { EmptyState } from '../../base/EmptyState.tsx'
import { ChoiceField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { useRequestsStore } from '../store.ts'
import { AgeList } from './AgeList.tsx'
import { DaysPicture } from './DaysPicture.tsx'
import styles from './flow.module.css'
import { KindsTable } from './KindsTable.tsx'
import { LeadPicture } from './LeadPicture.tsx'
import { WeeksPicture } from './WeeksPicture.tsx'

const SPANS = [28, 91, 364] as const

/** How work flows through the office: how long those who ask wait, and where it lies. Never who is how fast. */
export function FlowPage() {
  const { t } = useTranslation('requests')
  const { today } = useFormats()
  const [, go] = useLocation()
  const { days, setDays } = useRequestsStore()
  const [kind, setKind] = useState<string | null>(null)
  const to = today()
  const from = addDays(to, 1 - days)
  const kinds = useQuery(orpc.requests.kinds.queryOptions()).data ?? []
  const { data: flow, error } = useQuery({
    ...orpc.requests.flow.queryOptions({ input: { from, to, ...(kind ? { kind } : {}) } }),
    placeholderData: (before) => before,
  })
  const back = () => go('/requests')
  useHotkey({ scope: 'base:keys.everywhere', keys: 'Escape', label: 'base:keys.back', run: back })
  const isEmpty = flow && flow.finished.length === 0 && flow.open.length === 0
  return (
    <Page>
      <PageHeader title={t('flow.title')} text={t('flow.text')}>
        {kinds.length > 0 && (
          <ChoiceField
            aria-label={t('kind')}
            placeholder={t('flow.allKinds')}
            value={kind}
            onChange={setKind}
            choices={kinds.map(({ kind: name }) => ({ value: name, label: name }))}
            clearable
            width={180}
          />
        )}
        <SegmentedControl
          size="xs"
          aria-label={t('flow.span')}
          value={String(days)}
          onChange={(value) => setDays(Number(value))}
          data={SPANS.map((span) => ({ value: String(span), label: t(`flow.span${span}`) }))}
        />
        <Button onClick={back}>{t('requests')}</Button>
      </PageHeader>
      <QueryNotice error={error} />
      {isEmpty ? (
        <EmptyState title={t('flow.emptyTitle')} text={t('flow.emptyText')} />
      ) : (
        flow && (
          <div className={styles.pictures}>
            <LeadPicture flow={flow} from={from} to={to} />
            <WeeksPicture flow={flow} />
            <DaysPicture flow={flow} from={from} to={to} />
            <AgeList flow={flow} />
            <KindsTable flow={flow} />
          </div>
        )
      )}
    </Page>
  )
}
