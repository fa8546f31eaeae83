/** A small writer of Word files (ECMA-376, WordprocessingML): the paragraphs and tables that a letter is made of. */
import { zipStored } from '../tables/zip.ts'
import type { Language } from '../../../../shared/base/schemas.ts'

type Style = 'Normal' | 'Head' | 'HeadSmall' | 'Address' | 'Label' | 'Subject' | 'Point' | 'Small'
type Borders = 'none' | 'below' | 'above'

const REGIONS: Record<Language, string> = {
  en: 'en-GB',
  da: 'da-DK',
  it: 'it-IT',
  sv: 'sv-SE',
  hr: 'hr-HR',
}
const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** Twentieths of a point to a millimetre. */
const MM = 1440 / 25.4
const twips = (millimetres: number) => Math.round(millimetres * MM)
const GREEN = '1F5240'
const GREY = '6B675F'

/** One paragraph of plain text; a line break in it stays one. */
export function paragraph(
  text: string,
  style: Style = 'Normal',
  more: { right?: boolean; keep?: boolean } = {},
): string {
  const properties = [
    style === 'Normal' ? '' : `<w:pStyle w:val="${style}"/>`,
    more.keep ? '<w:keepNext/>' : '',
    more.right ? '<w:jc w:val="right"/>' : '',
  ].join('')
  const runs = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escape(line)}</w:t>`)
    .join('<w:br/>')
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${text === '' ? '' : `<w:r>${runs}</w:r>`}</w:p>`
}

/** Empty space, so many millimetres high; it also keeps two tables apart, which Word would make one. */
export const gap = (height: number): string =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="${twips(height)}" w:lineRule="exact"/></w:pPr></w:p>`

/** Cells side by side, of these widths in millimetres. `height`: the rows are at least so high. */
export function table(
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  look: { height?: number; border?: Borders } = {},
): string {
  const line = (side: 'top' | 'bottom', drawn: boolean) =>
    `<w:${side} w:val="${drawn ? 'single' : 'nil'}" w:sz="8" w:space="0" w:color="${GREEN}"/>`
  const { border = 'none', height } = look
  const cells = (row: readonly string[]) =>
    row
      .map(
        (content, at) =>
          `<w:tc><w:tcPr><w:tcW w:w="${twips(widths[at]!)}" w:type="dxa"/></w:tcPr>${content}</w:tc>`,
      )
      .join('')
  const size = height === undefined ? '' : `<w:trPr><w:trHeight w:val="${twips(height)}"/></w:trPr>`
  return `<w:tbl><w:tblPr><w:tblW w:w="${twips(widths.reduce((sum, width) => sum + width, 0))}" w:type="dxa"/><w:tblBorders>${line('top', border === 'above')}${line('bottom', border === 'below')}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('')}</w:tblGrid>${rows.map((row) => `<w:tr>${size}${cells(row)}</w:tr>`).join('')}</w:tbl>`
}

/** An A4 letter of these paragraphs and tables, with a line at the foot of each page. */
export function writeDocx({
  language,
  body,
  foot,
}: {
  language: Language
  body: readonly string[]
  foot: string
}): Uint8Array {
  const page = `<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="${twips(16)}" w:right="${twips(20)}" w:bottom="${twips(22)}" w:left="${twips(25)}" w:header="${twips(10)}" w:footer="${twips(10)}" w:gutter="0"/></w:sectPr>`
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
      ['document', 'document.main'],
      ['styles', 'styles'],
      ['footer1', 'footer'],
    ]
      .map(
        ([name, type]) =>
          `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`,
      )
      .join('')}</Types>`,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body.join('')}${page}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations([
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'footer', 'footer1.xml'],
    ]),
    'word/styles.xml': styles(REGIONS[language]),
    'word/footer1.xml': `<w:ftr ${NAMESPACES}>${paragraph(foot, 'Small')}</w:ftr>`,
  }
  return zipStored(
    new Map(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(HEAD + xml)])),
  )
}

const relations = (all: [id: string, type: string, target: string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

function styles(region: string): string {
  const style = (id: Style, paragraphLook: string, runLook: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${id}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}<w:pPr>${paragraphLook}</w:pPr><w:rPr>${runLook}</w:rPr></w:style>`
  const space = (before: number, after: number, line = 264) =>
    `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`
  const size = (points: number) => `<w:sz w:val="${points * 2}"/>`
  const colour = (hex: string) => `<w:color w:val="${hex}"/>`
  return `<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>${size(11)}<w:lang w:val="${region}"/></w:rPr></w:rPrDefault></w:docDefaults>${[
    style('Normal', space(0, 160), ''),
    style('Head', space(0, 0), `<w:b/>${colour(GREEN)}${size(16)}`),
    style('HeadSmall', space(0, 40, 240), `${colour(GREY)}${size(9)}`),
    style('Address', space(0, 0, 252), ''),
    style('Label', space(0, 20, 252), `${colour(GREY)}${size(10)}`),
    style('Subject', `<w:keepNext/>${space(200, 200)}`, `<w:b/>${size(12)}`),
    style('Point', `<w:keepNext/>${space(160, 60)}`, '<w:b/>'),
    style('Small', space(0, 0, 240), `${colour(GREY)}${size(8.5)}`),
  ].join('')}</w:styles>`
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
