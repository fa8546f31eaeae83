import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  DocumentDetail,
  DocumentVersion,
} from '../../../shared/documents/contract/documents.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { saveFileCopy } from '../../base/files/fileBytes.ts'
import { FilePreview } from '../../base/files/FilePreview.tsx'
import { ChoiceField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { isLocked } from '../documentLooks.ts'
import styles from '../documents.module.css'
import { Comparison } from './Comparison.tsx'

/** Every version with who saved it, when and why; two of them compared; an older one made the newest again. */
export function Versions({ document }: { document: DocumentDetail }) {
  const { t } = useTranslation('documents')
  const { instant, bytes } = useFormats()
  const [looked, setLooked] = useState<number | null>(null)
  const restore = useCommand(client.documents.restoreVersion, {
    done: ({ current }, { number }) => t('toast.restored', { from: number, number: current }),
  })
  const { versions, current, state, id: documentId } = document
  const shown = versions.find(({ number }) => number === looked)
  const mayRestore = state === 'draft' && !isLocked(document)
  return (
    <>
      <ol className={styles.versions}>
        {versions.map((version) => (
          <li key={version.number} data-current={version.number === current || undefined}>
            <strong>{version.number}</strong>
            <div>
              {version.note || <span className={styles.soft}>{t('noNote')}</span>}
              <small>
                {[version.byName, instant(version.at), bytes(version.bytes)]
                  .filter(Boolean)
                  .join(' · ')}
                {version.restoredFrom !== null &&
                  ` · ${t('restoredFrom', { number: version.restoredFrom })}`}
                {version.withdrawn && ` · ${t('versionWithdrawn')}`}
              </small>
            </div>
            <div className={styles.versionActs}>
              <Button
                size="compact-xs"
                aria-pressed={looked === version.number}
                aria-label={t('lookAt', { number: version.number })}
                onClick={() => setLooked(looked === version.number ? null : version.number)}
              >
                {t('look')}
              </Button>
              <Button
                size="compact-xs"
                aria-label={t('saveVersion', { number: version.number })}
                onClick={() => void saveFileCopy(fileOf(version))}
              >
                {t('save')}
              </Button>
              {mayRestore && version.number !== current && !version.withdrawn && (
                <Button
                  size="compact-xs"
                  loading={restore.busy}
                  aria-label={t('restoreVersion', { number: version.number })}
                  onClick={() => void restore.run({ documentId, number: version.number })}
                >
                  {t('restore')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      {shown && (
        <Section title={t('versionNumber', { number: shown.number })}>
          <FilePreview key={shown.fileId} file={fileOf(shown)} />
        </Section>
      )}
      {versions.length > 1 && <Compare document={document} />}
    </>
  )
}

const fileOf = ({ fileId, fileName, bytes, mediaType }: DocumentVersion) => ({
  fileId,
  name: fileName,
  bytes,
  mediaType,
})

/** Which two are compared; at first the newest with the one before it. */
function Compare({ document }: { document: DocumentDetail }) {
  const { t } = useTranslation('documents')
  const numbers = document.versions.map(({ number }) => number)
  const [from, setFrom] = useState(numbers[1] ?? 1)
  const [to, setTo] = useState(numbers[0] ?? 1)
  const choices = numbers.map((number) => ({
    value: String(number),
    label: t('versionNumber', { number }),
  }))
  return (
    <Section title={t('compare.title')}>
      <div className={styles.pair}>
        <ChoiceField
          label={t('compare.from')}
          value={String(from)}
          onChange={(value) => setFrom(Number(value))}
          choices={choices}
        />
        <ChoiceField
          label={t('compare.to')}
          value={String(to)}
          onChange={(value) => setTo(Number(value))}
          choices={choices}
        />
      </div>
      {from !== to && <Comparison documentId={document.id} from={from} to={to} />}
    </Section>
  )
}
