/** Extensions by the kind that the content shows. Programs, scripts and files with macros are none of them. */
const OOXML: [part: string, extension: string][] = [
  ['word/document', 'docx'],
  ['xl/workbook', 'xlsx'],
  ['ppt/presentation', 'pptx'],
]
const OPEN_DOCUMENT: [type: string, extension: string][] = [
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
]
/** Signs at the beginning of a file. */
const PLAIN: [sign: string, extension: string][] = [
  ['%PDF-', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['\xff\xd8\xff', 'jpg'],
  ['II*\x00', 'tif'],
  ['MM\x00*', 'tif'],
  // A draft of ours, for the mail program: no message that came from elsewhere begins so.
  ['X-Unsent: 1\r\n', 'eml'],
]

/**
 * The extension under which a file may be handed to another program, told by its content and never by its name; null
 * for all else. A Word file that carries macros is not opened even as .docx.
 */
export function openableExtension(bytes: Uint8Array): string | null {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const beginning = content.subarray(0, 200).toString('latin1')
  const plain = PLAIN.find(([sign]) => beginning.startsWith(sign))
  if (plain) return plain[1]
  if (!beginning.startsWith('PK\x03\x04')) return null
  if (content.includes('vbaProject') || content.includes('Basic/script-lc.xml')) return null
  const open = OPEN_DOCUMENT.find(([type]) => beginning.slice(30).startsWith(`mimetype${type}`))
  if (open) return open[1]
  if (!content.includes('[Content_Types].xml')) return null
  return OOXML.find(([part]) => content.includes(part))?.[1] ?? null
}
