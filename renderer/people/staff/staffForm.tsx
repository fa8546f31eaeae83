import { Chip, Input } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { StaffId } from '../../../shared/base/ids.ts'
import type { StaffFields, StaffMember } from '../../../shared/people/contract/staff.ts'
import { ColourField } from '../../base/form/ColourField.tsx'
import { TextField, TickField } from '../../base/form/fields.tsx'
import { StaffField } from '../../base/form/StaffField.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { weekdayName } from '../../base/format/weekdays.ts'
import styles from '../people.module.css'
import { useColleagues } from './useColleagues.ts'

export const emptyStaff: StaffFields = {
  name: '',
  role: '',
  email: '',
  phone: '',
  room: '',
  colour: '#5b7c99',
  workingDays: [1, 2, 3, 4, 5],
  takesTurns: true,
  standInId: null,
}

export function staffValues(member: StaffMember): StaffFields {
  const { id: _id, version: _version, retired: _retired, hasPin: _hasPin, ...fields } = member
  return fields
}

const weekdays = [1, 2, 3, 4, 5, 6, 7]

/** What the office knows of a colleague; the name is enough. */
export function StaffInputs(props: { form: DraftForm<StaffFields>; staffId?: StaffId }) {
  const { form, staffId } = props
  const { t } = useTranslation('people')
  const colleagues = useColleagues().filter(({ id }) => id !== staffId)
  return (
    <>
      <TextField {...form.getInputProps('name')} label={t('staff.name')} required data-autofocus />
      <TextField {...form.getInputProps('role')} label={t('staff.role')} />
      <div className={styles.row}>
        <TextField {...form.getInputProps('phone')} label={t('staff.phone')} type="tel" />
        <TextField {...form.getInputProps('room')} label={t('staff.room')} />
      </div>
      <TextField {...form.getInputProps('email')} label={t('staff.email')} type="email" />
      <WorkingDays form={form} />
      <TickField
        {...form.getInputProps('takesTurns')}
        label={t('staff.takesTurns')}
        description={t('staff.takesTurnsHint')}
      />
      <StaffField
        {...form.getInputProps('standInId')}
        label={t('staff.standIn')}
        description={t('staff.standInHint')}
        colleagues={colleagues}
      />
      <ColourField
        {...form.getInputProps('colour')}
        label={t('staff.colour')}
        description={t('staff.colourHint')}
      />
    </>
  )
}

function WorkingDays({ form }: { form: DraftForm<StaffFields> }) {
  const { t } = useTranslation('people')
  const { locale } = useFormats()
  const { workingDays } = form.values
  return (
    <Input.Wrapper label={t('staff.workingDays')} labelElement="div">
      <div role="group" aria-label={t('staff.workingDays')} className={styles.days}>
        {weekdays.map((day) => (
          <Chip
            key={day}
            size="xs"
            radius="sm"
            classNames={{ iconWrapper: styles.noMark, label: styles.day }}
            checked={workingDays.includes(day)}
            aria-label={weekdayName(day, locale, 'long')}
            onChange={(on) =>
              form.setFieldValue(
                'workingDays',
                weekdays.filter((each) => (each === day ? on : workingDays.includes(each))),
              )
            }
          >
            {weekdayName(day, locale)}
          </Chip>
        ))}
      </div>
    </Input.Wrapper>
  )
}
