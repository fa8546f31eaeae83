import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hold } from '../../../shared/archive/contract/holds.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Column } from '../../base/list/column.ts'
import { RecordPage } from '../../base/record/RecordPage.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import { useHolds } from '../queries.ts'
import { HoldPanel } from './HoldPanel.tsx'
import { NewHold } from './NewHold.tsx'

/** What nobody may destroy now, and why. */
export function HoldsPage() {
  const { t } = useTranslation('archive')
  const [released, setReleased] = useState(false)
  return (
    <RecordPage
      address="/archive/holds"
      title="archive:holds.title"
      text={t('holds.text')}
      newLabel="archive:holds.new"
      query={useHolds(released)}
      columns={useHoldColumns()}
      retired={[released, setReleased]}
      retiredLabel={t('holds.showReleased')}
      empty={{ title: t('holds.emptyTitle'), text: t('holds.emptyText') }}
      panel={(id) => <HoldPanel holdId={id} />}
      newForm={<NewHold />}
    />
  )
}

function useHoldColumns(): Column<Hold>[] {
  const { t } = useTranslation('archive')
  const { instant, number } = useFormats()
  return useMemo(
    () => [
      { id: 'title', header: t('holds.name'), value: ({ title }) => title, width: 220, grow: true },
      {
        id: 'covers',
        header: t('holds.covers'),
        value: ({ covers }) => covers.length,
        text: ({ covers }) => number(covers.length),
        width: 90,
        numeric: true,
      },
      {
        id: 'setAt',
        header: t('holds.setAt'),
        value: ({ setAt }) => setAt,
        text: ({ setAt }) => instant(setAt),
        width: 140,
        givesWay: 2,
      },
      {
        id: 'setBy',
        header: t('holds.setBy'),
        value: ({ setByName }) => setByName,
        width: 150,
        givesWay: 3,
      },
      {
        id: 'state',
        header: t('stateLabel'),
        value: ({ releasedAt }) => t(releasedAt ? 'holds.released' : 'holds.inForce'),
        render: ({ releasedAt }) => (
          <StatusMark
            tone={releasedAt ? 'idle' : 'bad'}
            label={t(releasedAt ? 'holds.released' : 'holds.inForce')}
          />
        ),
        width: 130,
        givesWay: 1,
      },
    ],
    [t, instant, number],
  )
}
