import { IconCheckbox, IconLock } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentLine } from '../../../shared/documents/contract/documents.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Column } from '../../base/list/column.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import { kindIcons, stateLooks } from '../documentLooks.ts'
import { useValueText } from '../form/useValueText.ts'
import { useFields } from '../queries.ts'
import styles from './list.module.css'

/** The columns of documents; `shown` names those of a saved view in its order, the others can be chosen. */
export function useDocumentColumns(shown: readonly string[] | null): Column<DocumentLine>[] {
  const { t } = useTranslation('documents')
  const { instant, bytes } = useFormats()
  const fields = useFields()
  const textOf = useValueText()
  return useMemo(() => {
    const all: Column<DocumentLine>[] = [
      {
        id: 'number',
        header: t('number'),
        value: ({ number }) => number,
        render: ({ number, kind }) => {
          const Mark = kindIcons[kind]
          return (
            <span className={styles.cell}>
              <Mark size={15} stroke={1.6} />
              <span>{number}</span>
            </span>
          )
        },
        width: 146,
      },
      {
        id: 'title',
        header: t('title'),
        value: ({ title }) => title,
        width: 248,
        grow: true,
      },
      {
        id: 'contact',
        header: t('contact'),
        value: ({ contactName }) => contactName,
        width: 160,
        givesWay: 2,
      },
      {
        id: 'state',
        header: t('stateLabel'),
        value: ({ state }) => t(`state.${state}`),
        render: (document) => <StateMark document={document} />,
        width: 210,
        givesWay: 1,
      },
      {
        id: 'kind',
        header: t('kindLabel'),
        value: ({ kind }) => t(`kind.${kind}`),
        width: 110,
        givesWay: 5,
      },
      {
        id: 'owner',
        header: t('owner'),
        value: ({ ownerName }) => ownerName,
        width: 156,
        givesWay: 3,
      },
      {
        id: 'changed',
        header: t('changedAt'),
        value: ({ changedAt }) => changedAt,
        text: ({ changedAt }) => instant(changedAt),
        width: 150,
        givesWay: 4,
      },
      {
        id: 'version',
        header: t('version'),
        value: ({ current }) => current,
        width: 80,
        numeric: true,
        hidden: true,
      },
      {
        id: 'sent',
        header: t('sentAt'),
        value: ({ sentAt }) => sentAt,
        text: ({ sentAt }) => (sentAt ? instant(sentAt) : ''),
        width: 130,
        hidden: true,
      },
      {
        id: 'letter',
        header: t('letter'),
        value: ({ mailNumber }) => mailNumber,
        width: 130,
        hidden: true,
      },
      {
        id: 'request',
        header: t('request'),
        value: ({ requestNumber }) => requestNumber,
        width: 110,
        hidden: true,
      },
      {
        id: 'yourReference',
        header: t('yourReference'),
        value: ({ yourReference }) => yourReference,
        width: 130,
        hidden: true,
      },
      {
        id: 'file',
        header: t('file'),
        value: ({ fileName }) => fileName,
        text: (document) => `${document.fileName} (${bytes(document.bytes)})`,
        width: 180,
        hidden: true,
      },
      ...fields
        .filter(({ retired }) => !retired)
        .map((field): Column<DocumentLine> => ({
          id: field.id,
          header: field.name,
          value: (document) => {
            const held = document.values.find(({ fieldId }) => fieldId === field.id)
            return typeof held?.value === 'number' ? held.value : (held?.shown ?? null)
          },
          text: (document) => {
            const held = document.values.find(({ fieldId }) => fieldId === field.id)
            return held ? textOf(held, field.type) : ''
          },
          width: 130,
          hidden: true,
          numeric: field.type === 'number' || field.type === 'money',
        })),
    ]
    if (!shown || shown.length === 0) return all
    const wanted = shown.flatMap((id) => all.filter((column) => column.id === id))
    return [
      ...wanted.map((column) => ({ ...column, hidden: false })),
      ...all
        .filter((column) => !wanted.includes(column))
        .map((column) => ({ ...column, hidden: true })),
    ]
  }, [t, instant, bytes, fields, textOf, shown])
}

/** The state in a word; who has it checked out, or to whom it was handed on, comes before it. */
export function StateMark({ document }: { document: DocumentLine }) {
  const { t } = useTranslation('documents')
  const { state, lock, handedOnTo, sentAt } = document
  if (state === 'withdrawn')
    return <StatusMark {...stateLooks[state]} label={t(`state.${state}`)} />
  if (lock)
    return (
      <StatusMark
        tone={lock.mine ? 'busy' : 'warn'}
        icon={IconLock}
        label={lock.mine ? t('lock.mine') : t('lock.by', { name: lock.byName })}
      />
    )
  if (handedOnTo)
    return (
      <StatusMark tone="warn" icon={IconCheckbox} label={t('handedOnTo', { name: handedOnTo })} />
    )
  return <StatusMark {...stateLooks[state]} label={sentAt ? t('sentState') : t(`state.${state}`)} />
}
