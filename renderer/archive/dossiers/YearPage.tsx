import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Dossier } from '../../../shared/archive/contract/dossier.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { EmptyState } from '../../base/EmptyState.tsx'
import { ChoiceField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { DataList } from '../../base/list/DataList.tsx'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { showPaper } from '../../base/papers.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { showFailure } from '../../base/toasts.ts'
import { useDossierColumns } from './useDossierColumns.tsx'

const YEARS_BACK = 20
/** As many as one sheet of spine labels takes. */
const MOST = 1000
const keyOf = ({ id }: Dossier) => id

/** The closing of a year: what was closed in it, and spine labels for all of it. */
export function YearPage() {
  const { t } = useTranslation('archive')
  const { today } = useFormats()
  const [, go] = useLocation()
  const now = Number(today().slice(0, 4))
  const [closedYear, setYear] = useState(now)
  const [busy, setBusy] = useState(false)
  const list = useQuery(
    orpc.archive.dossiers.list.queryOptions({
      input: { closedYear, states: ['closed'], limit: MOST },
    }),
  )
  const labels = async () => {
    setBusy(true)
    try {
      await showPaper(await client.archive.labels.spines({ closedYear }))
    } catch (error) {
      showFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Page>
      <PageHeader title={t('year.title')} text={t('year.text')}>
        <Button
          variant="filled"
          loading={busy}
          disabled={!list.data?.length}
          onClick={() => void labels()}
        >
          {t('year.labels')}
        </Button>
      </PageHeader>
      <QueryNotice error={list.error} />
      <DataList
        label={t('year.title')}
        storageKey="archive.year"
        rows={list.data}
        columns={useDossierColumns()}
        rowKey={keyOf}
        onOpen={({ id }) => go(`/archive/${id}`)}
        searchable
        toolbar={
          <ChoiceField
            aria-label={t('year.which')}
            width={120}
            value={String(closedYear)}
            onChange={(year) => setYear(Number(year ?? now))}
            choices={Array.from({ length: YEARS_BACK }, (_, back) => String(now - back)).map(
              (year) => ({ value: year, label: year }),
            )}
          />
        }
        emptyState={<EmptyState title={t('year.empty', { year: closedYear })} />}
      />
    </Page>
  )
}
