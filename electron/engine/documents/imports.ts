import type { CommandId } from '../../../shared/base/ids.ts'
import { NOTHING_IMPORTED } from '../../../shared/base/importReport.ts'
import type { FileLike, ImportReport } from '../../../shared/base/schemas.ts'
import type { DocumentKind } from '../../../shared/documents/contract/documents.ts'
import type { Desk } from '../base/commands.ts'
import { numberOf } from './service/documentLine.ts'
import type { DocumentsParts } from './service/parts.ts'
import type { Making } from './service/making.ts'

type Input = { commandId?: CommandId | undefined; file: FileLike; kind: DocumentKind }
type Own = Pick<DocumentsParts, 'commands' | 'files' | 'store'> & Pick<Making, 'add' | 'twinOf'>

/** Takes files in as documents: any kind that the file store keeps. */
export function createDocumentImports({ commands, files, store, add, twinOf }: Own) {
  /** FILE_UNREADABLE as `files.add` says. */
  return (desk: Desk, { commandId, file, kind }: Input): Promise<ImportReport> =>
    files.receive(file, (received) => {
      const { twin } = commands.run(
        desk,
        'documents.import',
        { commandId },
        (write) => {
          const twin = twinOf(received.hash)
          if (twin === null)
            add(write, desk, { fileId: files.enter(write, desk, received), fields: { kind } })
          return { twin }
        },
        { request: `${received.hash} ${received.name} ${kind}` },
      )
      if (twin === null) return { ...NOTHING_IMPORTED, imported: 1 }
      const known = { file: received.name, row: 1, twin: numberOf(store.row(twin)), id: twin }
      return { ...NOTHING_IMPORTED, duplicates: 1, twins: [known] }
    })
}
