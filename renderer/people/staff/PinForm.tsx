import { Button, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StaffMember } from '../../../shared/people/contract/staff.ts'
import { client } from '../../app/client/client.ts'
import { Notice } from '../../base/Notice.tsx'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { readFailure } from '../../base/command/failure.ts'
import { showToast, useFailureWords } from '../../base/toasts.ts'
import styles from '../people.module.css'

/** Sets, changes or takes away the digits that are asked for before somebody is this colleague at a desk. */
export function PinForm({ member }: { member: StaffMember }) {
  const { t } = useTranslation(['people', 'base'])
  const { id: staffId, name, hasPin } = member
  const { show } = useRecordPlace()
  const toWords = useFailureWords()
  const [present, setPresent] = useState('')
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const send = async (next: string | null) => {
    setBusy(true)
    setProblem(null)
    try {
      await client.people.staff.setPin({ staffId, pin: next, ...(hasPin ? { present } : {}) })
      showToast({
        tone: 'good',
        text: t(next ? 'people:pin.wasSet' : 'people:pin.wasTaken', { name }),
      })
      show()
    } catch (error) {
      setProblem(toWords(readFailure(error)))
    } finally {
      setBusy(false)
    }
  }
  const save = () => {
    if (!/^\d{4,8}$/.test(pin)) setProblem(t('people:pin.digits'))
    else if (pin !== again) setProblem(t('people:pin.differ'))
    else void send(pin)
  }
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <p className={styles.soft}>{t('people:pin.text', { name })}</p>
      {hasPin && <PinInput label={t('people:pin.present')} value={present} onChange={setPresent} />}
      <PinInput label={t('people:pin.new')} value={pin} onChange={setPin} />
      <PinInput label={t('people:pin.again')} value={again} onChange={setAgain} />
      {problem && <Notice tone="bad">{problem}</Notice>}
      <div className={styles.buttons}>
        <Button type="submit" variant="filled" loading={busy}>
          {t(hasPin ? 'people:pin.change' : 'people:pin.set')}
        </Button>
        {hasPin && (
          <Button loading={busy} onClick={() => void send(null)}>
            {t('people:pin.take')}
          </Button>
        )}
      </div>
    </form>
  )
}

function PinInput(props: { label: string; value: string; onChange: (pin: string) => void }) {
  return (
    <PasswordInput
      size="sm"
      label={props.label}
      inputMode="numeric"
      autoComplete="off"
      maxLength={20}
      w={220}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}
