import { Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FoundKind } from '../../shared/search/contract.ts'
import { useFormats } from '../base/format/useFormats.ts'
import { DayField } from '../base/form/fields.tsx'
import { recordLooks } from '../base/recordLooks.ts'
import { useSearchStore } from './store.ts'
import styles from './search.module.css'

/** The kinds in the order of the rail. */
const kinds = Object.keys(recordLooks) as FoundKind[]

const ALL = 'all'

/** Which kinds and days are shown; each kind with how many it has. */
export function SearchFilters(props: {
  counts: readonly { kind: FoundKind; count: number }[]
  total: number
}) {
  const { t } = useTranslation('search')
  const { number } = useFormats()
  const { kind, from, to } = useSearchStore()
  const byKind = new Map(props.counts.map((each) => [each.kind, each.count]))
  const shown = kinds.filter((each) => byKind.has(each) || each === kind)
  return (
    <div className={styles.filters}>
      <Tabs
        value={kind ?? ALL}
        onChange={(value) =>
          useSearchStore.setState({ kind: value === ALL ? null : (value as FoundKind) })
        }
        className={styles.tabs}
      >
        <Tabs.List aria-label={t('kinds')}>
          <Tabs.Tab value={ALL} rightSection={<Count value={number(props.total)} />}>
            {t('everything')}
          </Tabs.Tab>
          {shown.map((each) => {
            const Mark = recordLooks[each].icon
            return (
              <Tabs.Tab
                key={each}
                value={each}
                leftSection={<Mark size={16} stroke={1.6} />}
                rightSection={<Count value={number(byKind.get(each) ?? 0)} />}
              >
                {t(`kindName.${each}`)}
              </Tabs.Tab>
            )
          })}
        </Tabs.List>
      </Tabs>
      <div className={styles.days}>
        <DayField
          label={t('from')}
          value={from}
          latest={to ?? undefined}
          width={140}
          onChange={(day) => useSearchStore.setState({ from: day })}
        />
        <DayField
          label={t('to')}
          value={to}
          earliest={from ?? undefined}
          width={140}
          onChange={(day) => useSearchStore.setState({ to: day })}
        />
      </div>
    </div>
  )
}

function Count({ value }: { value: string }) {
  return <span className={styles.count}>{value}</span>
}
