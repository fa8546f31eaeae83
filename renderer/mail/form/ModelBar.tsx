import { ActionIcon, Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailModelId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { NameBar } from '../../base/form/NameBar.tsx'
import { ChoiceField } from '../../base/form/fields.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import { useModels } from '../queries.ts'
import styles from '../mail.module.css'
import type { LetterValues } from './letterForm.ts'
import { letterFieldsOf, valuesOf } from './letterForm.ts'

/** Models: the beginning of letters that come again and again; the form as it stands is kept as a new one. */
export function ModelBar({ form }: { form: DraftForm<LetterValues> }) {
  const { t } = useTranslation('mail')
  const models = useModels()
  const [chosen, setChosen] = useState<string | null>(null)
  const [naming, setNaming] = useState(false)
  const save = useCommand(client.mail.models.save, {
    done: (model) => t('models.saved', { name: model.name }),
  })
  const remove = useCommand(client.mail.models.remove, { done: () => t('models.removed') })
  const model = models.find(({ id }) => id === chosen)
  const keep = async (name: string) => {
    // Days belong to the one letter, not to those like it.
    const {
      arrivedOn: _arrived,
      letterDate: _date,
      deadlineOn: _due,
      ...fields
    } = letterFieldsOf(form.getValues())
    if (await save.run({ name, fields: givenOf(fields) })) setNaming(false)
  }
  return (
    <div className={styles.models}>
      {models.length > 0 && (
        <ChoiceField
          aria-label={t('models.choose')}
          placeholder={t('models.choose')}
          clearable
          value={chosen}
          onChange={(id) => {
            setChosen(id)
            const taken = models.find((each) => each.id === id)
            if (taken) form.setValues(valuesOf(taken.fields))
          }}
          choices={models.map((each) => ({ value: each.id, label: each.name }))}
        />
      )}
      {model && (
        <ActionIcon
          aria-label={t('models.remove', { name: model.name })}
          onClick={() => {
            setChosen(null)
            void remove.run({ modelId: model.id as MailModelId })
          }}
        >
          <IconTrash size={16} />
        </ActionIcon>
      )}
      {naming ? (
        <div className={styles.models}>
          <NameBar
            label={t('models.name')}
            saveLabel={t('models.save')}
            busy={save.busy}
            onSave={(name) => void keep(name)}
            onBack={() => setNaming(false)}
          />
        </div>
      ) : (
        <Button size="compact-xs" variant="subtle" onClick={() => setNaming(true)}>
          {t('models.keep')}
        </Button>
      )}
    </div>
  )
}

/** Without what is empty: those fields are typed in each letter. */
function givenOf<Fields extends Record<string, unknown>>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== '' &&
        value !== null &&
        value !== false &&
        !(Array.isArray(value) && !value.length),
    ),
  ) as Partial<Fields>
}
