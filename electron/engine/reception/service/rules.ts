import type { Day, Instant } from '../../../../shared/base/dates.ts'
import { addDays, dayAt } from '../../../../shared/base/dates.ts'
import type { EntryKind } from '../../../../shared/reception/contract/entries.ts'
import type { EntryRule } from '../../../../shared/reception/contract/safety.ts'
import type { Desk } from '../../base/commands.ts'
import type { Parts } from '../../base/parts.ts'
import type { RowChange } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { Command } from './parts.ts'

type Row = Tables['reception_rules']

export type Rules = ReturnType<typeof createRules>

/** What the office decided for each kind of entry: when names fade, and what ends an entry that nobody ended. */
export function createRules({ database, commands, clock }: Parts) {
  const all = database.prepare<Row>(
    `SELECT * FROM reception_rules ORDER BY instr('visit call counter delivery', kind)`,
  )
  const days = database.prepare<{ fade_days: number }>(
    'SELECT fade_days FROM reception_rules WHERE kind = ?',
  )
  const shiftEntries = database.prepare(
    `UPDATE reception_entries SET fades_on = date(fades_on, @shift) WHERE kind = @kind AND faded_at IS NULL`,
  )
  const shiftSlips = database.prepare(
    'UPDATE reception_messages SET fades_on = date(fades_on, @shift) WHERE faded_at IS NULL',
  )
  const get = (): EntryRule[] => all.all().map(ruleOf)
  /** The days of fading of what has not faded follow the rule; that is no change of the entries themselves. */
  const shift = (kind: string, by: number) => {
    const values = { kind, shift: `${by >= 0 ? '+' : ''}${by} days` }
    if (by === 0) return
    shiftEntries.run(values)
    if (kind === 'call') shiftSlips.run({ shift: values.shift })
  }

  return {
    get,
    /** The day on which what happened at `at` fades; slips fade as calls do. */
    fadesOn: (kind: EntryKind, at: Instant): Day =>
      addDays(dayAt(at, clock.zone()), days.get(kind)!.fade_days),

    set: (desk: Desk, input: Command & { rules: EntryRule[] }): EntryRule[] =>
      commands.run(desk, 'reception.rules.set', input, (write) => {
        for (const rule of input.rules) {
          const before = days.get(rule.kind)!.fade_days
          write.touch('receptionRule', rule.kind)
          write.update(
            'reception_rules',
            { kind: rule.kind },
            {
              fade_days: rule.fadeDays,
              sign_out: rule.signOut,
              sign_out_at: rule.signOutAt,
              sign_out_hours: rule.signOutHours,
            },
          )
          shift(rule.kind, rule.fadeDays - before)
        }
        return get()
      }),

    /** After an undo put the rules back, the days of fading follow again. */
    undo: (changes: readonly RowChange[]): void => {
      for (const [table, key, before, after] of changes) {
        const was = before?.['fade_days']
        const became = after?.['fade_days']
        if (table === 'reception_rules' && typeof was === 'number' && typeof became === 'number')
          shift(String(key['kind']), was - became)
      }
    },
  }
}

const ruleOf = (row: Row): EntryRule => ({
  kind: row.kind as EntryKind,
  fadeDays: row.fade_days,
  signOut: row.sign_out as EntryRule['signOut'],
  signOutAt: row.sign_out_at,
  signOutHours: row.sign_out_hours,
})
