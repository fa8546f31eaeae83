import type { Paper } from '../../../../shared/base/schemas.ts'

const mediaTypes = {
  pdf: 'application/pdf',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  eml: 'message/rfc822',
  ics: 'text/calendar',
  json: 'application/json',
  txt: 'text/plain',
  vcf: 'text/vcard',
} as const

/** Bytes as they cross the contract, under a file name that every system takes. */
export function makePaper(
  title: string,
  extension: keyof typeof mediaTypes,
  bytes: Uint8Array,
): Paper {
  const name =
    title
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, 80) || 'paper'
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {
    fileName: `${name}.${extension}`,
    mediaType: mediaTypes[extension],
    base64: buffer.toString('base64'),
  }
}
