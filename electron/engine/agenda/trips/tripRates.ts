import type { CommandId, RateId } from '../../../../shared/base/ids.ts'
import type { Rate } from '../../../../shared/agenda/contract/trips.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Parts } from '../../base/parts.ts'
import { found } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'

type Command = { commandId?: CommandId | undefined }
type Row = Tables['agenda_rates']
export type RateFields = Omit<Rate, 'id'>

/** The office's own daily allowances by country: no country's law is built in. */
export function createTripRates({ database, commands }: Pick<Parts, 'database' | 'commands'>) {
  const all = database.prepare<Row>('SELECT * FROM agenda_rates ORDER BY valid_from DESC, country')
  const one = database.prepare<Row>('SELECT * FROM agenda_rates WHERE id = ?')
  const same = database.prepare<Row>(
    'SELECT * FROM agenda_rates WHERE country = ? AND valid_from = ?',
  )
  const list = (): Rate[] => all.all().map(rateOf)

  /** Keeps a rate within a command that is under way. */
  const put = (write: Write, fields: RateFields): RateId => {
    const before = same.get(fields.country, fields.validFrom)
    const id = before?.id ?? newId<RateId>()
    write.touch('rate', id)
    const columns = {
      currency: fields.currency,
      full_amount: fields.full,
      part_amount: fields.part,
      breakfast_off: fields.breakfastOff,
      lunch_off: fields.lunchOff,
      dinner_off: fields.dinnerOff,
      rate_micros: fields.rateMicros,
      source: fields.source,
    }
    if (before) write.update('agenda_rates', { id }, columns)
    else
      write.insert('agenda_rates', {
        ...columns,
        id,
        country: fields.country,
        valid_from: fields.validFrom,
      })
    return id
  }

  return {
    list,
    put,
    save: (desk: Desk, input: Command & { fields: RateFields }): Rate =>
      commands.run(desk, 'agenda.trips.rates.save', input, (write) =>
        rateOf(one.get(put(write, input.fields))!),
      ),
    remove: (desk: Desk, input: Command & { rateId: RateId }): { removed: boolean } =>
      commands.run(desk, 'agenda.trips.rates.remove', input, (write) => {
        found(one.get(input.rateId), 'rate', input.rateId)
        write.touch('rate', input.rateId)
        write.remove('agenda_rates', { id: input.rateId })
        return { removed: true }
      }),
  }
}

const rateOf = (row: Row): Rate => ({
  id: row.id as RateId,
  country: row.country,
  validFrom: row.valid_from as Rate['validFrom'],
  currency: row.currency as Rate['currency'],
  full: row.full_amount,
  part: row.part_amount,
  breakfastOff: row.breakfast_off,
  lunchOff: row.lunch_off,
  dinnerOff: row.dinner_off,
  rateMicros: row.rate_micros,
  source: row.source,
})
