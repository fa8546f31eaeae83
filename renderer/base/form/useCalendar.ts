import type { KeyboardEvent } from 'react'
import { useEffect, useId, useState } from 'react'

const CALENDAR = '[data-dates-dropdown]'

/**
 * When a field's calendar is shown: on a click or Alt+Down, never because the field has the focus, for it lies over
 * what stands around. Alt+Down goes into the calendar; Esc, or a chosen day, comes back.
 */
export function useCalendar() {
  const id = useId()
  const [shown, setShown] = useState<'no' | 'clicked' | 'entered'>('no')
  useEffect(() => {
    if (shown === 'no') return undefined
    const leave = ({ target }: FocusEvent) => {
      const isHere = target instanceof Element && (target.id === id || target.closest(CALENDAR))
      if (!isHere) setShown('no')
    }
    document.addEventListener('focusin', leave)
    const enter = () => {
      // The chosen day, else today, else the month's first.
      const days = ['[data-selected]', '[data-today]', ':enabled:not([data-outside])']
      const [day] = days.flatMap((which) => [
        ...document.querySelectorAll<HTMLElement>(`${CALENDAR} td button${which}`),
      ])
      day?.focus()
    }
    const timer = shown === 'entered' ? setTimeout(enter) : undefined
    return () => {
      clearTimeout(timer)
      document.removeEventListener('focusin', leave)
    }
  }, [shown, id])
  const hide = () => {
    // Whoever was in the calendar comes back to the field, and does not lose the place in the form.
    if (document.activeElement?.closest(CALENDAR)) document.getElementById(id)?.focus()
    setShown('no')
  }
  return {
    field: {
      id,
      onClick: () => setShown('clicked'),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'ArrowDown' && event.altKey) {
          event.preventDefault()
          setShown('entered')
        } else if (event.key === 'Escape' && shown !== 'no') {
          // Only the calendar closes; the form stays open.
          event.preventDefault()
          hide()
        }
      },
    },
    popover: {
      shadow: 'md',
      opened: shown !== 'no',
      onChange: (isShown: boolean) => {
        if (!isShown) hide()
      },
      transitionProps: { duration: 0 },
    },
    /** Of each day in the calendar. */
    day: { onClick: hide },
  }
}
