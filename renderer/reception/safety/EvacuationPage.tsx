import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Paper } from '../../../shared/base/schemas.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { EmptyState } from '../../base/EmptyState.tsx'
import { Hint } from '../../base/Hint.tsx'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { DataList } from '../../base/list/DataList.tsx'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { printPaper, savePaper } from '../../base/papers.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { showFailure } from '../../base/toasts.ts'
import { PastRollCalls } from './PastRollCalls.tsx'
import { RollCallList } from './RollCallList.tsx'
import { usePresenceColumns } from './usePresenceColumns.tsx'

const scope = 'reception:evacuation.title'
const keyOf = ({ key }: { key: string }) => key

/** Who is in the house, on paper at once; and the roll call outside. */
export function EvacuationPage() {
  const { t } = useTranslation('reception')
  const list = useQuery(orpc.reception.evacuationList.queryOptions({ refetchInterval: 60_000 }))
  const call = useQuery(orpc.reception.rollCall.current.queryOptions())
  const printButton = useRef<HTMLButtonElement>(null)
  const [printing, setPrinting] = useState(false)
  const start = useCommand(client.reception.rollCall.start, { done: () => t('evacuation.begun') })
  const people = list.data?.people
  const inHouse = people?.filter(({ group }) => group !== 'expected') ?? []
  const count = inHouse.reduce((sum, { party }) => sum + party, 0)

  const take = async (use: (paper: Paper) => Promise<unknown>) => {
    setPrinting(true)
    await client.reception
      .evacuationPaper()
      .then(use)
      .catch(showFailure)
      .finally(() => setPrinting(false))
  }
  // The key that opens the page, pressed once more, or Enter: the list is printed with the second stroke.
  useHotkey({
    scope,
    keys: 'mod+shift+e',
    label: 'reception:evacuation.print',
    run: () => void take(printPaper),
  })
  useEffect(() => printButton.current?.focus(), [])
  const columns = usePresenceColumns()

  return (
    <Page>
      <PageHeader title={t('evacuation.title')} text={people && t('evacuation.count', { count })}>
        {call.data === null && (
          <>
            <Button loading={start.busy} onClick={() => void start.run({ drill: true })}>
              {t('evacuation.drill')}
            </Button>
            <Button loading={start.busy} onClick={() => void start.run({ drill: false })}>
              {t('evacuation.start')}
            </Button>
          </>
        )}
        <Button disabled={printing} onClick={() => void take(savePaper)}>
          {t('evacuation.save')}
        </Button>
        <Button
          ref={printButton}
          variant="filled"
          loading={printing}
          rightSection={<Hint keys="Enter" />}
          onClick={() => void take(printPaper)}
        >
          {t('evacuation.print')}
        </Button>
      </PageHeader>
      <QueryNotice error={list.error ?? call.error} />
      {call.data ? (
        <RollCallList rollCall={call.data} />
      ) : (
        <>
          <DataList
            label={t('evacuation.title')}
            storageKey="reception.evacuation"
            rows={people}
            columns={columns}
            rowKey={keyOf}
            searchable
            emptyState={
              <EmptyState title={t('evacuation.empty')} text={t('evacuation.emptyText')} />
            }
          />
          <PastRollCalls />
        </>
      )}
    </Page>
  )
}
