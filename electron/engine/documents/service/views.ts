import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, DocumentViewId } from '../../../../shared/base/ids.ts'
import type {
  DocumentFilter,
  DocumentSort,
} from '../../../../shared/documents/contract/documents.ts'
import type { DocumentView } from '../../../../shared/documents/contract/fields.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Parts } from '../../base/parts.ts'
import { found, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { Viewer } from './parts.ts'

type Command = { commandId?: CommandId | undefined }
type Own = {
  name: string
  shared: boolean
  filter: DocumentFilter
  columns: string[]
  sort: DocumentSort | null
}
type Row = Tables['document_views']

/** Named filters: everybody's, or the own ones of whoever saved them. */
export function createViews({ database, commands }: Pick<Parts, 'database' | 'commands'>) {
  const one = database.prepare<Row>('SELECT * FROM document_views WHERE id = ?')
  const all = database.prepare<Row>('SELECT * FROM document_views ORDER BY name COLLATE NOCASE, id')
  const isMine = (row: Row, viewer: Viewer) =>
    row.staff_id === null ? row.actor === viewer.actor : row.staff_id === viewer.actorId
  const isSeen = (row: Row, viewer: Viewer) => row.shared === 1 || isMine(row, viewer)
  const viewOf = (row: Row, viewer: Viewer): DocumentView => ({
    ...(JSON.parse(row.query) as Pick<Own, 'filter' | 'columns' | 'sort'>),
    id: row.id,
    version: row.version,
    name: row.name,
    shared: row.shared === 1,
    mine: isMine(row, viewer),
    byName: row.actor,
  })
  /** What nobody else may see is not there for them either. */
  const seen = (viewer: Viewer, id: DocumentViewId): Row => {
    const row = found(one.get(id), 'documentView', id)
    if (!isSeen(row, viewer)) throw new Failure('NOT_FOUND', { entity: 'documentView', id })
    return row
  }

  /** A view, within a command. */
  const insert = (write: Write, desk: Desk, fields: Own): DocumentViewId => {
    const id = newId<DocumentViewId>()
    write.touch('documentView', id)
    const owner = { staff_id: desk.actorId, actor: desk.actor }
    write.insert('document_views', { id, ...keptOf(fields), ...owner, version: 1 })
    return id
  }

  return {
    insert,
    list: (viewer: Viewer): DocumentView[] =>
      all
        .all()
        .filter((row) => isSeen(row, viewer))
        .map((row) => viewOf(row, viewer)),

    save: (
      desk: Desk,
      input: Command & {
        viewId?: DocumentViewId | undefined
        version?: number | undefined
        fields: Own
      },
    ): DocumentView =>
      commands.run(desk, 'documents.views.save', input, (write) => {
        const kept = keptOf(input.fields)
        if (input.viewId) {
          const row = seen(desk, input.viewId)
          if (input.version !== undefined)
            requireVersion('documentView', row.id, row.version, input.version)
          write.touch('documentView', row.id)
          write.update('document_views', { id: row.id }, { ...kept, version: row.version + 1 })
          return viewOf(one.get(row.id)!, desk)
        }
        const id = insert(write, desk, input.fields)
        return viewOf(one.get(id)!, desk)
      }),

    remove: (desk: Desk, input: Command & { viewId: DocumentViewId }): { removed: boolean } =>
      commands.run(desk, 'documents.views.remove', input, (write) => {
        const row = seen(desk, input.viewId)
        write.touch('documentView', row.id)
        write.remove('document_views', { id: row.id })
        return { removed: true }
      }),
  }
}

const keptOf = ({ name, shared, filter, columns, sort }: Own) => ({
  name,
  shared: shared ? 1 : 0,
  query: JSON.stringify({ filter, columns, sort }),
})
