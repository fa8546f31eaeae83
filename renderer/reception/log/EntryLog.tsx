import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/base/dates.ts'
import type { EntryKind, Known } from '../../../shared/reception/contract/entries.ts'
import { DayField, QuantityField, TextField, TickField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Hint } from '../../base/Hint.tsx'
import { Notice } from '../../base/Notice.tsx'
import { readTime } from '../parts/readTime.ts'
import { Segments } from '../parts/Segments.tsx'
import { StaffChoice } from '../parts/StaffChoice.tsx'
import { useAdvice, WhereLine } from '../parts/WhereLine.tsx'
import { actKeyOf, ActButtons } from './ActButtons.tsx'
import { changeDraft, useLog } from './logStore.ts'
import type { EntryAct, useQuickLog } from './useQuickLog.ts'
import { WhoField } from './WhoField.tsx'
import styles from './log.module.css'

/** What may be expected; who comes to the counter just comes. */
const expectable: readonly EntryKind[] = ['visit', 'delivery', 'call']

/** The fields of what has come, a line each: Enter logs it, Alt with a figure logs it and deals with it. */
export function EntryLog(props: { kind: EntryKind; quick: ReturnType<typeof useQuickLog> }) {
  const { kind, quick } = props
  const { t } = useTranslation('reception')
  const { today } = useFormats()
  const draft = useLog((log) => log.draft)
  const form = useRef<HTMLFormElement>(null)
  const [problem, setProblem] = useState<'time' | 'staff' | null>(null)
  const advice = useAdvice(draft.forStaffId, { kind, urgent: draft.urgent })
  const visitor = kind === 'visit'

  const take = (known: Known) => {
    changeDraft({
      who: known.personName || known.organisationName,
      contactId: known.contactId,
      organisationName: known.personName ? known.organisationName : '',
      phone: known.phone,
      forStaffId: draft.forStaffId ?? known.lastForStaffId,
      subject: draft.subject || known.lastSubject,
    })
    form.current?.querySelector<HTMLInputElement>('[data-field="forStaff"]')?.focus()
  }
  const save = async (act?: EntryAct) => {
    if (draft.expected && !readTime(draft.expectedTime)) return setProblem('time')
    if (act === 'handOver' && kind === 'call' && !draft.forStaffId) return setProblem('staff')
    setProblem(null)
    const entry = await quick.save()
    if (entry && act) await quick.act(act, entry, advice?.staffId)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = draft.expected ? null : actKeyOf(event, kind)
    if (!act) return
    event.preventDefault()
    void save(act)
  }

  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        if (!quick.busy) void save()
      }}
    >
      {draft.expected && (
        <Segments
          label={t('fields.kind')}
          value={kind}
          onChange={(next) => useLog.setState({ kind: next })}
          choices={expectable.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      )}
      {draft.expected && (
        <div className={styles.row}>
          <DayField
            label={t('fields.expectedDay')}
            value={(draft.expectedDay ?? today()) as Day}
            onChange={(day) => changeDraft({ expectedDay: day })}
          />
          <TextField
            label={t('fields.expectedTime')}
            value={draft.expectedTime}
            onChange={(expectedTime) => changeDraft({ expectedTime })}
            error={problem === 'time' && t('log.needsTime')}
          />
        </div>
      )}
      <WhoField
        value={draft.who}
        known={draft.contactId !== null}
        onChange={(who) => changeDraft({ who, contactId: null })}
        onKnown={take}
      />
      <div className={styles.row}>
        <TextField
          label={t('fields.organisationName')}
          value={draft.organisationName}
          onChange={(organisationName) => changeDraft({ organisationName })}
        />
        <TextField
          type="tel"
          label={t('fields.phone')}
          value={draft.phone}
          onChange={(phone) => changeDraft({ phone })}
        />
      </div>
      <StaffChoice
        label={t('fields.forStaffId')}
        value={draft.forStaffId}
        onChange={(forStaffId) => changeDraft({ forStaffId })}
        error={problem === 'staff' && t('log.needsStaff')}
        data-field="forStaff"
      />
      {draft.forStaffId && (
        <WhereLine staffId={draft.forStaffId} kind={kind} urgent={draft.urgent} />
      )}
      <TextField
        label={t('fields.subject')}
        value={draft.subject}
        onChange={(subject) => changeDraft({ subject })}
      />
      <div className={styles.row}>
        <TickField
          label={t('fields.urgent')}
          checked={draft.urgent}
          onChange={(urgent) => changeDraft({ urgent })}
        />
        {visitor && (
          <TextField
            label={t('fields.drink')}
            value={draft.drink}
            onChange={(drink) => changeDraft({ drink })}
          />
        )}
        {visitor && (
          <QuantityField
            label={t('fields.party')}
            value={draft.party}
            onChange={(party) => changeDraft({ party })}
          />
        )}
      </div>
      {quick.running && !draft.expected && (
        <TextField
          label={t('log.nextStep', { title: quick.running.title })}
          placeholder={t('log.nextStepHint')}
          value={draft.nextStep}
          onChange={(nextStep) => changeDraft({ nextStep })}
        />
      )}
      {quick.words && <Notice tone="bad">{quick.words}</Notice>}
      <div className={styles.acts}>
        <Button
          type="submit"
          variant={advice && advice.act !== 'wait' ? 'default' : 'filled'}
          loading={quick.busy}
          rightSection={<Hint keys="Enter" />}
        >
          {t(draft.expected ? 'log.saveExpected' : `log.save.${kind}`)}
        </Button>
        {!draft.expected && (
          <ActButtons kind={kind} advice={advice} onAct={(act) => void save(act)} />
        )}
      </div>
    </form>
  )
}
