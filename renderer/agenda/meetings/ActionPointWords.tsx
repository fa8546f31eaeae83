import type { ActionPoint } from '../../../shared/agenda/contract/meetings.ts'
import { useFormats } from '../../base/format/useFormats.ts'

/** What is to be done, and below it by whom until when. */
export function ActionPointWords({ point }: { point: ActionPoint }) {
  const { day } = useFormats()
  return (
    <>
      {point.text}
      <small>
        {[point.personName, point.dueOn ? day(point.dueOn) : ''].filter(Boolean).join(' · ')}
      </small>
    </>
  )
}
