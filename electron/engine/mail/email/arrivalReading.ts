import type { MailArrivalId, MailEntryId } from '../../../../shared/base/ids.ts'
import type { MailArrival } from '../../../../shared/mail/contract/arrivals.ts'
import { writeNumber } from '../../../../shared/mail/number.ts'
import type { Tables } from '../../database/tables.ts'
import type { Database } from '../../database/database.ts'

type ShownRow = Tables['mail_arrivals'] & {
  account_name: string
  file_name: string
  bytes: number
  media_type: string
}
type Twin = {
  arrival_id: MailArrivalId
  id: MailEntryId
  code: string
  year: number
  number: number
}
export type ArrivalState = MailArrival['state']

const SELECT = `SELECT a.*, m.name AS account_name, f.name AS file_name, c.bytes, c.media_type
  FROM mail_arrivals a JOIN mail_accounts m ON m.id = a.account_id
  JOIN files f ON f.id = a.file_id JOIN file_contents c ON c.hash = f.hash`

/** Arrivals as they are shown, with the entry that holds the same e-mail already. */
export function createArrivalReading(database: Database) {
  const waiting = database.prepare<ShownRow>(
    `${SELECT} WHERE a.state = 'waiting' AND a.id > ? ORDER BY a.id LIMIT ?`,
  )
  const ended = database.prepare<ShownRow>(
    `${SELECT} WHERE a.state = ? AND a.id < ? ORDER BY a.id DESC LIMIT ?`,
  )
  const counted = database.prepare<{ count: number }>(
    "SELECT count(*) AS count FROM mail_arrivals WHERE state = 'waiting'",
  )
  const twins = database.prepare<Twin>(
    `WITH asked AS (SELECT * FROM mail_arrivals WHERE id IN (SELECT value FROM json_each(?)))
     SELECT arrival_id, id, code, year, number FROM (
       SELECT a.id AS arrival_id, e.id, r.code, e.year, e.number FROM asked a
         CROSS JOIN mail_entries e ON e.content_hash = a.content_hash AND e.content_hash <> ''
         CROSS JOIN mail_registers r ON r.id = e.register_id
       UNION
       SELECT a.id, e.id, r.code, e.year, e.number FROM asked a
         CROSS JOIN mail_entries e ON e.email_id = a.email_id AND e.email_id <> ''
           AND e.party_address = a.from_address AND e.subject = a.subject
         CROSS JOIN mail_registers r ON r.id = e.register_id)
     ORDER BY year, number`,
  )

  const shown = (rows: ShownRow[]): MailArrival[] => {
    const twinOf = new Map<MailArrivalId, Twin>()
    for (const twin of twins.all(JSON.stringify(rows.map(({ id }) => id))))
      if (!twinOf.has(twin.arrival_id)) twinOf.set(twin.arrival_id, twin)
    return rows.map((arrival) => {
      const twin = arrival.state === 'registered' ? undefined : twinOf.get(arrival.id)
      return {
        id: arrival.id,
        version: arrival.version,
        accountId: arrival.account_id,
        accountName: arrival.account_name,
        state: arrival.state as ArrivalState,
        fromName: arrival.from_name,
        fromAddress: arrival.from_address,
        subject: arrival.subject,
        sentAt: arrival.sent_at,
        fetchedAt: arrival.fetched_at,
        fileId: arrival.file_id,
        fileName: arrival.file_name,
        bytes: arrival.bytes,
        mediaType: arrival.media_type,
        mailEntryId: arrival.mail_entry_id,
        twin: twin
          ? { id: twin.id, shownNumber: writeNumber(twin.code, twin.year, twin.number) }
          : null,
      }
    })
  }

  return {
    list: ({
      state,
      after,
      limit,
    }: {
      state: ArrivalState
      after?: MailArrivalId | undefined
      limit: number
    }) =>
      shown(
        state === 'waiting'
          ? waiting.all(after ?? '', limit)
          : ended.all(state, after ?? '\u{10ffff}', limit),
      ),
    waitingCount: (): number => counted.get()!.count,
  }
}
