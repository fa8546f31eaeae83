import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfficeClient } from '../../../shared/contract.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Column } from '../../base/list/column.ts'

type Found = Awaited<ReturnType<OfficeClient['people']['privacy']['find']>>[number]

export const keyOf = ({ entity, id }: Pick<Found, 'entity' | 'id'>) => `${entity} ${id}`

/** Records that name a person. */
export function usePrivacyColumns(): Column<Found>[] {
  const { t } = useTranslation('people')
  const { instant } = useFormats()
  return useMemo<Column<Found>[]>(
    () => [
      {
        id: 'entity',
        header: t('privacy.kind'),
        value: (row) => t(`privacy.entity.${row.entity}`),
        width: 130,
      },
      { id: 'title', header: t('privacy.record'), value: (row) => row.title, width: 240 },
      {
        id: 'found',
        header: t('privacy.foundIn'),
        value: (row) => row.found,
        width: 260,
        grow: true,
      },
      {
        id: 'fate',
        header: t('privacy.fateTitle'),
        value: (row) => t(`privacy.fate.${row.fate}`),
        width: 190,
      },
      {
        id: 'at',
        header: t('privacy.at'),
        value: (row) => row.at,
        text: (row) => (row.at ? instant(row.at) : ''),
        width: 170,
      },
    ],
    [t, instant],
  )
}
