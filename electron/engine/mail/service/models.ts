import type { CommandId, MailModelId } from '../../../../shared/base/ids.ts'
import type { MailModel } from '../../../../shared/mail/contract/registers.ts'
import type { MailFields } from '../../../../shared/mail/contract/entry.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Parts } from '../../base/parts.ts'
import type { Patch } from '../../base/records.ts'
import { given } from '../../base/records.ts'
import type { Tables } from '../../database/tables.ts'

type Command = { commandId?: CommandId | undefined }
type Row = Tables['mail_models']

/** Entries kept as the beginning of the next ones like them. */
export function createModels({ database, commands }: Parts) {
  const all = database.prepare<Row>('SELECT * FROM mail_models ORDER BY name COLLATE NOCASE, id')
  const named = database.prepare<Row>('SELECT * FROM mail_models WHERE name = ?')
  const one = database.prepare<Row>('SELECT * FROM mail_models WHERE id = ?')
  const modelOf = ({ id, name, fields }: Row): MailModel => ({
    id,
    name,
    fields: JSON.parse(fields) as MailModel['fields'],
  })

  return {
    list: (): MailModel[] => all.all().map(modelOf),

    save: (desk: Desk, input: Command & { name: string; fields: Patch<MailFields> }): MailModel =>
      commands.run(desk, 'mail.models.save', input, (write) => {
        const fields = JSON.stringify(given(input.fields))
        const before = named.get(input.name)
        const id = before?.id ?? newId<MailModelId>()
        write.touch('mailModel', id)
        if (before) write.update('mail_models', { id }, { fields })
        else write.insert('mail_models', { id, name: input.name, fields })
        return modelOf(one.get(id)!)
      }),

    remove: (desk: Desk, input: Command & { modelId: MailModelId }): { removed: boolean } =>
      commands.run(desk, 'mail.models.remove', input, (write) => {
        write.touch('mailModel', input.modelId)
        const removed = one.get(input.modelId) !== undefined
        write.remove('mail_models', { id: input.modelId })
        return { removed }
      }),
  }
}
