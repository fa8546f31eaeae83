import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/base/dates.ts'
import type { FieldValue } from '../../../shared/documents/contract/documents.ts'
import type { DocumentField } from '../../../shared/documents/contract/fields.ts'
import {
  ChoiceField,
  DayField,
  DecimalField,
  MoneyField,
  TextField,
} from '../../base/form/fields.tsx'
import { useCurrency } from '../queries.ts'
import { LinkField } from './LinkField.tsx'

type Props = {
  field: DocumentField
  value: FieldValue | null
  onChange: (value: FieldValue | null) => void
  /** In place of the field's own name. */
  label?: string
}

/** One of the office's own fields, typed as its type asks. */
export function ValueField({ field, value, onChange, label = field.name }: Props) {
  const { t } = useTranslation('documents')
  const currency = useCurrency()
  const text = typeof value === 'string' ? value : null
  const number = typeof value === 'number' ? value : null
  switch (field.type) {
    case 'text':
      return (
        <TextField
          label={label}
          value={text ?? ''}
          onChange={(typed) => onChange(typed.trim() === '' ? null : typed)}
        />
      )
    case 'number':
      return <DecimalField label={label} value={number} onChange={onChange} />
    case 'money': {
      const held = typeof value === 'object' && value !== null ? value : null
      return (
        <MoneyField
          label={label}
          currency={held?.currency ?? currency}
          value={held?.amount ?? null}
          onChange={(amount) =>
            onChange(amount === null ? null : { amount, currency: held?.currency ?? currency })
          }
        />
      )
    }
    case 'day':
      return <DayField label={label} value={text as Day | null} onChange={onChange} />
    case 'yes_no':
      return (
        <ChoiceField
          label={label}
          clearable
          value={typeof value === 'boolean' ? String(value) : null}
          onChange={(chosen) => onChange(chosen === null ? null : chosen === 'true')}
          choices={['true', 'false'].map((each) => ({ value: each, label: t(`yesNo.${each}`) }))}
        />
      )
    case 'choice':
      return (
        <ChoiceField
          label={label}
          clearable
          value={text}
          onChange={onChange}
          choices={field.choices.map((each) => ({ value: each, label: each }))}
        />
      )
    default:
      return <LinkField label={label} target={field.type} value={text} onChange={onChange} />
  }
}
