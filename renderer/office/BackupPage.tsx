import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupEntry } from '../../shared/office/contract.ts'
import { client } from '../app/client/client.ts'
import { orpc } from '../app/client/queries.ts'
import { hasDesktopShell, shell } from '../app/client/shell.ts'
import { useCommand } from '../base/command/useCommand.ts'
import { EmptyState } from '../base/EmptyState.tsx'
import { useFormats } from '../base/format/useFormats.ts'
import type { Column } from '../base/list/column.ts'
import { DataList } from '../base/list/DataList.tsx'
import { PageHeader } from '../base/PageHeader.tsx'
import { StatusMark } from '../base/StatusMark.tsx'
import { CheckReportView } from './CheckReportView.tsx'
import { useRestore } from './useRestore.ts'

const pathOf = (backup: BackupEntry) => backup.path

/** Backups: make one, see that they are good, put one back; and the check of everything. */
export function BackupPage() {
  const { t } = useTranslation('office')
  const { instant, bytes } = useFormats()
  const queries = useQueryClient()
  const backups = useQuery(orpc.office.backup.list.queryOptions())
  const refresh = () => queries.invalidateQueries({ queryKey: orpc.office.backup.key() })
  const create = useCommand(client.office.backup.create, {
    done: (entry) => t('backup.made', { place: entry.path }),
    undoable: false,
    long: t('backup.making'),
  })
  const check = useCommand((_: object, options) => client.office.check(undefined, options), {
    undoable: false,
    long: t('check.running'),
    done: () => null,
  })
  const report = useQuery<Awaited<ReturnType<typeof client.office.check>> | null>({
    queryKey: ['office', 'lastCheck'],
    queryFn: () => null,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const restore = useRestore()

  const columns = useMemo<Column<BackupEntry>[]>(
    () => [
      {
        id: 'at',
        header: t('backup.at'),
        value: (row) => row.at,
        text: (row) => instant(row.at),
        width: 170,
      },
      {
        id: 'verified',
        header: t('backup.state'),
        value: (row) => t(row.verified ? 'backup.good' : 'backup.unproved'),
        render: (row) => (
          <StatusMark
            tone={row.verified ? 'good' : 'bad'}
            label={t(row.verified ? 'backup.good' : 'backup.unproved')}
          />
        ),
        width: 190,
      },
      {
        id: 'reason',
        header: t('backup.reason'),
        value: (row) => t(`backup.reason_${row.reason}`),
        width: 190,
      },
      {
        id: 'bytes',
        header: t('backup.size'),
        value: (row) => row.bytes,
        text: (row) => bytes(row.bytes),
        width: 100,
        numeric: true,
      },
      { id: 'path', header: t('backup.path'), value: (row) => row.path, width: 240, grow: true },
    ],
    [t, instant, bytes],
  )

  const make = async (folder?: string) => {
    if (await create.run(folder === undefined ? {} : { folder })) await refresh()
  }
  const makeElsewhere = async () => {
    const folder = await shell.chooseFolder({ title: t('backup.chooseFolder') })
    if (folder !== null) await make(folder)
  }
  const runCheck = async () => {
    const result = await check.run({})
    if (result) queries.setQueryData(['office', 'lastCheck'], result)
  }

  return (
    <>
      <PageHeader title={t('backup.title')} text={t('backup.text')}>
        <Button loading={check.busy} onClick={() => void runCheck()}>
          {t('check.run')}
        </Button>
        {hasDesktopShell && (
          <Button disabled={create.busy} onClick={() => void makeElsewhere()}>
            {t('backup.elsewhere')}
          </Button>
        )}
        <Button variant="filled" loading={create.busy} onClick={() => void make()}>
          {t('backup.make')}
        </Button>
      </PageHeader>
      {report.data && <CheckReportView report={report.data} />}
      <DataList
        label={t('backup.title')}
        storageKey="office.backups"
        rows={backups.data}
        columns={columns}
        rowKey={pathOf}
        action={(row) =>
          row.verified ? { label: t('backup.restore'), run: () => void restore(row) } : null
        }
        emptyState={<EmptyState title={t('backup.none')} text={t('backup.noneText')} />}
      />
    </>
  )
}
