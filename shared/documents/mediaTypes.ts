/** Texts that a word processor makes a PDF of: what goes out by e-mail goes so by itself. */
export const MAKES_PDF: readonly string[] = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
  'application/msword',
  'application/rtf',
  'text/rtf',
]
