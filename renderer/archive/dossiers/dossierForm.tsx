import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { Day } from '../../../shared/base/dates.ts'
import type { Dossier, DossierFields } from '../../../shared/archive/contract/dossier.ts'
import type { ArchiveClassId, ContactId } from '../../../shared/base/ids.ts'
import { day, name, text } from '../../../shared/base/schemas.ts'
import { ChoiceField, DayField, NoteField, TextField } from '../../base/form/fields.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Thing } from '../parts/findThings.ts'
import { findContacts } from '../parts/findThings.ts'
import { ThingField } from '../parts/ThingField.tsx'
import { useClasses } from '../queries.ts'

/** The fields of a dossier as its form holds them. */
export type DossierValues = {
  title: string
  classId: string | null
  contact: Thing<'contact'> | null
  openedOn: Day | null
  note: string
}

export const dossierFieldSchemas = {
  title: name(300),
  classId: z.string(),
  openedOn: day.nullable(),
  note: text(4000),
}
export const dossierSchema = z.object(dossierFieldSchemas)

export const dossierValues = (dossier: Dossier): DossierValues => ({
  title: dossier.title,
  classId: dossier.classId,
  contact: dossier.contactId && {
    kind: 'contact',
    id: dossier.contactId,
    label: dossier.contactName,
    detail: '',
  },
  openedOn: dossier.openedOn,
  note: dossier.note,
})

/** What a checked form says, as the contract takes it. */
export const dossierFieldsOf = (
  values: DossierValues,
): Omit<DossierFields, 'openedOn'> & { openedOn?: Day } => ({
  title: values.title,
  classId: values.classId as ArchiveClassId,
  contactId: (values.contact?.id ?? null) as ContactId | null,
  note: values.note,
  ...(values.openedOn ? { openedOn: values.openedOn } : {}),
})

/** The inputs of a dossier; `closed`: its class stays. */
export function DossierInputs<Values extends DossierValues>(props: {
  form: DraftForm<Values>
  closed?: boolean
}) {
  const { form, closed = false } = props
  const { t } = useTranslation('archive')
  const { today } = useFormats()
  const classes = useClasses()
  return (
    <>
      <TextField {...form.getInputProps('title')} label={t('title')} required data-autofocus />
      <ChoiceField
        {...form.getInputProps('classId')}
        label={t('class')}
        description={closed ? undefined : t('classText')}
        choices={(classes.data ?? [])
          .filter(({ usable }) => usable)
          .map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
        nothingFound={t('noClass')}
        disabled={closed}
        required
      />
      <ThingField
        {...form.getInputProps('contact')}
        label={t('contact')}
        description={t('contactText')}
        find={findContacts}
      />
      <DayField
        {...form.getInputProps('openedOn')}
        label={t('openedOn')}
        latest={today()}
        width={180}
      />
      <NoteField {...form.getInputProps('note')} label={t('note')} />
    </>
  )
}
