/**
 * Writes docs/contract.md from the contract: `node build/scripts/generateContractDocs.ts`; `--check` only compares.
 * Each procedure with what it does, what it takes and what it answers, in TypeScript's notation.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getEventIteratorSchemaDetails } from '@orpc/contract'
import * as z from 'zod'
import { failures } from '../../shared/base/errors.ts'
import { contract } from '../../shared/contract.ts'
import type { JsonSchema } from './describeType.ts'
import { describeType } from './describeType.ts'
import { proceduresOf } from './proceduresOf.ts'
import type { Procedure } from './proceduresOf.ts'

const TARGET = join(import.meta.dirname, '../../docs/contract.md')

const INTRODUCTION = `# The contract

All that can be asked of the office engine. This page is made from \`shared/contract.ts\`: change that, then run
\`node build/scripts/generateContractDocs.ts\`.

The screens call these procedures over a message port or a WebSocket; scripts call them on the command line, JSON
in and JSON out:

\`\`\`
npm run -s office -- call <folder> stock.items.list '{"search": "paper"}'
\`\`\`

- \`integer\` is a whole number, \`?\` a field that may be left out, \`=\` what it is then.
- Ids are UUIDs as text. Days are \`YYYY-MM-DD\`, moments UTC ISO with milliseconds.
- Money is \`{amount, currency}\` with the amount in the currency's minor unit. Quantities are whole units of the item.
- Every write takes a \`commandId\`, made by the caller: a repeated submit with the same id gives the first answer
  instead of booking twice. The engine makes one where it is left out.
- A write is one transaction and one row of the journal; \`office.undo\` writes its reversal.
- \`office.changes\` is a stream of what was committed, \`office.progress\` of how far long work is.

## Failures

Any procedure can fail in these ways; \`data\` holds what the words for people name. Besides these, an input that does
not have the shape told here fails as \`BAD_REQUEST\` (400) with \`{issues: {path, message, code}[]}\`.
`

function typeOf(schema: z.ZodType, io: 'input' | 'output', longestLine?: number): string {
  const json = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
    override: (context) =>
      nameUnknown(context as { zodSchema: z.core.$ZodType; jsonSchema: JsonSchema }),
  })
  return describeType(json, longestLine)
}

/** Ids are texts that were checked, and files no JSON at all: zod has no name for either. */
function nameUnknown({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodType
  jsonSchema: JsonSchema
}): void {
  const { type } = zodSchema._zod.def
  if (jsonSchema.type !== undefined) return
  if (type === 'transform' || type === 'pipe') jsonSchema.type = 'string'
  if (type === 'custom') jsonSchema.type = 'File'
}

function answerOf(output: Procedure['output']): string {
  if (!output) return 'Answers nothing.'
  const stream = getEventIteratorSchemaDetails(output)
  const [words, schema] = stream ? ['Answers with a stream of', stream.yields] : ['Answers', output]
  return `${words}\n\n\`\`\`ts\n${typeOf(schema as z.ZodType, 'output')}\n\`\`\``
}

function sectionOf({ name, summary, input, output }: Procedure): string {
  const takes = input ? `Takes\n\n\`\`\`ts\n${typeOf(input, 'input')}\n\`\`\`` : 'Takes nothing.'
  return `### ${name}\n\n${summary}\n\n${takes}\n\n${answerOf(output)}\n`
}

/** The text of docs/contract.md. */
export function generateContractDocs(): string {
  const rows = Object.entries(failures).map(([code, { status, data }]) => {
    const fields = typeOf(data, 'output', Number.POSITIVE_INFINITY).replaceAll('|', '\\|')
    return `| \`${code}\` | ${status} | \`${fields}\` |`
  })
  const table = ['| code | status | data |', '| --- | --- | --- |', ...rows].join('\n')
  const features = Object.entries(contract).map(([feature, node]) =>
    [`## ${feature}\n`, ...proceduresOf(node, [feature]).map(sectionOf)].join('\n'),
  )
  return [INTRODUCTION, `${table}\n`, ...features].join('\n')
}

if (process.argv[1] === import.meta.filename) {
  const text = generateContractDocs()
  if (!process.argv.includes('--check')) writeFileSync(TARGET, text)
  else if (readFileSync(TARGET, 'utf8') !== text) {
    console.error(
      'docs/contract.md is not what the contract says: run node build/scripts/generateContractDocs.ts',
    )
    process.exit(1)
  }
}
