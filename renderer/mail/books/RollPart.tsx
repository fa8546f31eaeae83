import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailRegisterId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { QuantityField } from '../../base/form/fields.tsx'
import { showPaper } from '../../base/papers.ts'
import styles from '../mail.module.css'

const MOST = 500

/** Numbers printed on labels beforehand, to be stuck on first and scanned later. */
export function RollPart({ registerId }: { registerId: MailRegisterId }) {
  const { t } = useTranslation('mail')
  const [count, setCount] = useState<number | null>(24)
  const print = useCommand(client.mail.labels, { undoable: false })
  const isRight = count !== null && count >= 1 && count <= MOST
  const run = async () => {
    if (!isRight) return
    const paper = await print.run({ mailEntryIds: [], roll: { registerId, count } })
    if (paper) await showPaper(paper)
  }
  return (
    <Section title={t('roll.title')} level={2}>
      <p className={styles.soft}>{t('roll.text')}</p>
      <form
        className={styles.models}
        onSubmit={(event) => {
          event.preventDefault()
          void run()
        }}
      >
        <QuantityField
          aria-label={t('roll.count')}
          value={count}
          onChange={setCount}
          width={90}
          error={isRight ? undefined : t('roll.most', { most: MOST })}
        />
        <Button type="submit" loading={print.busy}>
          {t('roll.print')}
        </Button>
      </form>
    </Section>
  )
}
