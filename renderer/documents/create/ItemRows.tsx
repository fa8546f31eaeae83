import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { NoteField, TextField } from '../../base/form/fields.tsx'
import styles from './create.module.css'

export type Item = Record<string, string>
type Props = { parts: readonly string[]; items: readonly Item[]; onChange: (items: Item[]) => void }

/** The rows of a letter's repeated part: points of an agenda, enclosures. */
export function ItemRows({ parts, items, onChange }: Props) {
  const { t } = useTranslation('documents')
  const set = (at: number, part: string, text: string) =>
    onChange(items.map((item, index) => (index === at ? { ...item, [part]: text } : item)))
  return (
    <fieldset className={styles.items}>
      <legend>{t('items.title')}</legend>
      {items.map((item, at) => (
        // The rows have nothing of their own but their place.
        <div key={at} className={styles.item}>
          <strong>{at + 1}.</strong>
          <div>
            {parts.map((part) => {
              const props = {
                'aria-label': t([`items.part.${part}`, 'items.part.other'], {
                  number: at + 1,
                  part,
                }),
                placeholder: t([`items.name.${part}`, 'items.name.other'], { part }),
                value: item[part] ?? '',
                onChange: (text: string) => set(at, part, text),
              }
              return part === 'text' ? (
                <NoteField key={part} {...props} />
              ) : (
                <TextField key={part} {...props} />
              )
            })}
          </div>
          <ActionIcon
            aria-label={t('items.remove', { number: at + 1 })}
            onClick={() => onChange(items.filter((_item, index) => index !== at))}
          >
            <IconX size={15} />
          </ActionIcon>
        </div>
      ))}
      <Button size="compact-xs" onClick={() => onChange([...items, {}])}>
        {t('items.add')}
      </Button>
    </fieldset>
  )
}
