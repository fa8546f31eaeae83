import { Button, Checkbox } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { DisposalBox } from '../../../shared/archive/contract/disposals.ts'
import { AT_ONCE } from '../../../shared/archive/contract/disposals.ts'
import type { Day } from '../../../shared/base/dates.ts'
import type { DossierId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { EmptyState } from '../../base/EmptyState.tsx'
import { DayField, TextField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { BlockMarks } from './BlockMarks.tsx'
import { BoxHead } from './BoxHead.tsx'
import styles from './disposals.module.css'

/** Dossiers that are shown at once: as many as one looks through. */
const STEP = 500

const linesOf = (boxes: readonly DisposalBox[]) => boxes.flatMap(({ lines }) => lines)

/** The first step of a disposal: what is over its time, by box, with what keeps each; what is ticked is proposed. */
export function ProposalPage() {
  const { t } = useTranslation('disposal')
  const { today, number } = useFormats()
  const [, go] = useLocation()
  const [by, setBy] = useState<Day | null>(today())
  const [title, setTitle] = useState('')
  // What is left out; the rest of what nothing blocks is proposed.
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [limit, setLimit] = useState(STEP)
  const candidates = useQuery({
    ...orpc.archive.disposals.candidates.queryOptions({ input: { ...(by ? { by } : {}), limit } }),
    placeholderData: keepPreviousData,
  })
  const boxes = candidates.data?.boxes ?? []
  const total = candidates.data?.total ?? 0
  const shown = linesOf(boxes).length
  const propose = useCommand(client.archive.disposals.propose, {
    done: (made) => t('toast.proposed', { count: made.dossiers, number: made.number }),
  })
  const back = () => go('/archive/disposals')
  useHotkey({ scope: 'base:keys.everywhere', keys: 'Escape', label: 'base:keys.back', run: back })
  const free = linesOf(boxes).filter(({ blocks }) => blocks.length === 0)
  const dossierIds = free.map(({ dossierId }) => dossierId).filter((id) => !left.has(id))
  const put = (ids: readonly DossierId[], on: boolean) => {
    const next = new Set(left)
    for (const id of ids) {
      if (on) next.delete(id)
      else next.add(id)
    }
    setLeft(next)
  }
  const send = async () => {
    const made = await propose.run({ title, dossierIds })
    if (made) go(`/archive/disposals/${made.id}`)
  }
  return (
    <Page>
      <PageHeader title={t('new')} text={t('proposalText')}>
        <Button onClick={back}>{t('back')}</Button>
        <Button
          variant="filled"
          loading={propose.busy}
          disabled={dossierIds.length === 0}
          onClick={() => void send()}
        >
          {t('propose', { count: dossierIds.length, shown: number(dossierIds.length) })}
        </Button>
      </PageHeader>
      <div className={styles.filters}>
        <TextField
          label={t('name')}
          placeholder={t('nameExample', { year: today().slice(0, 4) })}
          value={title}
          onChange={setTitle}
        />
        <DayField label={t('by')} value={by} onChange={setBy} width={170} />
      </div>
      <QueryNotice error={candidates.error} />
      <div className={styles.boxes}>
        {candidates.data && total === 0 && (
          <EmptyState title={t('nothingDue')} text={t('nothingDueText')} />
        )}
        {boxes.map((box) => {
          const open = box.lines
            .filter(({ blocks }) => blocks.length === 0)
            .map(({ dossierId }) => dossierId)
          const chosen = open.filter((id) => !left.has(id))
          return (
            <section key={box.boxId ?? ''} className={styles.box}>
              <BoxHead box={box}>
                <Checkbox
                  aria-label={t('wholeBox', { code: box.code || t('withoutBox') })}
                  disabled={open.length === 0}
                  checked={open.length > 0 && chosen.length === open.length}
                  indeterminate={chosen.length > 0 && chosen.length < open.length}
                  onChange={(event) => put(open, event.currentTarget.checked)}
                />
              </BoxHead>
              <ul className={styles.lines}>
                {box.lines.map((line) => (
                  <li key={line.dossierId}>
                    <Checkbox
                      aria-label={`${line.code} ${line.title}`}
                      disabled={line.blocks.length > 0}
                      checked={line.blocks.length === 0 && !left.has(line.dossierId)}
                      onChange={(event) => put([line.dossierId], event.currentTarget.checked)}
                    />
                    <LineFacts line={line} />
                    <BlockMarks blocks={line.blocks} />
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
        {shown < total && (
          <div className={styles.rest}>
            <span>{t('shownOf', { shown: number(shown), total: number(total) })}</span>
            {limit < AT_ONCE && (
              <Button loading={candidates.isFetching} onClick={() => setLimit(limit + STEP)}>
                {t('showMore')}
              </Button>
            )}
          </div>
        )}
      </div>
    </Page>
  )
}

/** A dossier among those of a disposal: what it is, by which rule it goes. */
export function LineFacts(props: { line: DisposalBox['lines'][number]; mandate?: true }) {
  const { line } = props
  const { t } = useTranslation(['disposal', 'filePlan'])
  const { day } = useFormats()
  const [, go] = useLocation()
  const { code, title, keepUntil, scheduleTitle, mandate, action } = line
  return (
    <span className={styles.facts}>
      <button type="button" onClick={() => go(`/archive/${line.dossierId}`)}>
        {code}
      </button>{' '}
      {title}
      <small>
        {[
          keepUntil && t('keptUntil', { day: day(keepUntil) }),
          `${scheduleTitle} (${t(`filePlan:action.${action}`)})`,
          props.mandate && mandate,
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </span>
  )
}
