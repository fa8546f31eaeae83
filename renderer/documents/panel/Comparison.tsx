import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../../shared/base/ids.ts'
import type { Hunk } from '../../../shared/documents/contract/versions.ts'
import { orpc } from '../../app/client/queries.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import styles from '../documents.module.css'
import own from './panel.module.css'
import { shortened } from './shortened.ts'

/** The words of two versions: what was taken out and what came in, told by signs and lines, not by colour alone. */
export function Comparison(props: { documentId: DocumentId; from: number; to: number }) {
  const { t } = useTranslation('documents')
  const { number } = useFormats()
  const { data, error } = useQuery(orpc.documents.compare.queryOptions({ input: props }))
  if (error) return <QueryNotice error={error} />
  if (!data) return <p className={styles.soft}>{t('compare.coming')}</p>
  const isSame = data.added === 0 && data.removed === 0
  return (
    <>
      <p className={own.counts} role="status">
        {isSame
          ? t('compare.same')
          : [
              data.added > 0 &&
                t('compare.added', { count: data.added, shown: number(data.added) }),
              data.removed > 0 &&
                t('compare.removed', { count: data.removed, shown: number(data.removed) }),
            ]
              .filter(Boolean)
              .join(', ')}
      </p>
      {!isSame && (
        <div className={own.comparison} tabIndex={0} role="group" aria-label={t('compare.title')}>
          {data.hunks.map((hunk, index) => (
            // Two hunks of a comparison may hold the same words; only their place tells them apart.
            <Piece key={index} hunk={hunk} />
          ))}
        </div>
      )}
      {!data.whole && <Notice>{t('compare.cut')}</Notice>}
    </>
  )
}

function Piece({ hunk: { kind, text } }: { hunk: Hunk }) {
  if (kind === 'same') return <span>{shortened(text)}</span>
  const Mark = kind === 'added' ? 'ins' : 'del'
  // The sign stands beside the first word, not at the end of the line before.
  const words = text.trimStart()
  if (words === '') return kind === 'added' ? text : null
  return (
    <>
      {text.slice(0, text.length - words.length)}
      <Mark>
        <b aria-hidden>{kind === 'added' ? '+' : '−'}</b>
        {words}
      </Mark>
    </>
  )
}
