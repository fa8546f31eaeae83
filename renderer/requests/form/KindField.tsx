import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { foldText } from '../../../shared/base/fold.ts'
import { orpc } from '../../app/client/queries.ts'
import type { FieldProps } from '../../base/form/fields.tsx'
import { SuggestField } from '../../base/form/SuggestField.tsx'
import { useFormats } from '../../base/format/useFormats.ts'

const MOST = 8

/** The office's own word for such work; those in use are suggested, most used first, a new one may be typed. */
export function KindField(
  props: FieldProps & { value?: string; onChange?: (kind: string) => void },
) {
  const { value = '', onChange, ...rest } = props
  const { t } = useTranslation('requests')
  const { number } = useFormats()
  const kinds = useQuery(orpc.requests.kinds.queryOptions()).data ?? []
  const wanted = foldText(value.trim())
  const lines = kinds
    .filter(({ kind }) => foldText(kind).includes(wanted) && kind !== value)
    .slice(0, MOST)
    .map(({ kind, count }) => ({ id: kind, count }))
  return (
    <SuggestField
      {...rest}
      placeholder={t('kindExample')}
      text={value}
      onText={(text) => onChange?.(text)}
      lines={lines}
      onTake={({ id }) => onChange?.(id)}
      draw={({ id, count }) => (
        <>
          <span>{id}</span>
          <small>{t('kindCount', { count, shown: number(count) })}</small>
        </>
      )}
    />
  )
}
