import type { CommandId, RequestId, StaffId } from '../../../../shared/base/ids.ts'
import type { RequestDetail } from '../../../../shared/requests/contract.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { RequestParts } from './parts.ts'

type Input = { commandId?: CommandId | undefined; requestId: RequestId }

/** What is added to a request without moving it: a waiting goes on. */
export function createNotes(
  { commands, database, people, store }: RequestParts,
  read: (requestId: RequestId) => RequestDetail,
) {
  const follows = database.prepare(
    'SELECT 1 FROM request_followers WHERE request_id = ? AND staff_id = ?',
  )
  return {
    addNote: (desk: Desk, input: Input & { text: string }): RequestDetail =>
      commands.run(desk, 'requests.addNote', input, (write) => {
        const { id } = store.row(input.requestId)
        write.touch('request', id)
        write.insert('request_notes', {
          id: newId(),
          request_id: id,
          at: write.at,
          actor: desk.actor,
          text: input.text,
        })
        return read(id)
      }),

    follow: (desk: Desk, input: Input & { staffId: StaffId; follow: boolean }): RequestDetail =>
      commands.run(desk, 'requests.follow', input, (write) => {
        const { id } = store.row(input.requestId)
        const key = { request_id: id, staff_id: people.get(input.staffId).id }
        write.touch('request', id)
        if (!input.follow) write.remove('request_followers', key)
        else if (!follows.get(id, input.staffId)) write.insert('request_followers', key)
        return read(id)
      }),
  }
}
