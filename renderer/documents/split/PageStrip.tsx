import { IconBarcode, IconScissors } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SplitBarcode } from '../../../shared/documents/contract/split.ts'
import styles from './split.module.css'
import type { PageRole } from './parts.ts'

type Props = {
  roles: readonly PageRole[]
  barcodes: readonly SplitBarcode[]
  onCut: (page: number) => void
  onLeaveOut: (page: number) => void
}

/** The pages of the stack side by side: arrows move, Space cuts before a page or joins it, Delete leaves it out. */
export function PageStrip({ roles, barcodes, onCut, onLeaveOut }: Props) {
  const { t } = useTranslation('documents')
  const [at, setAt] = useState(0)
  const strip = useRef<HTMLDivElement>(null)
  const move = (to: number) => {
    const next = Math.min(Math.max(to, 0), roles.length - 1)
    setAt(next)
    strip.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div
      ref={strip}
      role="toolbar"
      aria-label={t('split.pages')}
      className={styles.strip}
      onKeyDown={(event) => {
        const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: roles.length - 1 }[
          event.key
        ]
        if (to !== undefined) move(to)
        else if (event.key === 'Delete') onLeaveOut(at + 1)
        else return
        event.preventDefault()
      }}
    >
      {roles.map((role, index) => {
        const page = index + 1
        const code = barcodes.find((each) => each.page === page)
        const words = [
          t('split.page', { page }),
          t(`split.role.${role}`),
          code && t(`split.code.${code.kind}`, { text: code.shownNumber || code.text }),
        ]
        return (
          <button
            key={page}
            type="button"
            tabIndex={index === at ? 0 : -1}
            data-role={role}
            title={words.filter(Boolean).join(' · ')}
            aria-label={words.filter(Boolean).join(', ')}
            onFocus={() => setAt(index)}
            onClick={() => onCut(page)}
          >
            {role === 'begins' && page > 1 && <IconScissors size={14} aria-hidden />}
            <span>{page}</span>
            {code && <IconBarcode size={16} aria-hidden />}
            <small>{t(`split.roleShort.${role}`)}</small>
          </button>
        )
      })}
    </div>
  )
}
