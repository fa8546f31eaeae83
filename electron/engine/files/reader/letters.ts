/** Word letters with fields between braces (docxtemplater). A letter is a foreign file: it is unpacked within the limits. */
import Docxtemplater from 'docxtemplater'
import type { DXT } from 'docxtemplater'
import inspectModule from 'docxtemplater/js/inspect-module.js'
import PizZip from 'pizzip'
import { zipStored } from '../../base/tables/zip.ts'
import { readZip } from './readZip.ts'
import type { LetterFields } from './tasks.ts'
import { ReadFault } from './tasks.ts'

/** CommonJS whose types speak of a default export that is not there. */
const Inspector = inspectModule as unknown as new () => DXT.Module & {
  getAllStructuredTags(): DXT.Part[]
}

type Texts = Record<string, string>
type Filling = { texts: Texts; items: Texts[]; kept: string[] }
type TagFault = { properties?: { id?: string; xtag?: string; errors?: TagFault[] } }

/** Names of the library for what is wrong with a tag, in ours. */
const REASONS: Record<string, string> = {
  unopened_tag: 'unopened',
  duplicate_open_tag: 'unclosed',
  duplicate_close_tag: 'unopened',
  unclosed_tag: 'unclosed',
  unopened_loop: 'part_unopened',
  unclosed_loop: 'part_unclosed',
  unbalanced_loop_tags: 'part_unclosed',
  closing_tag_does_not_match_opening_tag: 'part_unclosed',
}

/** ReadFault `kind` for what is no Word letter. */
async function open(
  bytes: Uint8Array,
  options: DXT.ConstructorOptions,
): Promise<Docxtemplater<PizZip>> {
  const files = await readZip(bytes, () => true)
  if (!files.has('word/document.xml')) throw new ReadFault('kind', 'no word/document.xml')
  return new Docxtemplater(new PizZip(zipStored(files)), {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    ...options,
  })
}

/** Every field that stands in a letter, in its order; the repeated part as `items`, what is in it as `items.title`. */
export async function inspectLetter(bytes: Uint8Array): Promise<LetterFields> {
  const inspector = new Inspector()
  try {
    await open(bytes, { modules: [inspector] })
  } catch (error) {
    const faults = faultsOf(error)
    if (faults.length === 0) throw error
    return { fields: [], faults }
  }
  const fields = new Set<string>()
  const faults: LetterFields['faults'] = []
  const walk = (tags: readonly DXT.Part[], inItems: boolean) => {
    for (const { value, module, subparsed } of tags) {
      if (module === 'rawxml') faults.push({ reason: 'raw', tag: `@${value}` })
      // A part around one text is there only when that text is: {#letter.text}…{/letter.text}.
      else fields.add(inItems && !value.includes('.') ? `items.${value}` : value)
      if (subparsed) walk(subparsed, inItems || value === 'items')
    }
  }
  walk(inspector.getAllStructuredTags(), false)
  return { fields: [...fields], faults }
}

/** The letter with its fields filled. */
export async function fillLetter(bytes: Uint8Array, filling: Filling): Promise<Uint8Array> {
  const kept = new Set(filling.kept)
  const letter = await open(bytes, {
    // Names hold dots, and are looked up whole: nothing of a letter is ever run.
    parser: (tag) => ({
      get: (scope: unknown) =>
        typeof scope === 'object' && scope !== null && Object.hasOwn(scope, tag)
          ? (scope as Record<string, unknown>)[tag]
          : undefined,
    }),
    nullGetter: ({ module, value }) => (module || !kept.has(value) ? '' : `{${value}}`),
  })
  letter.render({ ...filling.texts, items: filling.items })
  return letter.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
}

function faultsOf(error: unknown): LetterFields['faults'] {
  const { properties } = error as TagFault
  if (!properties) return []
  const each = properties.errors ?? [error as TagFault]
  return each.map(({ properties: own }) => ({
    reason: REASONS[own?.id ?? ''] ?? 'broken',
    tag: own?.xtag ?? '',
  }))
}
