import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import { name } from '../../../shared/base/schemas.ts'
import type { RequestDetail } from '../../../shared/requests/contract.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { NoteField } from '../../base/form/fields.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import styles from '../requests.module.css'

const initial = { text: '' }
const schema = z.object({ text: name(10_000) })

/** What was noted on the way; a note moves nothing, a waiting goes on. */
export function Notes({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('requests')
  const { instant } = useFormats()
  const add = useCommand(client.requests.addNote, { quiet: true })
  const form = useDraftForm({ draftKey: `requests.note.${request.id}`, initial, schema })
  const save = async ({ text }: typeof initial) => {
    if (!(await add.run({ requestId: request.id, text }))) return
    form.forget()
    form.setValues(initial)
  }
  return (
    <Section title={t('notes.title')}>
      <ul className={styles.notes}>
        {request.notes.map(({ id, at, byName, text }) => (
          <li key={id}>
            <p>{text}</p>
            <small>
              {byName}, {instant(at)}
            </small>
          </li>
        ))}
      </ul>
      <form
        className={styles.noteForm}
        noValidate
        onSubmit={form.onSubmit((values) => void save(values))}
      >
        <NoteField
          {...form.getInputProps('text')}
          aria-label={t('notes.add')}
          placeholder={t('notes.add')}
        />
        {add.words && <Notice tone="bad">{add.words}</Notice>}
        {form.values.text.trim() !== '' && (
          <Button type="submit" size="xs" loading={add.busy}>
            {t('notes.save')}
          </Button>
        )}
      </form>
    </Section>
  )
}
