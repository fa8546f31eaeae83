import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../app/client/client.ts'
import { useCommand } from '../base/command/useCommand.ts'
import { Section } from '../base/Facts.tsx'
import { useFormats } from '../base/format/useFormats.ts'
import { Notice } from '../base/Notice.tsx'
import styles from './files.module.css'

type Proof = Awaited<ReturnType<typeof client.files.prove>>

/** Every file hashed anew and compared with what came in. */
export function ProvePart() {
  const { t } = useTranslation('files')
  const { bytes, number } = useFormats()
  const [proof, setProof] = useState<Proof | null>(null)
  const prove = useCommand(client.files.prove, { undoable: false, long: t('prove.running') })
  const run = async () => {
    const found = await prove.run({})
    if (found) setProof(found)
  }
  const remove = useCommand(client.files.removeStrays, {
    undoable: false,
    done: ({ removed, bytes: freed, left }) =>
      [
        (removed > 0 || left === 0) &&
          t('prove.straysRemoved', { count: removed, shown: number(removed), bytes: bytes(freed) }),
        left > 0 && t('prove.straysLeft'),
      ]
        .filter(Boolean)
        .join(' '),
  })
  const removeStrays = async () => {
    const done = await remove.run({})
    if (proof && done) setProof({ ...proof, strays: done.left })
  }
  const bad = proof && [
    ...proof.missing.map((file) => ({ ...file, what: t('prove.missing') })),
    ...proof.altered.map((file) => ({ ...file, what: t('prove.altered') })),
  ]
  return (
    <Section title={t('prove.title')} level={2}>
      <p className={styles.soft}>{t('prove.text')}</p>
      {proof && bad && (
        <Notice tone={bad.length > 0 ? 'bad' : 'calm'}>
          {bad.length > 0 ? (
            <>
              {t('prove.bad')}
              <ul className={styles.lines}>
                {bad.map(({ fileId, name, what }) => (
                  <li key={`${fileId} ${what}`}>
                    {name} ({what})
                  </li>
                ))}
              </ul>
            </>
          ) : (
            t('prove.good', {
              count: proof.files,
              shown: number(proof.files),
              bytes: bytes(proof.bytes),
            })
          )}
          {proof.strays > 0 && (
            <div>
              {t('prove.strays', { count: proof.strays, shown: number(proof.strays) })}{' '}
              <Button size="compact-xs" loading={remove.busy} onClick={() => void removeStrays()}>
                {t('prove.removeStrays')}
              </Button>
            </div>
          )}
        </Notice>
      )}
      <Button className={styles.below} loading={prove.busy} onClick={() => void run()}>
        {t('prove.run')}
      </Button>
    </Section>
  )
}
