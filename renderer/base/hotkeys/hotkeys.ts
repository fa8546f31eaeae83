/** One key of the interface: what the keyboard map (?) shows and what the window's one listener runs. */
export type Hotkey = {
  /** Heading in the keyboard map, as `namespace:key`. */
  scope: string
  /** "mod+k", "n", "?", "Escape", "g i" (one after the other); mod is Ctrl, on a Mac Command. */
  keys: string
  /** What it does, as `namespace:key`. */
  label: string
  /** Returns false when there was nothing to do: the next key of that name is asked. */
  run: () => void | boolean
}

const active: Hotkey[] = []
const listeners = new Set<() => void>()
let snapshot: readonly Hotkey[] = []

function announce() {
  snapshot = [...active]
  for (const listener of listeners) listener()
}

/** Adds a key; the one added last is asked first. Returns the function that takes it away. */
export function addHotkey(hotkey: Hotkey): () => void {
  active.push(hotkey)
  announce()
  return () => {
    active.splice(active.indexOf(hotkey), 1)
    announce()
  }
}

export const readHotkeys = (): readonly Hotkey[] => snapshot

export function watchHotkeys(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** True when a key stroke would write into what has the focus. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}

/** In an open menu or calendar: Esc closes that, and nothing behind it. */
const isInFloat = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role="menu"], [data-dates-dropdown]') !== null

/** The name of a key stroke in the form `keys` is written: "mod+shift+z". */
export function strokeName(event: KeyboardEvent): string {
  const parts = []
  if (event.ctrlKey || event.metaKey) parts.push('mod')
  if (event.altKey) parts.push('alt')
  // "?" and "+" already are what Shift made of them.
  if (event.shiftKey && (event.key.length > 1 || parts.length > 0)) parts.push('shift')
  parts.push(event.key.length === 1 ? event.key.toLowerCase() : event.key)
  return parts.join('+')
}

const BETWEEN_MS = 1200
let begun = { name: '', at: 0 }

/** The stroke with the one before it, where some key is written as two strokes. */
function withFormer(name: string, at: number): string[] {
  const names = at - begun.at < BETWEEN_MS ? [`${begun.name} ${name}`, name] : [name]
  begun = active.some(({ keys }) => keys.startsWith(`${name} `))
    ? { name, at }
    : { name: '', at: 0 }
  return names
}

/** Runs the key of that name; true when there was one. */
function runHotkey(name: string, at: number): boolean {
  for (const wanted of withFormer(name, at)) {
    for (const hotkey of active.toReversed()) {
      if (hotkey.keys === wanted && hotkey.run() !== false) return true
    }
  }
  return false
}

/** A scanner types faster than this; so do the fingers only for two keys after each other. */
const SCAN_GAP_MS = 40
const MOST_QUICK = 2
let held: { name: string; at: number }[] = []
let heldAt = -Infinity
let scanning = false
let timer: ReturnType<typeof setTimeout> | undefined

function runHeld(): void {
  clearTimeout(timer)
  const strokes = held
  held = []
  for (const { name, at } of strokes) runHotkey(name, at)
}

/**
 * A barcode scanner types letters too, at once: they must not book or open anything. A plain key waits
 * a blink for what follows; three that come that fast are a scan, and none of them is run.
 */
function holdStroke(name: string, at: number): void {
  if (at - heldAt > SCAN_GAP_MS) {
    runHeld()
    scanning = false
  }
  heldAt = at
  clearTimeout(timer)
  if (scanning) return
  held.push({ name, at })
  scanning = held.length > MOST_QUICK
  if (scanning) held = []
  else timer = setTimeout(runHeld, SCAN_GAP_MS)
}

/**
 * The window's one key listener. Plain letters are left alone while somebody types; while a dialog is
 * open only the dialog's own keys work.
 */
export function handleStroke(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const name = strokeName(event)
  const plain =
    !event.ctrlKey && !event.metaKey && !event.altKey && !/^(Escape|F\d+)$/.test(event.key)
  if (plain && isTyping(event.target)) return
  if (document.querySelector('[role="dialog"][aria-modal="true"]')) return
  if (event.key === 'Escape' && isInFloat(event.target)) return
  if (plain && /^[!-~]$/.test(event.key)) {
    if (active.some(({ keys }) => keys.split(' ').includes(name))) event.preventDefault()
    holdStroke(name, event.timeStamp)
    return
  }
  runHeld()
  if (runHotkey(name, event.timeStamp)) event.preventDefault()
}
