import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { useHotkey } from '../base/hotkeys/useHotkey.ts'
import { useDeskSettings } from './deskSettings.ts'
import type { PlacedPage } from './features.ts'
import { features } from './features.ts'

/** The panel of the other half, where the page in view can have it beside. */
export type DockState = {
  feature: (typeof features)[number]
  open: boolean
  toggle: () => void
  panel: RefObject<HTMLElement | null>
}

/**
 * The dock of the page in view: null on pages of its own half, and on today's, which shows both halves anyway.
 * Ctrl+J shows it and goes into it, or hides it and goes back to where the focus was; this desk remembers.
 */
export function useDock(page: PlacedPage | undefined): DockState | null {
  const open = useDeskSettings(({ dock }) => dock)
  const panel = useRef<HTMLElement>(null)
  const before = useRef<Element | null>(null)
  const asked = useRef(false)
  const feature = features.find(({ dock }) => dock)
  const beside =
    page && page.feature.name !== 'today' && feature && page.feature.half !== feature.half

  const toggle = () => {
    asked.current = !open
    if (!open) before.current = document.activeElement
    else if (panel.current?.contains(document.activeElement)) {
      const main = document.querySelector('#main')
      const back = before.current?.isConnected ? before.current : main
      if (back instanceof HTMLElement) back.focus()
    }
    useDeskSettings.setState({ dock: !open })
  }
  useHotkey({
    scope: 'base:keys.everywhere',
    keys: 'mod+j',
    label: 'app:dock.toggle',
    run: toggle,
    when: Boolean(beside),
  })
  useEffect(() => {
    if (open && asked.current) panel.current?.focus()
    asked.current = false
  }, [open])

  return beside ? { feature, open, toggle, panel } : null
}
