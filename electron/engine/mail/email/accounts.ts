import { hash } from 'node:crypto'
import { Failure } from '../../../../shared/base/errors.ts'
import { foldText } from '../../../../shared/base/fold.ts'
import type { CommandId, MailAccountId } from '../../../../shared/base/ids.ts'
import type { MailAccount, MailAccountFields } from '../../../../shared/mail/contract/accounts.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Parts } from '../../base/parts.ts'
import { found, requireVersion } from '../../base/records.ts'
import type { Secrets } from '../../base/secrets.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { Registers } from '../service/registers.ts'
import { certificatesOf } from './certificatesOf.ts'
import type { Fields } from './accountColumns.ts'
import { COLUMNS, columnsOf, usualColumns } from './accountColumns.ts'

export type AccountRow = Tables['mail_accounts']
type Command = { commandId?: CommandId | undefined }
type NewFields = Fields & Pick<MailAccountFields, 'name' | 'address'>
/** What is known of an account since the program started. */
export type AccountRun = { fetching: boolean; last: MailAccount['last'] }

export type Accounts = ReturnType<typeof createAccounts>

/** The mailboxes that e-mails are fetched from and sent by. */
export function createAccounts(parts: Parts & { registers: Registers; secrets: Secrets }) {
  const { database, commands, clock, registers, secrets } = parts
  const one = database.prepare<AccountRow>('SELECT * FROM mail_accounts WHERE id = ?')
  const all = database.prepare<AccountRow>(
    'SELECT * FROM mail_accounts ORDER BY retired_at IS NOT NULL, name, id',
  )
  const sameVariable = database.prepare(
    'SELECT 1 FROM mail_accounts WHERE variable = ? AND id <> ?',
  )
  const runs = new Map<MailAccountId, AccountRun>()

  const row = (id: MailAccountId): AccountRow => found(one.get(id), 'mailAccount', id)
  const passwordOf = (account: AccountRow) =>
    secrets.find(passwordKey(account), passwordVariable(account.variable))
  const accountOf = async (account: AccountRow): Promise<MailAccount> => {
    const run = runs.get(account.id)
    const fields = Object.entries(COLUMNS).map(([field, column]) => [field, account[column]])
    return {
      ...(Object.fromEntries(fields) as MailAccountFields),
      id: account.id,
      version: account.version,
      retired: account.retired_at !== null,
      passwordKey: passwordKey(account),
      passwordVariable: passwordVariable(account.variable),
      hasPassword: (await passwordOf(account)) !== null,
      fetching: run?.fetching ?? false,
      last: run?.last ?? null,
    }
  }
  const check = (account: AccountRow): void => {
    if (sameVariable.get(account.variable, account.id))
      throw new Failure('TAKEN', { entity: 'mailAccount', field: 'name', value: account.name })
    if (account.register_id !== null) registers.row(account.register_id)
    if (account.certificate !== '') certificatesOf(account.certificate)
    if (account.after_fetching === 'move' && account.move_to === '')
      throw new Failure('NOT_POSSIBLE', { reason: 'move_where' })
  }

  /** A new account, within a command. */
  const insert = (write: Write, fields: NewFields): MailAccountId => {
    const account = {
      id: newId<MailAccountId>(),
      ...usualColumns,
      since_day: clock.today(),
      variable: variableOf(fields.name),
      // As most servers want it.
      user_name: fields.address,
      ...columnsOf(fields),
      version: 1,
      retired_at: null,
    } as AccountRow
    check(account)
    write.touch('mailAccount', account.id)
    write.insert('mail_accounts', account)
    return account.id
  }

  return {
    row,
    passwordOf,
    runs,
    inUse: (): AccountRow[] => all.all().filter(({ retired_at: retired }) => retired === null),
    /** An account that can be worked with. WRONG_STATE `retired`. */
    standing: (id: MailAccountId): AccountRow => {
      const account = row(id)
      if (account.retired_at !== null)
        throw new Failure('WRONG_STATE', { entity: 'mailAccount', state: 'retired' })
      return account
    },
    list: (): Promise<MailAccount[]> => Promise.all(all.all().map(accountOf)),

    insert,
    create: (desk: Desk, input: Command & { fields: NewFields }): Promise<MailAccount> => {
      const { id } = commands.run(desk, 'mail.accounts.create', input, (write) => ({
        id: insert(write, input.fields),
      }))
      return accountOf(row(id))
    },

    update: (
      desk: Desk,
      input: Command & { accountId: MailAccountId; version: number; fields: Fields },
    ): Promise<MailAccount> => {
      commands.run(desk, 'mail.accounts.update', input, (write) => {
        const account = row(input.accountId)
        requireVersion('mailAccount', account.id, account.version, input.version)
        const patch = columnsOf(input.fields)
        if (patch.name !== undefined) patch.variable = variableOf(patch.name)
        check({ ...account, ...patch })
        write.touch('mailAccount', account.id)
        write.update(
          'mail_accounts',
          { id: account.id },
          { ...patch, version: account.version + 1 },
        )
        return {}
      })
      return accountOf(row(input.accountId))
    },

    retire: (
      desk: Desk,
      input: Command & { accountId: MailAccountId; retired: boolean },
    ): Promise<MailAccount> => {
      commands.run(desk, 'mail.accounts.retire', input, (write) => {
        const account = row(input.accountId)
        write.touch('mailAccount', account.id)
        const patch = { retired_at: input.retired ? write.at : null, version: account.version + 1 }
        write.update('mail_accounts', { id: account.id }, patch)
        return {}
      })
      return accountOf(row(input.accountId))
    },
  }
}

/** "Post & Præsidium" is POST_PRAESIDIUM. */
const variableOf = (name: string): string =>
  foldText(name)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '') || 'MAIL'

const passwordVariable = (variable: string) => `COUNTERPART_MAIL_PASSWORD_${variable}`

/** The servers are part of it: sent to another one, a password has to be typed anew. */
function passwordKey({
  id,
  user_name: user,
  imap_host: imap,
  smtp_host: smtp,
}: AccountRow): string {
  const servers = JSON.stringify([user, imap, smtp])
  return `mail.${id}.${hash('sha256', servers).slice(0, 16)}`
}
