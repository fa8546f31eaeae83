/** The part of JSON Schema that zod writes. */
export type JsonSchema = {
  type?: string | string[] | undefined
  properties?: Record<string, JsonSchema | boolean> | undefined
  required?: string[] | undefined
  items?: unknown
  additionalProperties?: unknown
  anyOf?: unknown[] | undefined
  enum?: unknown[] | undefined
  const?: unknown
  default?: unknown
}

/** A JSON schema in TypeScript's notation; an object goes over several lines once it is longer than one. */
export function describeType(schema: unknown, longestLine = 90, indent = ''): string {
  if (typeof schema !== 'object' || schema === null) return 'unknown'
  const node = schema as JsonSchema
  if (node.const !== undefined) return JSON.stringify(node.const)
  if (node.enum) return node.enum.map((value) => quote(value)).join(' | ')
  if (node.anyOf)
    return node.anyOf.map((option) => describeType(option, longestLine, indent)).join(' | ')
  if (Array.isArray(node.type))
    return node.type.map((type) => describeType({ ...node, type }, longestLine, indent)).join(' | ')
  if (node.type === 'array') return arrayOf(describeType(node.items, longestLine, indent))
  if (node.type === 'object' && node.properties) return describeObject(node, longestLine, indent)
  if (node.type === 'object')
    return `Record<string, ${describeType(node.additionalProperties, longestLine, indent)}>`
  return node.type ?? 'unknown'
}

const quote = (value: unknown) => (typeof value === 'string' ? `'${value}'` : JSON.stringify(value))
const arrayOf = (inner: string) =>
  /[|\n]/.test(inner) && !inner.startsWith('{') ? `(${inner})[]` : `${inner}[]`

function describeObject(
  { properties = {}, required = [] }: JsonSchema,
  longestLine: number,
  indent: string,
): string {
  const names = Object.keys(properties)
  if (names.length === 0) return '{}'
  const deeper = `${indent}  `
  const fields = names.map((name) => {
    const field = properties[name]
    const preset =
      typeof field === 'object' && field.default !== undefined ? ` = ${quote(field.default)}` : ''
    return `${name}${required.includes(name) && !preset ? '' : '?'}: ${describeType(field, longestLine, deeper)}${preset}`
  })
  const line = `{ ${fields.join(', ')} }`
  if (line.length + indent.length <= longestLine && !line.includes('\n')) return line
  return `{\n${fields.map((field) => `${deeper}${field}`).join('\n')}\n${indent}}`
}
