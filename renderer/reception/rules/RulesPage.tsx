import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { EntryRule } from '../../../shared/reception/contract/safety.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { ChoiceField, QuantityField, TextField } from '../../base/form/fields.tsx'
import { Notice } from '../../base/Notice.tsx'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { printPaper } from '../../base/papers.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { showFailure } from '../../base/toasts.ts'
import { readTime } from '../parts/readTime.ts'
import { CountsPart } from './CountsPart.tsx'
import styles from './rules.module.css'

const signOuts = ['never', 'at', 'after'] as const
const MOST_DAYS = 3650
const MOST_HOURS = 72

/** How long names are kept, how visits end by themselves, and what stays for ever: the counts. */
export function RulesPage() {
  const { t } = useTranslation('reception')
  const [, go] = useLocation()
  const query = useQuery(orpc.reception.rules.get.queryOptions())
  const print = async () => {
    try {
      await printPaper(await client.reception.rules.notice())
    } catch (error) {
      showFailure(error)
    }
  }
  return (
    <Page>
      <PageHeader title={t('rules.title')} text={t('rules.text')}>
        <Button leftSection={<IconPrinter size={16} stroke={1.7} />} onClick={() => void print()}>
          {t('rules.notice')}
        </Button>
        <Button onClick={() => go('/reception')}>{t('board.title')}</Button>
      </PageHeader>
      <QueryNotice error={query.error} />
      <div className={styles.page}>
        {query.data && <RulesForm key={JSON.stringify(query.data)} rules={query.data} />}
        <CountsPart />
      </div>
    </Page>
  )
}

type Row = Omit<EntryRule, 'fadeDays' | 'signOutHours'> & {
  fadeDays: number | null
  signOutHours: number | null
}

const inRange = (value: number | null, most: number) =>
  value !== null && Number.isInteger(value) && value >= 1 && value <= most

function RulesForm({ rules }: { rules: EntryRule[] }) {
  const { t } = useTranslation('reception')
  const [rows, setRows] = useState<Row[]>(rules)
  const [checked, setChecked] = useState(false)
  const save = useCommand(client.reception.rules.set, {
    quiet: true,
    done: () => t('rules.saved'),
  })
  const change = (kind: Row['kind'], part: Partial<Row>) =>
    setRows((before) => before.map((row) => (row.kind === kind ? { ...row, ...part } : row)))
  const faultsOf = (row: Row) => ({
    fadeDays: !inRange(row.fadeDays, MOST_DAYS) && t('rules.daysFault', { most: MOST_DAYS }),
    signOutAt: row.signOut === 'at' && readTime(row.signOutAt) === null && t('rules.timeFault'),
    signOutHours:
      row.signOut === 'after' &&
      !inRange(row.signOutHours, MOST_HOURS) &&
      t('rules.hoursFault', { most: MOST_HOURS }),
  })
  const submit = () => {
    setChecked(true)
    if (rows.some((row) => Object.values(faultsOf(row)).some(Boolean))) return
    const before = new Map(rules.map((rule) => [rule.kind, rule]))
    void save.run({
      rules: rows.map((row) => ({
        ...row,
        fadeDays: row.fadeDays ?? 1,
        // What is not asked for stays as it was.
        signOutAt: readTime(row.signOutAt) ?? before.get(row.kind)?.signOutAt ?? '18:00',
        signOutHours: inRange(row.signOutHours, MOST_HOURS) ? (row.signOutHours ?? 1) : 1,
      })),
    })
  }
  return (
    <form
      className={styles.rules}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {rows.map((row) => {
        const faults = checked ? faultsOf(row) : { fadeDays: '', signOutAt: '', signOutHours: '' }
        return (
          <fieldset key={row.kind}>
            <legend>{t(`rules.kind.${row.kind}`)}</legend>
            <QuantityField
              label={t('rules.fadeDays')}
              value={row.fadeDays}
              onChange={(fadeDays) => change(row.kind, { fadeDays })}
              error={faults.fadeDays}
              unit={t('rules.days')}
              width={155}
            />
            <ChoiceField
              label={t('rules.signOut')}
              value={row.signOut}
              onChange={(signOut) =>
                change(row.kind, { signOut: signOuts.find((each) => each === signOut) ?? 'never' })
              }
              choices={signOuts.map((value) => ({ value, label: t(`rules.signOuts.${value}`) }))}
              width={178}
            />
            {row.signOut === 'at' && (
              <div className={styles.time}>
                <TextField
                  label={t('rules.signOutAt')}
                  value={row.signOutAt}
                  onChange={(signOutAt) => change(row.kind, { signOutAt })}
                  error={faults.signOutAt}
                />
              </div>
            )}
            {row.signOut === 'after' && (
              <QuantityField
                label={t('rules.signOutHours')}
                value={row.signOutHours}
                onChange={(signOutHours) => change(row.kind, { signOutHours })}
                error={faults.signOutHours}
                unit={t('rules.hours')}
                width={90}
              />
            )}
          </fieldset>
        )
      })}
      {save.words && <Notice tone="bad">{save.words}</Notice>}
      <div>
        <Button type="submit" variant="filled" loading={save.busy}>
          {t('rules.save')}
        </Button>
      </div>
      <p className={styles.backups}>{t('rules.backups')}</p>
    </form>
  )
}
