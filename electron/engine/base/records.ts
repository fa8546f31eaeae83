import { Failure } from '../../../shared/base/errors.ts'

/** Refuses to save over what somebody else saved in the meantime: versions, never clocks. */
export function requireVersion(entity: string, id: string, now: number, expected: number): void {
  if (now !== expected) throw new Failure('CHANGED_MEANWHILE', { entity, id })
}

/** `row`, or NOT_FOUND. */
export function found<Row>(row: Row | undefined, entity: string, id: string): Row {
  if (row === undefined) throw new Failure('NOT_FOUND', { entity, id })
  return row
}

/** Some of the fields of a record, as they come over the contract: left out or undefined alike. */
export type Patch<Fields> = { [Field in keyof Fields]?: Fields[Field] | undefined }

/** Drops the fields that were left out, so that a patch only changes what it names. */
export function given<Fields extends object>(
  fields: Fields,
): { [Field in keyof Fields]?: Exclude<Fields[Field], undefined> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as never
}
