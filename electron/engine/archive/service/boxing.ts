import { Failure } from '../../../../shared/base/errors.ts'
import type { BoxId, CommandId, DossierId } from '../../../../shared/base/ids.ts'
import type { Dossier } from '../../../../shared/archive/contract/dossier.ts'
import type { Desk } from '../../base/commands.ts'
import type { Write } from '../../base/write.ts'
import type { Boxes } from './boxes.ts'
import type { ArchiveParts } from './parts.ts'

type Command = { commandId?: CommandId | undefined }

/** Dossiers are put into boxes, and taken out of them. */
export function createBoxing({
  commands,
  store,
  events,
  boxes,
}: Pick<ArchiveParts, 'commands' | 'store' | 'events'> & { boxes: Boxes }) {
  /** One within a command that is under way. WRONG_STATE `lent`. */
  const boxOne = (write: Write, desk: Desk, id: DossierId, boxId: BoxId | null): void => {
    const row = store.inState(id, 'open', 'closed')
    if (row.box_id === boxId) return
    if (row.loan_id !== null) throw new Failure('WRONG_STATE', { entity: 'dossier', state: 'lent' })
    const target = boxId && boxes.standing(boxId)
    write.update('archive_dossiers', { id }, { box_id: boxId, version: row.version + 1 })
    if (target) events.add(write, desk, { dossierId: id, boxId: target.id }, 'boxed', target.code)
    else
      events.add(write, desk, { dossierId: id, boxId: row.box_id }, 'unboxed', row.box_code ?? '')
  }

  return {
    boxOne,

    putInBox: (
      desk: Desk,
      input: Command & { dossierIds: DossierId[]; boxId: BoxId | null },
    ): Dossier[] =>
      commands.run(desk, 'archive.dossiers.putInBox', input, (write) => {
        const ids = [...new Set(input.dossierIds)]
        for (const id of ids) {
          write.touch('dossier', id)
          boxOne(write, desk, id, input.boxId)
        }
        return store.list(ids)
      }),
  }
}
