import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import type { ShownFile } from '../../base/files/fileBytes.ts'
import { openPdf } from '../../base/files/fileBytes.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { showToast } from '../../base/toasts.ts'
import type { PartFacts } from './PartList.tsx'
import { keyOf, PartList } from './PartList.tsx'
import { PageStrip } from './PageStrip.tsx'
import type { Part } from './parts.ts'
import { partsOf, rolesOf, toggleCut, toggleLeftOut } from './parts.ts'
import type { Proposal } from './SplitPage.tsx'
import styles from './split.module.css'

type Props = { file: ShownFile; proposal: Proposal; onDone: () => void }

/** The proposed cuts, to be looked over: pages, parts and where each goes. Nothing is made before it is confirmed. */
export function SplitWork({ file, proposal, onDone }: Props) {
  const { t } = useTranslation('documents')
  const { number } = useFormats()
  const [, go] = useLocation()
  const { pages, barcodes, unseen } = proposal
  const [roles, setRoles] = useState(() => rolesOf(pages, proposal.parts))
  const [facts, setFacts] = useState<Record<number, PartFacts>>({})
  const [ignored, setIgnored] = useState<ReadonlySet<string>>(new Set())
  const make = useCommand(client.documents.split.make, { long: t('split.making') })
  const parts = partsOf(roles)

  /** What was typed for a part, else what its number label says. */
  const factsOf = ({ from }: Part): PartFacts =>
    facts[from] ?? {
      title: '',
      kind: 'scan',
      mailEntryId: proposal.parts.find((part) => part.from === from)?.mailEntryId ?? null,
    }
  const confirm = async () => {
    const stem = file.name.replace(/\.[^.]*$/, '')
    const made = await make.run({
      fileId: file.fileId,
      parts: parts.map((part, index) => {
        const { title, kind, mailEntryId } = factsOf(part)
        return {
          ...part,
          kind,
          title: title.trim() || `${stem}, ${t('split.part', { number: index + 1 })}`,
          ...(mailEntryId ? { mailEntryId } : {}),
        }
      }),
    })
    if (!made) return
    showToast({
      tone: 'good',
      text: t('split.made', { count: made.parts.length, shown: number(made.parts.length) }),
      action: { label: t('documents'), run: () => go('/documents') },
    })
    onDone()
  }
  return (
    <>
      <div className={styles.about}>
        <strong>{file.name}</strong>
        <span>{t('split.count', { count: pages, shown: number(pages) })}</span>
        <Button size="xs" onClick={() => void openPdf(file)}>
          {t('split.open')}
        </Button>
      </div>
      {unseen.length > 0 && (
        <Notice tone="warn">{t('split.unseen', { pages: unseen.map(String).join(', ') })}</Notice>
      )}
      {barcodes.length === 0 && <Notice>{t('split.noCodes')}</Notice>}
      <p className={styles.help}>{t('split.help')}</p>
      <PageStrip
        roles={roles}
        barcodes={barcodes}
        onCut={(page) => setRoles(toggleCut(roles, page))}
        onLeaveOut={(page) => setRoles(toggleLeftOut(roles, page))}
      />
      <PartList
        parts={parts}
        barcodes={barcodes}
        factsOf={factsOf}
        onFacts={(part, next) => setFacts({ ...facts, [part.from]: next })}
        ignored={ignored}
        onIgnore={(code) => setIgnored(new Set([...ignored, keyOf(code)]))}
      />
      <div className={styles.foot}>
        <Button
          variant="filled"
          disabled={parts.length === 0}
          loading={make.busy}
          onClick={() => void confirm()}
        >
          {t('split.make', { count: parts.length, shown: number(parts.length) })}
        </Button>
      </div>
    </>
  )
}
