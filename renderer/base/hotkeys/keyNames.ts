const marks: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Enter: '↵',
}

/** The key caps of a hotkey as they are printed on the keyboard: "mod+k" is ["Ctrl", "K"]. */
export function keyCaps(keys: string, mac: boolean): string[] {
  const parts = keys === '+' ? ['+'] : keys.split(/[+ ]/)
  return parts.map((part) => {
    if (part === 'mod') return mac ? '⌘' : 'Ctrl'
    if (part === 'alt') return mac ? '⌥' : 'Alt'
    if (part === 'shift') return mac ? '⇧' : 'Shift'
    return marks[part] ?? (part.length === 1 ? part.toUpperCase() : part)
  })
}
