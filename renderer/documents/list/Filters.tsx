import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ContactId } from '../../../shared/base/ids.ts'
import type { DocumentKind, DocumentState } from '../../../shared/documents/contract/documents.ts'
import { documentKind, documentState } from '../../../shared/documents/contract/documents.ts'
import { ChoiceField, DayField } from '../../base/form/fields.tsx'
import { StaffField } from '../../base/form/StaffField.tsx'
import { LinkField } from '../form/LinkField.tsx'
import { useStaff } from '../queries.ts'
import { useDocumentsStore } from '../store.ts'
import { FieldFilter } from './FieldFilter.tsx'
import { SaveView } from './SaveView.tsx'
import styles from './list.module.css'

/** What narrows the list; each change shows at once, and the whole can be kept as a view. */
export function Filters() {
  const { t } = useTranslation('documents')
  const { filter, narrow, openView } = useDocumentsStore()
  const staff = useStaff()
  const one = <Value extends string>(value: string | null) =>
    value === null ? undefined : [value as Value]
  return (
    <section className={styles.filters} aria-label={t('filter.title')}>
      <ChoiceField
        label={t('stateLabel')}
        clearable
        width={140}
        value={filter.states?.[0] ?? null}
        onChange={(state) => narrow({ states: one<DocumentState>(state) })}
        choices={documentState.options.map((value) => ({ value, label: t(`state.${value}`) }))}
      />
      <ChoiceField
        label={t('kindLabel')}
        clearable
        width={140}
        value={filter.kinds?.[0] ?? null}
        onChange={(kind) => narrow({ kinds: one<DocumentKind>(kind) })}
        choices={documentKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <LinkField
        target="contact"
        label={t('contact')}
        width={180}
        value={filter.contactId ?? null}
        onChange={(id) => narrow({ contactId: (id as ContactId | null) ?? undefined })}
      />
      <StaffField
        label={t('owner')}
        width={170}
        colleagues={staff}
        value={filter.ownerId ?? null}
        onChange={(id) => narrow({ ownerId: id ?? undefined })}
      />
      <StaffField
        label={t('filter.waitingFor')}
        width={170}
        colleagues={staff}
        value={filter.waitingFor ?? null}
        onChange={(id) => narrow({ waitingFor: id ?? undefined })}
      />
      <div className={styles.days}>
        <DayField
          label={t('filter.from')}
          width={130}
          value={filter.from ?? null}
          onChange={(day) => narrow({ from: day ?? undefined })}
        />
        <DayField
          label={t('filter.to')}
          width={130}
          value={filter.to ?? null}
          onChange={(day) => narrow({ to: day ?? undefined })}
        />
      </div>
      <FieldFilter />
      <div className={styles.filterEnd}>
        <SaveView />
        <Button
          size="xs"
          variant="subtle"
          disabled={Object.keys(filter).length === 0}
          onClick={() => openView('all', {}, null)}
        >
          {t('filter.clear')}
        </Button>
      </div>
    </section>
  )
}
