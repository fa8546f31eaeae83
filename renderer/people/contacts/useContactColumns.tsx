import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactLine } from '../../../shared/people/contract/contacts.ts'
import type { Column } from '../../base/list/column.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import styles from '../people.module.css'
import { KindMark } from './KindMark.tsx'

export function useContactColumns(): Column<ContactLine>[] {
  const { t } = useTranslation('people')
  return useMemo<Column<ContactLine>[]>(
    () => [
      {
        id: 'name',
        header: t('contacts.name'),
        value: (row) => row.name,
        render: (row) => (
          <span className={styles.person}>
            <KindMark kind={row.kind} />
            <span className={styles.cut}>{row.name}</span>
          </span>
        ),
        width: 220,
        grow: true,
      },
      {
        id: 'organisation',
        header: t('contacts.organisation'),
        value: (row) => (row.kind === 'person' ? row.organisationName : ''),
        width: 190,
        givesWay: 2,
      },
      { id: 'role', header: t('contacts.role'), value: (row) => row.role, width: 150, givesWay: 4 },
      { id: 'phone', header: t('contacts.phone'), value: (row) => row.phone, width: 190 },
      {
        id: 'email',
        header: t('contacts.email'),
        value: (row) => row.email,
        width: 220,
        givesWay: 1,
      },
      { id: 'city', header: t('contacts.city'), value: (row) => row.city, width: 130, givesWay: 3 },
      {
        id: 'supplier',
        header: t('contacts.supplier'),
        value: (row) => (row.supplier ? t('contacts.isSupplier') : ''),
        width: 120,
        givesWay: 5,
      },
      {
        id: 'state',
        header: t('contacts.state'),
        value: (row) => (row.retired ? t('base:record.retired') : ''),
        render: (row) => row.retired && <StatusMark tone="idle" label={t('base:record.retired')} />,
        width: 130,
        hidden: true,
      },
    ],
    [t],
  )
}
