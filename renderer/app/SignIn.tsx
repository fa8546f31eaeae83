import { Button, Modal, PasswordInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StaffId } from '../../shared/base/ids.ts'
import type { StaffMember } from '../../shared/people/contract/staff.ts'
import { readFailure } from '../base/command/failure.ts'
import { StaffField } from '../base/form/StaffField.tsx'
import { Notice } from '../base/Notice.tsx'
import { useFailureWords } from '../base/toasts.ts'
import { orpc } from './client/queries.ts'
import { useDeskSettings } from './deskSettings.ts'
import { signIn, useSignInDialog } from './signIn.ts'
import styles from './Frame.module.css'

/** "Who is at this desk?": a few letters and Enter, then the PIN of who has one. */
export function SignIn() {
  const { t } = useTranslation('app')
  const staff = useQuery(orpc.people.staff.list.queryOptions({ input: {} })).data
  const { opened, first } = useSignInDialog()
  const close = () => useSignInDialog.setState({ opened: false, first: null })
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('desk.who')}
      size={380}
      closeButtonProps={{ 'aria-label': t('base:close') }}
    >
      <SignInForm staff={staff ?? []} first={first} onDone={close} />
    </Modal>
  )
}

type Props = { staff: readonly StaffMember[]; first: StaffId | null; onDone: () => void }

function SignInForm({ staff, first, onDone }: Props) {
  const { t } = useTranslation('app')
  const toWords = useFailureWords()
  const present = useDeskSettings((state) => state.staffId)
  const [staffId, setStaffId] = useState<StaffId | null>(first)
  const [pin, setPin] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const pinInput = useRef<HTMLInputElement>(null)
  const member = staff.find(({ id }) => id === staffId)
  useEffect(() => {
    if (member?.hasPin) pinInput.current?.focus()
  }, [member?.hasPin, staffId])

  const enter = async (id: StaffId | null, digits?: string) => {
    setBusy(true)
    setProblem(null)
    try {
      await signIn(id, digits)
      onDone()
    } catch (error) {
      setProblem(toWords(readFailure(error)))
      setPin('')
      pinInput.current?.focus()
    } finally {
      setBusy(false)
    }
  }
  const choose = (id: StaffId | null) => {
    setStaffId(id)
    setProblem(null)
    if (id && !staff.find((each) => each.id === id)?.hasPin) void enter(id)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (member && !busy) void enter(member.id, member.hasPin ? pin : undefined)
  }
  return (
    <form onSubmit={submit} className={styles.signIn}>
      <StaffField
        label={t('desk.name')}
        colleagues={staff.map(({ id, name, colour, role, room }) => ({
          id,
          name,
          colour,
          detail: [role, room].filter(Boolean).join(' · '),
        }))}
        value={staffId}
        onChange={choose}
        data-autofocus={first === null}
      />
      {member?.hasPin && (
        <PasswordInput
          ref={pinInput}
          size="sm"
          label={t('desk.pin')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          value={pin}
          onChange={(event) => setPin(event.currentTarget.value)}
          data-autofocus={first !== null}
        />
      )}
      {problem && <Notice tone="bad">{problem}</Notice>}
      <div className={styles.signInFoot}>
        {present !== null && <Button onClick={() => void enter(null)}>{t('desk.nobody')}</Button>}
        {member?.hasPin && (
          <Button type="submit" variant="filled" loading={busy}>
            {t('desk.enter')}
          </Button>
        )}
      </div>
    </form>
  )
}
