import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, MailRegisterId } from '../../../../shared/base/ids.ts'
import type { MailRegister } from '../../../../shared/mail/contract/registers.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Parts } from '../../base/parts.ts'
import { found, given, requireVersion } from '../../base/records.ts'
import { wordsFor } from '../../base/words.ts'
import type { Tables } from '../../database/tables.ts'
import { seriesOf } from './chain.ts'

type Row = Tables['mail_registers']
type Fields = {
  name?: string | undefined
  code?: string | undefined
  responsible?: string | undefined
}
type Command = { commandId?: CommandId | undefined }

export type Registers = ReturnType<typeof createRegisters>

/** The registers of the office, each with its own numbers. */
export function createRegisters({ database, commands, clock, settings }: Parts) {
  const one = database.prepare<Row>('SELECT * FROM mail_registers WHERE id = ?')
  const all = database.prepare<Row>(
    'SELECT * FROM mail_registers ORDER BY retired_at IS NOT NULL, code, id',
  )
  const closed = database.prepare<{ year: number }>(
    'SELECT year FROM mail_years WHERE register_id = ? ORDER BY year',
  )
  const last = database.prepare<{ last: number }>(
    'SELECT last FROM series WHERE register = ? AND year = ?',
  )
  const inUse = database.prepare('SELECT 1 FROM mail_entries WHERE register_id = ? LIMIT 1')
  const sameCode = database.prepare('SELECT 1 FROM mail_registers WHERE code = ? AND id <> ?')

  const year = () => Number(clock.today().slice(0, 4))
  const row = (id: MailRegisterId): Row => found(one.get(id), 'mailRegister', id)
  const registerOf = (register: Row): MailRegister => ({
    id: register.id,
    version: register.version,
    name: register.name || wordsFor(settings().language).text('mail.register'),
    code: register.code,
    responsible: register.responsible,
    retired: register.retired_at !== null,
    last: last.get(seriesOf(register.id), year())?.last ?? 0,
    closedYears: closed.all(register.id).map((each) => each.year),
  })
  const requireFreeCode = (code: string, id: string): void => {
    if (sameCode.get(code, id))
      throw new Failure('TAKEN', { entity: 'mailRegister', field: 'code', value: code })
  }

  return {
    row,
    year,
    read: (id: MailRegisterId): MailRegister => registerOf(row(id)),
    list: (): MailRegister[] => all.all().map(registerOf),

    /** The register named, else the first in use. WRONG_STATE `retired`; NOT_POSSIBLE `year_closed`. */
    writable: (id: MailRegisterId | undefined): Row => {
      const register = id === undefined ? all.all()[0] : row(id)
      if (!register || register.retired_at !== null)
        throw new Failure('WRONG_STATE', { entity: 'mailRegister', state: 'retired' })
      if (closed.all(register.id).some((each) => each.year >= year()))
        throw new Failure('NOT_POSSIBLE', { reason: 'year_closed' })
      return register
    },

    create: (desk: Desk, input: Command & { fields: Fields & { name: string; code: string } }) =>
      commands.run(desk, 'mail.registers.create', input, (write): MailRegister => {
        const id = newId<MailRegisterId>()
        const { name, code, responsible = '' } = input.fields
        requireFreeCode(code, id)
        write.touch('mailRegister', id)
        write.insert('mail_registers', {
          id,
          name,
          code,
          responsible,
          version: 1,
          retired_at: null,
        })
        return registerOf(row(id))
      }),

    update: (
      desk: Desk,
      input: Command & { registerId: MailRegisterId; version: number; fields: Fields },
    ) =>
      commands.run(desk, 'mail.registers.update', input, (write): MailRegister => {
        const register = row(input.registerId)
        requireVersion('mailRegister', register.id, register.version, input.version)
        const { code } = input.fields
        if (code !== undefined && code !== register.code) {
          if (inUse.get(register.id))
            throw new Failure('IN_USE', { entity: 'mailRegister', id: register.id, by: 'mail' })
          requireFreeCode(code, register.id)
        }
        write.touch('mailRegister', register.id)
        const patch = { ...given(input.fields), version: register.version + 1 }
        write.update('mail_registers', { id: register.id }, patch)
        return registerOf(row(register.id))
      }),

    retire: (desk: Desk, input: Command & { registerId: MailRegisterId; retired: boolean }) =>
      commands.run(desk, 'mail.registers.retire', input, (write): MailRegister => {
        const register = row(input.registerId)
        const others = all
          .all()
          .filter((each) => each.id !== register.id && each.retired_at === null)
        if (input.retired && others.length === 0)
          throw new Failure('NOT_POSSIBLE', { reason: 'last_register' })
        write.touch('mailRegister', register.id)
        const patch = { retired_at: input.retired ? write.at : null, version: register.version + 1 }
        write.update('mail_registers', { id: register.id }, patch)
        return registerOf(row(register.id))
      }),
  }
}
