import type { CommandId, MailEntryId, MailRegisterId } from '../../../../shared/base/ids.ts'
import { dayAt } from '../../../../shared/base/dates.ts'
import type { Paper } from '../../../../shared/base/schemas.ts'
import { writeNumber } from '../../../../shared/mail/number.ts'
import type { Desk } from '../../base/commands.ts'
import { makePaper } from '../../base/papers/makePaper.ts'
import { wordsFor } from '../../base/words.ts'
import type { NumberLabel } from '../papers/numberLabels.ts'
import { seriesOf } from './chain.ts'
import type { MailParts } from './parts.ts'

type Input = {
  commandId?: CommandId | undefined
  mailEntryIds: MailEntryId[]
  roll?: { registerId: MailRegisterId; count: number } | undefined
}

/** Labels with numbers: of letters that have theirs, and of numbers drawn beforehand. */
export function createRoll({ database, commands, clock, settings, registers, store }: MailParts) {
  const open = database.prepare<{ number: number }>(
    `SELECT number FROM mail_roll WHERE register_id = ? AND year = ? AND used_at IS NULL AND struck_at IS NULL
     ORDER BY number`,
  )
  /** Draws the numbers: from then on they belong to the labels. */
  const draw = (desk: Desk, input: Input & { roll: NonNullable<Input['roll']> }): string[] =>
    commands.run(desk, 'mail.labels', input, (write) => {
      const register = registers.writable(input.roll.registerId)
      const year = registers.year()
      write.touch('mailRegister', register.id)
      return Array.from({ length: input.roll.count }, () => {
        const number = write.nextNumber(seriesOf(register.id), year)
        write.insert('mail_roll', {
          register_id: register.id,
          year,
          number,
          drawn_at: write.at,
          used_at: null,
          struck_at: null,
        })
        return writeNumber(register.code, year, number)
      })
    })

  return {
    /** Numbers on labels that no letter bears yet. */
    unused: (registerId: MailRegisterId, year: number): number[] =>
      open.all(registerId, year).map(({ number }) => number),

    labels: async (desk: Desk, input: Input): Promise<Paper> => {
      const { numberLabels } = await import('../papers/numberLabels.ts')
      const { name, language } = settings()
      const words = wordsFor(language)
      const ofEntries = input.mailEntryIds.map((id): NumberLabel => {
        const { shownNumber, registeredAt } = store.get(id)
        return { shownNumber, office: name, day: words.day(dayAt(registeredAt, clock.zone())) }
      })
      const { roll } = input
      const drawn = roll ? draw(desk, { ...input, roll }) : []
      const ofRoll = drawn.map((shownNumber) => ({ shownNumber, office: name, day: '' }))
      const bytes = await numberLabels([...ofEntries, ...ofRoll], words)
      return makePaper(words.text('mail.labels'), 'pdf', bytes)
    },
  }
}
