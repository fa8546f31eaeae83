import { Button, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import type { StaffMember } from '../../shared/people/contract/staff.ts'
import { orpc } from '../app/client/queries.ts'
import { EmptyState } from '../base/EmptyState.tsx'
import { Hint } from '../base/Hint.tsx'
import { useHotkey } from '../base/hotkeys/useHotkey.ts'
import type { Column } from '../base/list/column.ts'
import { DataList } from '../base/list/DataList.tsx'
import { Page } from '../base/Page.tsx'
import { PageHeader } from '../base/PageHeader.tsx'
import { StatusMark } from '../base/StatusMark.tsx'
import { StaffPanel } from './StaffPanel.tsx'
import styles from './people.module.css'

const keyOf = (member: StaffMember) => member.id

/** The colleagues of the office. */
export function StaffPage() {
  const { t } = useTranslation('people')
  const { id } = useParams<{ id?: string }>()
  const [, go] = useLocation()
  const [retired, setRetired] = useState(false)
  const staff = useQuery(
    orpc.people.staff.list.queryOptions({ input: retired ? { retired: true } : {} }),
  ).data
  const open = staff?.find((member) => member.id === id)
  const close = () => go('/people/staff')
  const add = () => go('/people/staff/new')
  useHotkey({ scope: 'people:staff.title', keys: 'n', label: 'people:staff.new', run: add })

  const columns = useMemo<Column<StaffMember>[]>(
    () => [
      {
        id: 'name',
        header: t('staff.name'),
        value: (row) => row.name,
        render: (row) => (
          <span className={styles.person}>
            <span className={styles.dot} style={{ background: row.colour }} />
            {row.name}
          </span>
        ),
        width: 220,
        grow: true,
      },
      { id: 'role', header: t('staff.role'), value: (row) => row.role, width: 180 },
      { id: 'room', header: t('staff.room'), value: (row) => row.room, width: 100 },
      { id: 'phone', header: t('staff.phone'), value: (row) => row.phone, width: 140 },
      { id: 'email', header: t('staff.email'), value: (row) => row.email, width: 220 },
      {
        id: 'retired',
        header: t('staff.state'),
        value: (row) => t(row.retired ? 'staff.retired' : 'staff.present'),
        render: (row) => (
          <StatusMark
            tone={row.retired ? 'idle' : 'good'}
            label={t(row.retired ? 'staff.retired' : 'staff.present')}
          />
        ),
        width: 150,
        hidden: true,
      },
    ],
    [t],
  )

  return (
    <Page
      panel={
        (open || id === 'new') && (
          <StaffPanel
            key={open ? `${open.id}${open.version}` : 'new'}
            member={open}
            onClose={close}
          />
        )
      }
    >
      <PageHeader title={t('staff.title')} text={t('staff.text')}>
        <Button variant="filled" onClick={add} rightSection={<Hint keys="n" />}>
          {t('staff.new')}
        </Button>
      </PageHeader>
      <DataList
        label={t('staff.title')}
        storageKey="people.staff"
        rows={staff}
        columns={columns}
        rowKey={keyOf}
        searchable
        selected={id ?? null}
        onSelect={(row) => id && id !== 'new' && go(`/people/staff/${row.id}`)}
        onOpen={(row) => go(`/people/staff/${row.id}`)}
        toolbar={
          <Switch
            size="xs"
            label={t('staff.showRetired')}
            checked={retired}
            onChange={(event) => setRetired(event.currentTarget.checked)}
          />
        }
        emptyState={
          <EmptyState title={t('staff.none')} text={t('staff.noneText')}>
            <Button variant="filled" onClick={add}>
              {t('staff.new')}
            </Button>
          </EmptyState>
        }
      />
    </Page>
  )
}
