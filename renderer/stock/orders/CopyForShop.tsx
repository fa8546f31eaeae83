import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paperBytes } from '../../base/papers.ts'
import type { OrderId } from '../../../shared/base/ids.ts'
import { useOrderPaper } from './useOrderPaper.ts'

/** Copies "part number, packs" for a supplier's web shop; a tick says that it is on the clipboard. */
export function CopyForShop(props: { orderId: OrderId; onCopied?: () => void }) {
  const { t } = useTranslation('orders')
  const { fetchPaper, busy } = useOrderPaper(props.orderId)
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 4000)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    const done = await fetchPaper('text', (paper) =>
      navigator.clipboard.writeText(new TextDecoder().decode(paperBytes(paper))),
    )
    setCopied(done)
    if (done) props.onCopied?.()
  }
  return (
    <Button
      size="xs"
      disabled={busy}
      leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
      onClick={() => void copy()}
    >
      <span role="status">{t(copied ? 'paper.copied' : 'paper.copy')}</span>
    </Button>
  )
}
