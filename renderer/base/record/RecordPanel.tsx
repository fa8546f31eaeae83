import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { RecordHistory } from '../history/RecordHistory.tsx'
import { useHotkey } from '../hotkeys/useHotkey.ts'
import { Notice } from '../Notice.tsx'
import { QueryNotice } from '../QueryNotice.tsx'
import { SidePanel } from '../SidePanel.tsx'
import { StatusMark } from '../StatusMark.tsx'
import { useRecordPlace } from './recordPlace.ts'
import styles from './record.module.css'

/** A part of the open record: `id` is its word in the address, `label` its name as `namespace:key`. */
export type RecordTab = { id: string; label: string; content: ReactNode }

const historyTab = 'history'

type Props = {
  /** The record; null when it is not there, undefined while it is on the way. */
  record: { name: string; retired?: boolean | undefined } | null | undefined
  /** What it is called while it is on the way: "Printer". */
  noun: string
  /** Under the name, instead of "out of use": state, number. */
  subtitle?: ReactNode
  /** Buttons at the right of the name. */
  actions?: ReactNode
  /** The panel's own next action, in view below the content. */
  footer?: ReactNode
  error?: unknown
  /** The first one is shown where the address names none; empty while the record is on the way. */
  tabs: readonly RecordTab[]
  /** Its kind in the journal (`printer`): the last tab then is its history. */
  entity?: string
}

/** The open record beside the list: its tabs (keys 1, 2, 3 …; F2 edits), the last one its history. */
export function RecordPanel(props: Props) {
  const { record, tabs, entity } = props
  const { t } = useTranslation()
  const { id = '', view, show, close } = useRecordPlace()
  const history: RecordTab[] = entity
    ? [
        {
          id: historyTab,
          label: 'base:record.tab.history',
          content: <RecordHistory entity={entity} entityId={id} />,
        },
      ]
    : []
  const all = record ? [...tabs, ...history] : []
  const first = all[0]?.id
  const tab = all.find((each) => each.id === view)?.id ?? first
  const openTab = (next: string | null) => show(next === null || next === first ? undefined : next)
  return (
    <SidePanel
      title={record?.name ?? props.noun}
      subtitle={
        props.subtitle ??
        (record?.retired && <StatusMark tone="idle" label={t('base:record.retired')} />)
      }
      actions={props.actions}
      footer={record && props.footer}
      onClose={close}
    >
      <QueryNotice error={props.error} />
      {record === null && <Notice tone="warn">{t('base:record.missing')}</Notice>}
      {tab && (
        <Tabs value={tab} onChange={openTab} keepMounted={false} activateTabWithKeyboard={false}>
          <Tabs.List mb="sm" className={styles.tabs}>
            {all.map((each, index) => (
              <Tabs.Tab key={each.id} value={each.id} aria-keyshortcuts={String(index + 1)}>
                {t(each.label)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {all.map((each) => (
            <Tabs.Panel key={each.id} value={each.id}>
              {each.content}
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
      {all.map((each, index) => (
        <TabKey
          key={each.id}
          keys={String(index + 1)}
          label={each.label}
          run={() => openTab(each.id)}
        />
      ))}
      {all.some((each) => each.id === 'edit') && (
        <TabKey keys="F2" label="base:record.tab.edit" run={() => openTab('edit')} />
      )}
    </SidePanel>
  )
}

function TabKey(props: { keys: string; label: string; run: () => void }) {
  useHotkey({ scope: 'base:record.open', ...props })
  return null
}
