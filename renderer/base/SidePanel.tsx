import { CloseButton } from '@mantine/core'
import type { CSSProperties, PointerEvent, ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { useHotkey } from './hotkeys/useHotkey.ts'
import styles from './base.module.css'

const LEAST = 320
const MOST = 900

const useWidth = create<{ width: number; setWidth: (width: number) => void }>()(
  persist(
    (set) => ({
      width: 440,
      setWidth: (width) => set({ width: Math.min(Math.max(Math.round(width), LEAST), MOST) }),
    }),
    { name: 'counterpart.panel', partialize: ({ width }) => ({ width }) },
  ),
)

type Props = {
  title: ReactNode
  /** Stands under the title: status, number. */
  subtitle?: ReactNode | undefined
  /** Buttons at the right of the title. */
  actions?: ReactNode | undefined
  /** Stays in view below the content: the panel's own next action. */
  footer?: ReactNode | undefined
  onClose: () => void
  /** Takes the focus when it opens (after Enter on a row, for a form); leave it out when the list keeps it. */
  focus?: boolean | undefined
  children: ReactNode
}

/** Details beside the list, never over it. Esc closes it; its width is remembered for every page. */
export function SidePanel(props: Props) {
  const { t } = useTranslation('base')
  const { width, setWidth } = useWidth()
  const panel = useRef<HTMLElement>(null)
  useHotkey({
    scope: 'base:keys.everywhere',
    keys: 'Escape',
    label: 'base:keys.back',
    run: props.onClose,
  })
  useEffect(() => {
    if (!props.focus || !panel.current) return
    const first =
      panel.current.querySelector<HTMLElement>('[data-autofocus]') ??
      panel.current.querySelector<HTMLElement>('form input:not([type=hidden]), form textarea')
    ;(first ?? panel.current).focus()
  }, [props.focus])

  const startResize = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault()
    const grip = event.currentTarget
    const from = event.clientX
    const before = width
    grip.setPointerCapture(event.pointerId)
    const move = (moved: globalThis.PointerEvent) => setWidth(before + from - moved.clientX)
    grip.addEventListener('pointermove', move)
    grip.addEventListener(
      'lostpointercapture',
      () => grip.removeEventListener('pointermove', move),
      {
        once: true,
      },
    )
  }

  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      style={{ '--panel-width': `min(${width}px, 60vw)` } as CSSProperties}
      aria-label={typeof props.title === 'string' ? props.title : t('panel.details')}
    >
      <div
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={t('panel.width')}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        aria-valuenow={width}
        className={styles.panelGrip}
        onPointerDown={startResize}
        onKeyDown={(event) => {
          const step = { ArrowLeft: 24, ArrowRight: -24 }[event.key]
          if (!step) return
          event.preventDefault()
          setWidth(width + step)
        }}
      />
      <div className={styles.panelHead}>
        <h2>
          {props.title}
          {props.subtitle && <div>{props.subtitle}</div>}
        </h2>
        {props.actions}
        <CloseButton
          aria-label={t('close')}
          title={`${t('close')} (Esc)`}
          onClick={props.onClose}
        />
      </div>
      <div className={styles.panelBody} tabIndex={-1}>
        {props.children}
      </div>
      {props.footer && <div className={styles.panelFoot}>{props.footer}</div>}
    </aside>
  )
}
