import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MailEntryId } from '../../../shared/base/ids.ts'
import type { DocumentKind } from '../../../shared/documents/contract/documents.ts'
import { documentKind } from '../../../shared/documents/contract/documents.ts'
import type { SplitBarcode } from '../../../shared/documents/contract/split.ts'
import { ChoiceField, TextField } from '../../base/form/fields.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import { LinkField } from '../form/LinkField.tsx'
import type { Part } from './parts.ts'
import { barcodeOf } from './parts.ts'
import styles from './split.module.css'

/** What becomes of a part: a document of that title and kind, or a further file of a letter in the register. */
export type PartFacts = { title: string; kind: DocumentKind; mailEntryId: MailEntryId | null }

type Props = {
  parts: readonly Part[]
  barcodes: readonly SplitBarcode[]
  factsOf: (part: Part) => PartFacts
  onFacts: (part: Part, facts: PartFacts) => void
  ignored: ReadonlySet<string>
  onIgnore: (code: SplitBarcode) => void
}

/** Foreign codes are told apart by their page and text. */
export const keyOf = ({ page, text }: SplitBarcode) => `${page} ${text}`

/** The parts that will be made, each with where it goes; a code that is not the office's can be ignored. */
export function PartList({ parts, barcodes, factsOf, onFacts, ignored, onIgnore }: Props) {
  const { t } = useTranslation('documents')
  return (
    <ol className={styles.parts} aria-label={t('split.parts')}>
      {parts.map((part, index) => {
        const facts = factsOf(part)
        const found = barcodeOf(barcodes, part)
        const code = found && !ignored.has(keyOf(found)) ? found : undefined
        const number = index + 1
        return (
          <li key={part.from}>
            <div className={styles.partHead}>
              <strong>{t('split.part', { number })}</strong>
              <span>
                {part.from === part.to
                  ? t('split.page', { page: part.from })
                  : t('split.range', part)}
              </span>
              {code && (
                <StatusMark
                  tone={code.kind === 'number' ? 'good' : 'warn'}
                  label={t(`split.code.${code.kind}`, { text: code.shownNumber || code.text })}
                />
              )}
              {code?.kind === 'foreign' && (
                <Button size="compact-xs" onClick={() => onIgnore(code)}>
                  {t('split.ignore')}
                </Button>
              )}
            </div>
            <div className={styles.partFields}>
              <LinkField
                target="mail"
                label={t('split.toLetter')}
                placeholder={t('split.ownDocument')}
                value={facts.mailEntryId}
                onChange={(id) =>
                  onFacts(part, { ...facts, mailEntryId: id as MailEntryId | null })
                }
              />
              {facts.mailEntryId === null && (
                <>
                  <TextField
                    label={t('title')}
                    placeholder={t('split.titleOwn', { number })}
                    value={facts.title}
                    onChange={(title) => onFacts(part, { ...facts, title })}
                  />
                  <ChoiceField
                    label={t('kindLabel')}
                    value={facts.kind}
                    onChange={(kind) => onFacts(part, { ...facts, kind: kind as DocumentKind })}
                    choices={documentKind.options.map((value) => ({
                      value,
                      label: t(`kind.${value}`),
                    }))}
                  />
                </>
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
