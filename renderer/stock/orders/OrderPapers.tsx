import { Button } from '@mantine/core'
import { IconFileSpreadsheet, IconFileTypePdf, IconMail, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../base/Facts.tsx'
import { printPaper, savePaper, showPaper } from '../../base/papers.ts'
import type { Order } from '../../../shared/stock/contract/orders.ts'
import { CopyForShop } from './CopyForShop.tsx'
import styles from './lines.module.css'
import { useOrderPaper } from './useOrderPaper.ts'

/** The order as paper, file, mail draft and text for a web shop. */
export function OrderPapers({ order }: { order: Order }) {
  const { t } = useTranslation('orders')
  const { fetchPaper, busy } = useOrderPaper(order.id)
  return (
    <Section title={t('paper.title')}>
      <div className={styles.buttons}>
        <Button
          size="xs"
          disabled={busy}
          leftSection={<IconPrinter size={15} />}
          onClick={() => void fetchPaper('pdf', printPaper)}
        >
          {t('paper.print')}
        </Button>
        <Button size="xs" disabled={busy} onClick={() => void fetchPaper('pdf', showPaper)}>
          {t('paper.show')}
        </Button>
        <Button
          size="xs"
          disabled={busy}
          leftSection={<IconFileTypePdf size={15} />}
          onClick={() => void fetchPaper('pdf', savePaper)}
        >
          {t('paper.savePdf')}
        </Button>
        <Button
          size="xs"
          disabled={busy}
          leftSection={<IconFileSpreadsheet size={15} />}
          onClick={() => void fetchPaper('csv', savePaper)}
        >
          {t('paper.saveCsv')}
        </Button>
        <Button
          size="xs"
          disabled={busy}
          leftSection={<IconMail size={15} />}
          onClick={() => void fetchPaper('eml', savePaper)}
        >
          {t('paper.mail')}
        </Button>
        <CopyForShop orderId={order.id} />
      </div>
    </Section>
  )
}
