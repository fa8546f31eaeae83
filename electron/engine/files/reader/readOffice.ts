/** The words of zipped office files: Word, Excel, PowerPoint and OpenDocument. */
import { decodeText } from '../../base/tables/decode.ts'
import { readZip } from './readZip.ts'
import { ReadFault } from './tasks.ts'
import { odfRules, officeRules, wordsOfXml } from './xmlText.ts'

/** The parts of a file that hold words, in the order they are read. */
const OFFICE_PARTS =
  /^(word\/(document\d*|header\d*|footer\d*|footnotes|endnotes|comments)|xl\/(sharedStrings|worksheets\/sheet\d+|comments\d+|drawings\/drawing\d+)|ppt\/(slides\/slide\d+|notesSlides\/notesSlide\d+))\.xml$/i
const ODF_PARTS = /^(content|styles)\.xml$/

/** The words of an OOXML file (ECMA-376). */
export async function readOffice(bytes: Uint8Array): Promise<string> {
  const files = await readZip(bytes, (path) => OFFICE_PARTS.test(path))
  if (files.size === 0) throw new ReadFault('damaged', 'no part with words')
  const shared = xmlOf(files.get('xl/sharedStrings.xml'))
  const strings = shared === '' ? [] : sharedStrings(shared)
  return [...files]
    .filter(([path]) => path !== 'xl/sharedStrings.xml')
    .toSorted(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
    .map(([path, part]) =>
      /^xl\/worksheets\//i.test(path)
        ? sheetText(xmlOf(part), strings)
        : wordsOfXml(xmlOf(part), officeRules),
    )
    .join('\n')
}

/** The words of an OpenDocument file: what stands in it, then its headers and footers. */
export async function readOpenDocument(bytes: Uint8Array): Promise<string> {
  const files = await readZip(
    bytes,
    (path) => ODF_PARTS.test(path) || path === 'META-INF/manifest.xml',
  )
  if (/manifest:encryption-data/.test(xmlOf(files.get('META-INF/manifest.xml'))))
    throw new ReadFault('password')
  const content = files.get('content.xml')
  if (!content) throw new ReadFault('damaged', 'no content.xml')
  const masters = /<office:master-styles[\s\S]*?<\/office:master-styles>/.exec(
    xmlOf(files.get('styles.xml')),
  )
  return [xmlOf(content), masters?.[0] ?? ''].map((xml) => wordsOfXml(xml, odfRules)).join('\n')
}

function sharedStrings(xml: string): string[] {
  return [...xml.matchAll(/<(?:\w+:)?si\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g)].map(
    ([, text]) => wordsOfXml(text ?? '', officeRules),
  )
}

/** A line per row; a cell is a shared text, a text of its own, or a value as it is written. */
function sheetText(xml: string, strings: string[]): string {
  const rows = xml.split(/<\/(?:\w+:)?row>/)
  return rows
    .map((row) => {
      const cells = row.matchAll(/<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g)
      return [...cells].map(([, attributes = '', inner = '']) => {
        const value = /<(?:\w+:)?v\b[^>]*>([\s\S]*?)<\/(?:\w+:)?v>/.exec(inner)?.[1] ?? ''
        if (/\bt="s"/.test(attributes)) return strings[Number(value)] ?? ''
        return value === ''
          ? wordsOfXml(inner, officeRules)
          : wordsOfXml(`<t>${value}</t>`, officeRules)
      })
    })
    .map((cells) => cells.join('\t'))
    .join('\n')
}

const xmlOf = (part: Uint8Array | undefined): string => (part ? (decodeText(part)?.text ?? '') : '')
