import { Button } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../base/format/useFormats.ts'
import styles from '../mail.module.css'
import own from './morning.module.css'
import type { Piece } from './morningPile.ts'

type Props = {
  ref: RefObject<HTMLDivElement | null>
  pile: readonly Piece[]
  index: number
  onMove: (to: number) => void
  onEnter: () => void
  onLeaveOut: () => void
}

/** The scans and e-mails that lie there: ↑ ↓ go through them, Enter registers the open one, Delete leaves it out. */
export function Pile({ ref, pile, index, onMove, onEnter, onLeaveOut }: Props) {
  const { t } = useTranslation(['mail', 'email'])
  const { number } = useFormats()
  const idBase = useId()
  useEffect(() => ref.current?.focus(), [ref])
  useEffect(
    () => document.getElementById(`${idBase}${index}`)?.scrollIntoView({ block: 'nearest' }),
    [idBase, index],
  )
  return (
    <div className={own.pile}>
      <p className={styles.soft} role="status">
        {t('morning.at', { at: number(index + 1), of: number(pile.length) })}
      </p>
      <div
        ref={ref}
        role="listbox"
        tabIndex={0}
        aria-label={t('morning.pile')}
        aria-activedescendant={`${idBase}${index}`}
        onKeyDown={(event) => {
          const to = {
            ArrowDown: index + 1,
            ArrowUp: index - 1,
            Home: 0,
            End: pile.length - 1,
          }[event.key]
          if (to !== undefined) onMove(Math.min(Math.max(to, 0), pile.length - 1))
          else if (event.key === 'Enter') onEnter()
          else if (event.key === 'Delete') onLeaveOut()
          else return
          event.preventDefault()
        }}
      >
        {pile.map(({ file, arrival }, at) => (
          <div
            key={file.fileId}
            id={`${idBase}${at}`}
            role="option"
            aria-selected={at === index}
            onClick={() => onMove(at)}
          >
            {arrival ? (
              <>
                <IconMail size={14} aria-label={t('medium.email')} />{' '}
                {arrival.subject || t('email:arrival.noSubject')}
                <small>{arrival.fromName || arrival.fromAddress}</small>
              </>
            ) : (
              file.name
            )}
          </div>
        ))}
      </div>
      <Button size="compact-xs" variant="subtle" onClick={onLeaveOut}>
        {t('morning.leaveOut')}
      </Button>
    </div>
  )
}
