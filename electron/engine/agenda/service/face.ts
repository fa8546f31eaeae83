import type { ResourceId } from '../../../../shared/base/ids.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { Occurrence } from '../../../../shared/agenda/contract/entries.ts'
import type { Viewer } from './calendars.ts'
import type { ShownBundle } from './entryStore.ts'
import { answerOn, bookedOn, peopleOn, staffOn } from './onDate.ts'
import { maySee } from './maySee.ts'

type Names = ReadonlyMap<ResourceId, { name: string }>
/** What is the same on most dates of an entry. */
export type Face = Pick<
  Occurrence,
  | 'title'
  | 'place'
  | 'zone'
  | 'private'
  | 'taken'
  | 'busy'
  | 'changed'
  | 'staffIds'
  | 'resources'
  | 'answers'
> & { tentative: boolean }

/** What a date shows of its people and resources: most dates of a series show the same, made once. */
export function faceOf(
  viewer: Viewer,
  bundle: ShownBundle,
  recurrenceId: RecurrenceId,
  resourceNames: Names,
): Face {
  const { entry } = bundle
  const override = bundle.overrides.get(recurrenceId)
  const isPrivate = (override?.private ?? entry.private) === 1
  const taken = !maySee(viewer, bundle, isPrivate)
  const answers = { yes: 0, no: 0, maybe: 0, waiting: 0 }
  const persons = peopleOn(bundle, recurrenceId)
  for (const { person_key, role } of taken ? [] : persons) {
    if (role === 'informed') continue
    const answer = answerOn(bundle, recurrenceId, person_key)?.answer ?? 'waiting'
    if (answer in answers) answers[answer as 'yes'] += 1
  }
  return {
    title: taken ? '' : (override?.title ?? entry.title),
    place: taken ? '' : (override?.place ?? entry.place),
    zone: override?.zone ?? entry.zone,
    private: isPrivate,
    taken,
    busy: (override?.busy ?? entry.busy) === 1,
    changed: override !== undefined,
    tentative: (override?.tentative ?? entry.tentative) === 1,
    staffIds: staffOn(bundle, recurrenceId, persons),
    resources: bookedOn(bundle, recurrenceId).map((booked) => ({
      resourceId: booked.resource_id,
      name: resourceNames.get(booked.resource_id)?.name ?? '',
      units: booked.units,
      state: booked.state as 'booked',
    })),
    answers,
  }
}

/** The faces of the dates of one answer. */
export function createFaces(viewer: Viewer, resourceNames: Names) {
  const usual = new Map<ShownBundle, Face>()
  return (bundle: ShownBundle, recurrenceId: RecurrenceId): Face => {
    const isUsual =
      !bundle.overrides.has(recurrenceId) && bundle.answers.every((row) => row.recurrence_id === '')
    if (!isUsual) return faceOf(viewer, bundle, recurrenceId, resourceNames)
    let face = usual.get(bundle)
    if (!face) usual.set(bundle, (face = faceOf(viewer, bundle, '', resourceNames)))
    return face
  }
}
