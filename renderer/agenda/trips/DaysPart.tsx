import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trip, TripDay } from '../../../shared/agenda/contract/trips.ts'
import type { Day } from '../../../shared/base/dates.ts'
import { addDays } from '../../../shared/base/dates.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { countryChoices } from '../../base/countries.ts'
import { Section } from '../../base/Facts.tsx'
import { ChoiceField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { RatesPart } from './RatesPart.tsx'
import styles from './trips.module.css'

const MEALS = ['breakfast', 'lunch', 'dinner'] as const
const MOST_DAYS = 400

const plainDay = ({ allowance: _allowance, home: _home, ...day }: Trip['days'][number]): TripDay =>
  day

/** The days of a trip in one country: the first and the last one are part of a day, those between whole ones. */
export function daysFor(from: Day, to: Day, country: string): TripDay[] {
  const days: TripDay[] = []
  for (let day = from; day <= to && days.length < MOST_DAYS; day = addDays(day, 1)) {
    const share = day === from || day === to ? 'part' : 'full'
    days.push({ day, country, share, breakfast: false, lunch: false, dinner: false })
  }
  return days
}

/** Days for the daily allowance: where, how much of the day, and which meals somebody else paid. Each change is kept. */
export function DaysPart({ trip }: { trip: Trip }) {
  const { t } = useTranslation('trips')
  const { locale, day, money } = useFormats()
  const [country, setCountry] = useState<string | null>(null)
  const { id: tripId, version, days, fromDay, toDay } = trip
  const fixed = trip.state === 'cancelled' || trip.state === 'settled'
  const set = useCommand(client.agenda.trips.setDays)
  const keep = (next: TripDay[]) => void set.run({ tripId, version, days: next })
  const change = (at: number, patch: Partial<TripDay>) =>
    keep(days.map((one, index) => ({ ...plainDay(one), ...(index === at ? patch : {}) })))
  const countries = countryChoices(locale)
  return (
    <>
      {fromDay === null || toDay === null ? (
        <Notice>{t('daysPart.noDays')}</Notice>
      ) : (
        !fixed && (
          <div className={styles.acts} style={{ alignItems: 'flex-end' }}>
            <ChoiceField
              label={t('daysPart.country')}
              value={country}
              onChange={setCountry}
              choices={countries}
              width={200}
            />
            <Button
              disabled={country === null}
              loading={set.busy}
              onClick={() => keep(daysFor(fromDay, toDay, country ?? ''))}
            >
              {t(days.length > 0 ? 'daysPart.again' : 'daysPart.fill')}
            </Button>
          </div>
        )
      )}
      {days.length > 0 && (
        <div className={styles.scroll}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('expenses.day')}</th>
                <th scope="col">{t('daysPart.share')}</th>
                <th scope="col">{t('daysPart.meals')}</th>
                <th scope="col" className={styles.figure}>
                  {t('daysPart.allowance')}
                </th>
              </tr>
            </thead>
            <tbody>
              {days.map((one, at) => (
                <tr key={one.day}>
                  <td style={{ whiteSpace: 'nowrap' }}>{day(one.day)}</td>
                  <td>
                    <ChoiceField
                      aria-label={t('daysPart.shareOf', { day: day(one.day) })}
                      disabled={fixed || set.busy}
                      value={one.share}
                      onChange={(share) =>
                        share && change(at, { share: share as TripDay['share'] })
                      }
                      choices={(['none', 'part', 'full'] as const).map((value) => ({
                        value,
                        label: t(`share.${value}`),
                      }))}
                      width={136}
                    />
                    <ChoiceField
                      aria-label={`${t('daysPart.country')}, ${day(one.day)}`}
                      disabled={fixed || set.busy}
                      value={one.country || null}
                      onChange={(next) => next && change(at, { country: next })}
                      choices={countries}
                      width={136}
                    />
                  </td>
                  <td>
                    {MEALS.map((meal) => (
                      <Checkbox
                        key={meal}
                        size="xs"
                        my={3}
                        label={t(`meal.${meal}`)}
                        aria-label={`${t(`meal.${meal}`)}, ${day(one.day)}`}
                        disabled={fixed || set.busy}
                        checked={one[meal]}
                        onChange={(event) => change(at, { [meal]: event.currentTarget.checked })}
                      />
                    ))}
                  </td>
                  <td className={styles.figure}>
                    {one.allowance ? money(one.allowance) : t('daysPart.noRate')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Section title={t('rates.title')}>
        <RatesPart />
      </Section>
    </>
  )
}
