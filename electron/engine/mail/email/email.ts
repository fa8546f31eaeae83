import { Failure } from '../../../../shared/base/errors.ts'
import type { MailAccountId } from '../../../../shared/base/ids.ts'
import type { Announcer } from '../../base/changes.ts'
import type { Desk } from '../../base/commands.ts'
import type { Log } from '../../base/log.ts'
import type { Secrets } from '../../base/secrets.ts'
import type { Write } from '../../base/write.ts'
import type { MailParts } from '../service/parts.ts'
import type { createRegistering } from '../service/registering.ts'
import { createAccounts } from './accounts.ts'
import { createArrivals } from './arrivals.ts'
import { createFetching } from './fetching.ts'
import { createOutbox } from './outbox.ts'
import { createSending } from './sending.ts'
import { createSentCopies } from './sentCopies.ts'
import type { Letter } from './writing.ts'
import { createWriting } from './writing.ts'

/** What the e-mail takes besides the register's own parts. */
export type EmailGiven = {
  log: Log
  secrets: Secrets
  announcer: Announcer
  /** For one call beside a running engine: that one fetches and sends. */
  brief: boolean
}
type Given = MailParts &
  EmailGiven &
  Pick<ReturnType<typeof createRegistering>, 'add' | 'addReply' | 'link'>

/** The office's own sending, for other features. */
export type Dispatch = ReturnType<typeof createEmail>['dispatch']

/** E-mails of the office: accounts, what is fetched by them, and what is sent. */
export function createEmail(given: Given) {
  const { brief, commands, announcer } = given
  const accounts = createAccounts(given)
  const arrivals = createArrivals(given)
  const fetching = createFetching({
    ...given,
    accounts,
    arrivals,
    progress: announcer.progress,
    tell: () => announcer.announce({ feature: 'mail', ids: [], revision: commands.revision() }),
  })
  const outbox = createOutbox({ ...given, accounts, writing: createWriting(given) })
  const sending = createSending({ ...given, accounts, outbox })
  const copies = createSentCopies({ ...given, accounts, outbox })
  const wake = () => {
    sending.wake()
    copies.wake()
  }
  if (!brief) {
    sending.askAboutBroken()
    commands.onCommit((touched) => {
      if (touched.some(({ entity }) => entity === 'outgoingMail')) setImmediate(wake)
    })
    wake()
  }

  return {
    accounts: {
      ...accounts,
      fetch: fetching.fetch,
      /** Signs in at both servers. MAIL_SERVER. */
      test: async ({ accountId }: { accountId: MailAccountId }, signal?: AbortSignal) => {
        const account = accounts.standing(accountId)
        const { imap_host: imapHost, smtp_host: smtpHost } = account
        if (imapHost === '' && smtpHost === '')
          throw new Failure('NOT_POSSIBLE', { reason: 'account_without_server' })
        const box = imapHost === '' ? null : await fetching.look(account, signal)
        if (smtpHost !== '') {
          const { trySmtp } = await import('./smtp.ts')
          await trySmtp(account, await accounts.passwordOf(account), signal)
        }
        return {
          messages: box?.messages ?? null,
          folders: box?.folders ?? [],
          canSend: smtpHost !== '',
        }
      },
    },
    arrivals,
    outbox,
    /** For what other features send by themselves: invitations, orders. */
    dispatch: {
      canSend: () => accounts.inUse().some(({ smtp_host: host }) => host !== ''),
      queue: (write: Write, desk: Desk, letter: Letter) =>
        void outbox.queue(write, desk, letter, null),
    },
    /** Called each minute. */
    tick: (): void => {
      wake()
      fetching.tick()
    },
    stop: (): void => {
      fetching.stop()
      sending.stop()
      copies.stop()
    },
  }
}
