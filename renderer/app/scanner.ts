/** Milliseconds a scanner takes for each sign; people are slower by far. */
const PACE_MS = 35
/** One stroke may come late when the computer is busy: the code goes on, so that its beginning is not lost. */
const LONGEST_GAP_MS = 120
const SHORTEST_CODE = 6
/** What codes consist of; a word typed in a hurry mostly holds a space or a letter of its language. */
const CODE_SIGN = /^[!-~]$/

/**
 * Tells a barcode scanner (a keyboard that types a code at once and presses Enter) from a person. Its
 * letters are left to the focused input as they come, since only the end shows that it was a scan; then
 * the input gets back the text it had before, and `onScan` gets the code. Returns the function that stops it.
 */
export function listenForScans(onScan: (code: string) => void): () => void {
  let code = ''
  let startedAt = 0
  let lastAt = 0
  let before: { input: HTMLInputElement | HTMLTextAreaElement; value: string } | null = null

  const onKeyDown = (event: KeyboardEvent) => {
    const goesOn = event.timeStamp - lastAt <= LONGEST_GAP_MS
    lastAt = event.timeStamp
    const quick = goesOn && event.timeStamp - startedAt <= code.length * PACE_MS
    if (event.key === 'Enter' && quick && code.length >= SHORTEST_CODE) {
      event.preventDefault()
      event.stopImmediatePropagation()
      if (before) restoreText(before.input, before.value)
      const scanned = code
      code = ''
      onScan(scanned)
      return
    }
    if (event.key === 'Shift') return
    if (!CODE_SIGN.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) {
      code = ''
      return
    }
    if (!goesOn || code === '') {
      code = ''
      startedAt = event.timeStamp
      const { target } = event
      const typing = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
      before = typing ? { input: target, value: target.value } : null
    }
    code += event.key
  }

  window.addEventListener('keydown', onKeyDown, { capture: true })
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
}

/** Sets an input's text so that React learns of it as if it were typed. */
function restoreText(input: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const prototype = input instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement
  const setter = Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set
  setter?.call(input, value)
  input.dispatchEvent(new Event('input', { bubbles: true }))
}
