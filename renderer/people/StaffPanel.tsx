import { Button, ColorInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import * as z from 'zod'
import { name, text } from '../../shared/base/schemas.ts'
import type { StaffMember } from '../../shared/people/contract/staff.ts'
import { client } from '../app/client/client.ts'
import { useCommand } from '../base/command/useCommand.ts'
import { TextField } from '../base/form/fields.tsx'
import { FormFrame } from '../base/form/FormFrame.tsx'
import { useDraftForm } from '../base/form/useDraftForm.ts'
import { SidePanel } from '../base/SidePanel.tsx'

const schema = z.object({
  name: name(120),
  role: text(120),
  email: text(200),
  phone: text(80),
  room: text(80),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
})

const empty = { name: '', role: '', email: '', phone: '', room: '', colour: '#5b7c99' }
const colours = [
  '#5b7c99',
  '#8a6d3b',
  '#4f7f5f',
  '#99607a',
  '#6b6ba8',
  '#a0613f',
  '#3f8288',
  '#7d7436',
]

/** A colleague's details, or a new colleague's. */
export function StaffPanel(props: { member: StaffMember | undefined; onClose: () => void }) {
  const { member, onClose } = props
  const { t } = useTranslation('people')
  const [, go] = useLocation()
  const create = useCommand(client.people.staff.create, {
    done: (saved) => t('staff.added', { name: saved.name }),
    quiet: true,
  })
  const update = useCommand(client.people.staff.update, {
    done: (saved) => t('staff.saved', { name: saved.name }),
    quiet: true,
  })
  const retire = useCommand(client.people.staff.retire, {
    done: (saved) => t(saved.retired ? 'staff.wentAway' : 'staff.cameBack', { name: saved.name }),
  })
  const form = useDraftForm({
    draftKey: member ? `people.staff.${member.id}.${member.version}` : 'people.staff.new',
    initial: member ? pick(member) : empty,
    schema,
  })
  const field = (name: keyof typeof empty) => form.getInputProps(name)

  const save = async (values: typeof empty) => {
    const fields = schema.parse(values)
    const saved = member
      ? await update.run({ staffId: member.id, version: member.version, fields })
      : await create.run({ fields })
    if (!saved) return
    form.forget()
    go(`/people/staff/${saved.id}`)
  }

  return (
    <SidePanel title={member?.name ?? t('staff.new')} onClose={onClose} focus={!member}>
      <FormFrame
        form={form}
        busy={create.busy || update.busy}
        problem={create.words ?? update.words}
        onBack={onClose}
        onSave={save}
        extra={
          member && (
            <Button
              ml="auto"
              variant="subtle"
              loading={retire.busy}
              onClick={() => void retire.run({ staffId: member.id, retired: !member.retired })}
            >
              {t(member.retired ? 'staff.bringBack' : 'staff.retire')}
            </Button>
          )
        }
      >
        <TextField {...field('name')} label={t('staff.name')} required />
        <TextField {...field('role')} label={t('staff.role')} />
        <TextField {...field('room')} label={t('staff.room')} />
        <TextField {...field('phone')} label={t('staff.phone')} type="tel" />
        <TextField {...field('email')} label={t('staff.email')} type="email" />
        <ColorInput
          {...field('colour')}
          size="sm"
          label={t('staff.colour')}
          description={t('staff.colourHint')}
          swatches={colours}
          swatchesPerRow={8}
          withPicker={false}
          withEyeDropper={false}
          disallowInput
        />
      </FormFrame>
    </SidePanel>
  )
}

const pick = ({ name, role, email, phone, room, colour }: StaffMember) => ({
  name,
  role,
  email,
  phone,
  room,
  colour,
})
