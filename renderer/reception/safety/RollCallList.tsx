import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RollCall, RollMark } from '../../../shared/reception/contract/safety.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { askConfirm } from '../../base/confirm.ts'
import { NoteField, TextField } from '../../base/form/fields.tsx'
import { wallTimeAt } from '../../../shared/base/dates.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { minutesBetween, useMinute } from '../../base/format/useMinute.ts'
import { Hint } from '../../base/Hint.tsx'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import type { Column } from '../../base/list/column.ts'
import { DataList } from '../../base/list/DataList.tsx'
import { Notice } from '../../base/Notice.tsx'
import type { Tone } from '../../base/StatusMark.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import { usePresenceColumns } from './usePresenceColumns.tsx'
import styles from './safety.module.css'

/** Who has not been found by then is shown in red. */
const LONGEST_MINUTES = 10
const scope = 'reception:rollCall.title'
/** In the order they are wanted. */
const marks: readonly RollMark[] = ['safe', 'missing', 'not_here', 'unknown']
const keys: Record<RollMark, string> = { safe: 's', missing: 'm', not_here: 'h', unknown: 'u' }
const tones: Record<RollMark, Tone> = {
  safe: 'good',
  missing: 'bad',
  not_here: 'idle',
  unknown: 'warn',
}
type Person = RollCall['people'][number]
const keyOf = ({ key }: Person) => key

/** The open roll call: each person is marked by one key, and who is not found after ten minutes turns red. */
export function RollCallList({ rollCall }: { rollCall: RollCall }) {
  const { t } = useTranslation('reception')
  const { zone } = useFormats()
  const now = useMinute()
  const [cursor, setCursor] = useState<string | null>(null)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const mark = useCommand(client.reception.rollCall.mark)
  const minutes = minutesBetween(rollCall.startedAt, now)
  const late = minutes >= LONGEST_MINUTES
  const open = rollCall.people
    .filter((person) => person.mark === 'unknown')
    .reduce((heads, { party }) => heads + party, 0)
  const columns = useMarkColumns(late)

  const markAs = (as: RollMark) => {
    const marked = ticked.size > 0 ? [...ticked] : cursor ? [cursor] : []
    if (marked.length === 0) return false
    void mark
      .run({ rollCallId: rollCall.id, keys: marked, mark: as })
      .then((done) => done && setTicked(new Set()))
    return true
  }
  return (
    <>
      <div className={styles.head}>
        <Notice tone={late && open > 0 ? 'bad' : 'warn'}>
          <strong>{t(rollCall.drill ? 'rollCall.drill' : 'rollCall.real')}</strong>{' '}
          {t('rollCall.since', {
            time: wallTimeAt(rollCall.startedAt, zone),
            count: minutes,
          })}{' '}
          {t('rollCall.open', { count: open })}
        </Notice>
        <div className={styles.marks}>
          {marks.map((as) => (
            <MarkKey key={as} mark={as} run={() => markAs(as)} />
          ))}
        </div>
      </div>
      <DataList
        label={t('rollCall.title')}
        storageKey="reception.rollCall"
        rows={rollCall.people}
        columns={columns}
        rowKey={keyOf}
        onSelect={(person) => setCursor(person.key)}
        ticked={ticked}
        onTick={setTicked}
        lettersJump={false}
        action={(person) =>
          person.mark === 'safe'
            ? null
            : {
                label: t('rollCall.mark.safe'),
                run: () =>
                  void mark.run({ rollCallId: rollCall.id, keys: [person.key], mark: 'safe' }),
              }
        }
        emptyState={null}
      />
      <RollCallEnd rollCall={rollCall} open={open} />
    </>
  )
}

function MarkKey({ mark, run }: { mark: RollMark; run: () => boolean }) {
  const { t } = useTranslation('reception')
  const label = `reception:rollCall.mark.${mark}`
  useHotkey({ scope, keys: keys[mark], label, run })
  return (
    <Button
      size="compact-sm"
      aria-keyshortcuts={keys[mark]}
      rightSection={<Hint keys={keys[mark]} />}
      onClick={run}
    >
      {t(`rollCall.mark.${mark}`)}
    </Button>
  )
}

function useMarkColumns(late: boolean): Column<Person>[] {
  const { t } = useTranslation('reception')
  const { zone } = useFormats()
  const columns = usePresenceColumns<Person>()
  return useMemo(() => {
    const [name, ...rest] = columns
    const marked: Column<Person> = {
      id: 'mark',
      header: t('fields.state'),
      value: ({ mark }) => t(`rollCall.mark.${mark}`),
      render: ({ mark, markedAt }) => (
        <StatusMark
          tone={mark === 'unknown' && late ? 'bad' : tones[mark]}
          label={[t(`rollCall.mark.${mark}`), markedAt && wallTimeAt(markedAt, zone)]
            .filter(Boolean)
            .join(' ')}
        />
      ),
      width: 190,
    }
    return name ? [name, marked, ...rest] : [marked]
  }, [columns, late, t, zone])
}

/** Somebody found who is on no list, and the end of the roll call with a note for its report. */
function RollCallEnd({ rollCall, open }: { rollCall: RollCall; open: number }) {
  const { t } = useTranslation('reception')
  const [found, setFound] = useState('')
  const [note, setNote] = useState('')
  const add = useCommand(client.reception.rollCall.addFound, {
    done: (_, { name }) => t('rollCall.wasFound', { name }),
  })
  const close = useCommand(client.reception.rollCall.close, { done: () => t('rollCall.closed') })
  const rollCallId = rollCall.id
  const end = async () => {
    const sure =
      open === 0 ||
      (await askConfirm({
        title: t('rollCall.close'),
        text: t('rollCall.closeOpen', { count: open }),
        doIt: t('rollCall.close'),
      }))
    if (sure) await close.run({ rollCallId, note })
  }
  return (
    <div className={styles.foot}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (found.trim() === '') return
          void add.run({ rollCallId, name: found }).then((done) => done && setFound(''))
        }}
      >
        <TextField label={t('rollCall.found')} value={found} onChange={setFound} />
        <Button type="submit" loading={add.busy}>
          {t('rollCall.addFound')}
        </Button>
      </form>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void end()
        }}
      >
        <NoteField label={t('rollCall.note')} value={note} onChange={setNote} />
        <Button type="submit" loading={close.busy}>
          {t('rollCall.close')}
        </Button>
      </form>
    </div>
  )
}
