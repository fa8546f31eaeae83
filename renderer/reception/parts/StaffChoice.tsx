import { useMemo } from 'react'
import type { StaffId } from '../../../shared/base/ids.ts'
import type { FieldProps } from '../../base/form/fields.tsx'
import { StaffField } from '../../base/form/StaffField.tsx'
import { useOnDuty, useStaff } from '../queries.ts'
import { useWhereWords } from './useWhereWords.ts'

/** For whom: a colleague, with where each one is now. */
export function StaffChoice(
  props: FieldProps & {
    value?: StaffId | null
    onChange?: (id: StaffId | null) => void
    clearable?: boolean
  },
) {
  const staff = useStaff().data
  const { byId } = useOnDuty()
  const words = useWhereWords()
  const colleagues = useMemo(
    () =>
      (staff ?? []).map(({ id, name, colour, role }) => {
        const where = byId.get(id)
        return { id, name, colour, detail: where ? words(where) : role }
      }),
    [staff, byId, words],
  )
  return <StaffField {...props} colleagues={colleagues} />
}
