import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileDrop } from '../../base/files/FileDrop.tsx'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import type { ImportReport } from '../../../shared/base/schemas.ts'
import { ExportLists } from './ExportLists.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import { ImportResult } from './ImportResult.tsx'
import { tableKinds } from './tableKinds.ts'
import styles from './imports.module.css'

export type Imported = ImportReport & { commandId: string }
/** A file chosen to be taken in; `at` tells two choices of the same file apart. */
export type Chosen = { file: File; at: number }

/** Takes a table in: choose, look at what it would do, take in, read the report. And lists out. */
export function ImportPage() {
  const { t } = useTranslation('orders')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [result, setResult] = useState<Imported | null>(null)
  const choose = (file: File) => {
    setResult(null)
    setChosen({ file, at: Date.now() })
  }
  const startOver = () => {
    setResult(null)
    setChosen(null)
  }
  return (
    <Page>
      <PageHeader title={t('import.title')} text={chosen ? chosen.file.name : t('import.text')} />
      {result ? (
        <ImportResult result={result} onAgain={startOver} />
      ) : chosen ? (
        <ImportPreview
          key={chosen.at}
          chosen={chosen}
          onBack={startOver}
          onDone={setResult}
          onOther={choose}
        />
      ) : (
        <div className={styles.start}>
          <FileDrop
            title={t('import.drop')}
            text={t('import.dropText')}
            button={t('import.choose')}
            kinds={tableKinds(t)}
            onChoose={([file]) => file && choose(file)}
          />
          <ExportLists />
        </div>
      )}
    </Page>
  )
}
