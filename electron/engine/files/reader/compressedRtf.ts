/** The letters that the window of a compressed RTF begins with ([MS-OXRTFCP] 2.1.2.1). */
const BEGIN =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'
const WINDOW = 4096
/** Nobody writes a letter of more. */
const LONGEST = 20_000_000

/** The RTF of an Outlook message, unpacked ([MS-OXRTFCP] 3.1.3), as latin1 letters. */
export function unpackRtf(packed: Uint8Array): string {
  const view = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength)
  if (view.length < 16) return ''
  const kind = view.toString('latin1', 8, 12)
  if (kind === 'MELA') return view.toString('latin1', 16)
  if (kind !== 'LZFu') return ''
  const most = Math.min(LONGEST, view.readUInt32LE(4))
  const window = Buffer.alloc(WINDOW, ' ')
  window.write(BEGIN, 'latin1')
  const out: number[] = []
  let write = BEGIN.length
  let at = 16
  const put = (byte: number) => {
    out.push(byte)
    window[write] = byte
    write = (write + 1) % WINDOW
  }
  while (at < view.length && out.length < most) {
    const control = view[at++]!
    for (let bit = 0; bit < 8 && at < view.length; bit++) {
      if ((control & (1 << bit)) === 0) {
        put(view[at++]!)
        continue
      }
      if (at + 1 >= view.length) return Buffer.from(out).toString('latin1')
      const token = view.readUInt16BE(at)
      at += 2
      const from = token >> 4
      if (from === write) return Buffer.from(out).toString('latin1')
      for (let index = 0; index < (token & 15) + 2; index++) put(window[(from + index) % WINDOW]!)
    }
  }
  return Buffer.from(out).toString('latin1')
}
