import packageFile from '../../../../package.json' with { type: 'json' }

/** The program's version. */
export function readVersion(): string {
  return packageFile.version
}
