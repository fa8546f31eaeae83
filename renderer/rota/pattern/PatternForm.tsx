import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Day } from '../../../shared/base/dates.ts'
import { addDays, mondayOf } from '../../../shared/base/dates.ts'
import type { Opening, Turn } from '../../../shared/rota/contract/plan.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { DayField } from '../../base/form/fields.tsx'
import { FormFrame } from '../../base/form/FormFrame.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { PatternDay } from './PatternDay.tsx'
import type { PatternValues } from './patternValues.ts'
import { patternInput, patternSchema, patternValues } from './patternValues.ts'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]

/** The form of the weekly pattern, a part for each weekday. An empty pattern begins today, a change next Monday. */
export function PatternForm({ pattern }: { pattern: { opening: Opening[]; turns: Turn[] } }) {
  const { t } = useTranslation('rota')
  const { today, dayWords } = useFormats()
  const [, go] = useLocation()
  const isFirst = pattern.opening.length + pattern.turns.length === 0
  const from = isFirst ? today() : addDays(mondayOf(today()), 7)
  const initial = useMemo(() => patternValues(pattern, from), [pattern, from])
  const form = useDraftForm<PatternValues>({
    draftKey: 'rota.pattern',
    initial,
    schema: patternSchema,
  })
  const set = useCommand(client.rota.pattern.set, {
    quiet: true,
    done: (_, input) => t('pattern.saved', { day: dayWords(input.from as Day) }),
  })
  const save = async (values: PatternValues) => {
    const input = patternInput(values)
    if ((await set.run(input)) === null) return
    form.forget()
    go(`/rota/${input.from}/week`)
  }
  return (
    <FormFrame
      form={form}
      onSave={(values) => void save(values)}
      onBack={() => go('/rota')}
      busy={set.busy}
      problem={set.words}
    >
      <DayField
        label={t('pattern.from')}
        description={t('pattern.fromText')}
        required
        width={260}
        {...form.getInputProps('from')}
      />
      <div>
        {WEEKDAYS.map((weekday) => (
          <PatternDay key={weekday} weekday={weekday} form={form} />
        ))}
      </div>
    </FormFrame>
  )
}
