import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { StaffId } from '../../../shared/base/ids.ts'
import { text } from '../../../shared/base/schemas.ts'
import type { MailDetail } from '../../../shared/mail/contract/entry.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { TextField } from '../../base/form/fields.tsx'
import { StaffField } from '../../base/form/StaffField.tsx'
import { Notice } from '../../base/Notice.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { useStaff, useWhereabouts } from '../queries.ts'
import styles from '../mail.module.css'

const schema = z.object({ office: text(120), note: text(500) })

/** Hands the letter on to a colleague or an office. For one who is away the stand-in is proposed. */
export function RouteForm({ letter }: { letter: MailDetail }) {
  const { t } = useTranslation(['mail', 'rota'])
  const { show } = useRecordPlace()
  const staff = useStaff()
  const people = useWhereabouts()
  const [asked, setAsked] = useState<{ away: StaffId; office: string; note: string } | null>(null)
  const route = useCommand(client.mail.route, {
    quiet: true,
    done: ({ shownNumber, forStaffName, office }) =>
      t('toast.routed', {
        number: shownNumber,
        whom: [forStaffName, office].filter(Boolean).join(', ') || t('nobody'),
      }),
  })
  const { failure } = route
  const isAway = failure?.code === 'TAKEN' && failure.data.field === 'stand_in'
  const placeOf = (id: StaffId) => people.find(({ staffId }) => staffId === id)?.place
  const again = async (forStaffId: StaffId, sure: boolean) => {
    if (!asked) return
    const { office, note } = asked
    if (await route.run({ mailEntryId: letter.id, forStaffId, office, note, sure })) show()
    else setAsked({ away: forStaffId, office, note })
  }
  if (isAway && asked) {
    const nameOf = (id: string) => staff.find((member) => member.id === id)?.name ?? ''
    const standIn = failure.data.value
    return (
      <StandIn
        away={nameOf(asked.away)}
        standIn={nameOf(standIn)}
        busy={route.busy}
        onStandIn={standIn ? () => void again(standIn as StaffId, false) : undefined}
        onSure={() => void again(asked.away, true)}
        onBack={() => show()}
      />
    )
  }
  const { forStaffId, office } = letter
  return (
    <RecordForm
      draft="mail.route"
      record={letter}
      initial={{ forStaffId, office, note: '' }}
      schema={schema}
      command={{ ...route, words: isAway ? null : route.words }}
      input={(values) => {
        if (values.forStaffId)
          setAsked({ away: values.forStaffId, office: values.office, note: values.note })
        return { mailEntryId: letter.id, ...values }
      }}
      saveLabel={t('act.route')}
    >
      {(form) => (
        <>
          <StaffField
            {...form.getInputProps('forStaffId')}
            label={t('forStaff')}
            colleagues={staff.map((member) => {
              const place = placeOf(member.id)
              return { ...member, detail: place ? t(`rota:place.${place}`) : member.role }
            })}
          />
          <div className={styles.pair}>
            <TextField {...form.getInputProps('office')} label={t('office')} />
            <TextField {...form.getInputProps('note')} label={t('routeNote')} />
          </div>
        </>
      )}
    </RecordForm>
  )
}

function StandIn(props: {
  away: string
  standIn: string
  busy: boolean
  onStandIn: (() => void) | undefined
  onSure: () => void
  onBack: () => void
}) {
  const { t } = useTranslation(['mail', 'base'])
  const { away, standIn, busy } = props
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <div className={styles.standIn}>
      <Notice tone="warn">
        {standIn ? t('standIn.proposed', { away, standIn }) : t('standIn.nobody', { away })}
      </Notice>
      <div className={styles.acts}>
        {props.onStandIn && (
          <Button ref={first} size="xs" variant="filled" loading={busy} onClick={props.onStandIn}>
            {t('standIn.take', { standIn })}
          </Button>
        )}
        <Button
          {...(props.onStandIn ? {} : { ref: first })}
          size="xs"
          loading={busy}
          onClick={props.onSure}
        >
          {t('standIn.sure', { away })}
        </Button>
        <Button size="xs" onClick={props.onBack}>
          {t('base:form.cancel')}
        </Button>
      </div>
    </div>
  )
}
