import type { StaffId } from '../../../../shared/base/ids.ts'
import type { ShownPerson, ShownBooked, ShownAnswer, ShownBundle } from './entryStore.ts'

/** The people of one date: its own where it has some, else those of the series. */
export function peopleOn<Person extends ShownPerson>(
  { overrides, people }: Pick<ShownBundle, 'overrides'> & { people: readonly Person[] },
  recurrenceId: string,
): readonly Person[] {
  if (overrides.size === 0) return people
  const own = overrides.get(recurrenceId)?.own_people === 1 ? recurrenceId : ''
  return people.filter((row) => row.recurrence_id === own)
}

/** The resources of one date, refused ones too. */
export function bookedOn<Booked extends ShownBooked>(
  { overrides, booked }: Pick<ShownBundle, 'overrides'> & { booked: readonly Booked[] },
  recurrenceId: string,
): readonly Booked[] {
  if (overrides.size === 0) return booked
  const own = overrides.get(recurrenceId)?.own_resources === 1 ? recurrenceId : ''
  return booked.filter((row) => row.recurrence_id === own)
}

/** What somebody answered for one date: for it alone, else for all. */
export function answerOn<Given extends ShownAnswer>(
  { answers }: { answers: readonly Given[] },
  recurrenceId: string,
  key: string,
): Given | undefined {
  let forAll: Given | undefined
  for (const row of answers) {
    if (row.person_key !== key) continue
    if (row.recurrence_id === recurrenceId) return row
    if (row.recurrence_id === '') forAll = row
  }
  return forAll
}

/** The colleagues whom one date takes up: the calendar's owner and those who are needed and have not declined. */
export function staffOn(
  bundle: ShownBundle,
  recurrenceId: string,
  persons = peopleOn(bundle, recurrenceId),
): StaffId[] {
  const { owner_id: owner } = bundle.calendar
  const ids = owner === null ? [] : [owner]
  for (const { staff_id: id, role } of persons)
    if (id !== null && (role === 'chair' || role === 'required') && !ids.includes(id)) ids.push(id)
  if (bundle.answers.length === 0) return ids
  return ids.filter((id) => answerOn(bundle, recurrenceId, `staff:${id}`)?.answer !== 'no')
}
