import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { EmptyState } from '../../base/EmptyState.tsx'
import { chooseFiles } from '../../base/files/chooseFiles.ts'
import { DropArea } from '../../base/files/DropArea.tsx'
import { FilePreview } from '../../base/files/FilePreview.tsx'
import { useTakeFiles } from '../../base/files/useTakeFiles.ts'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { showToast } from '../../base/toasts.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { MeetingAct } from '../MeetingAct.tsx'
import { useMailStore } from '../store.ts'
import { ArrivalHead } from './ArrivalHead.tsx'
import { Pile } from './Pile.tsx'
import styles from './morning.module.css'
import type { Piece } from './morningPile.ts'
import { usePile } from './morningPile.ts'
import { Proposal } from './Proposal.tsx'

/**
 * The morning's post: the pile of scans and fetched e-mails with arrow keys, the letter in the middle, what is proposed for it at the
 * right. Enter registers and goes on to the next.
 */
export function MorningPage() {
  const { t } = useTranslation(['mail', 'base', 'files', 'email'])
  const [, go] = useLocation()
  const { addToPile, dropFromPile } = useMailStore()
  const { pile, error } = usePile()
  const [chosen, setChosen] = useState<string | null>(null)
  const { take, busy } = useTakeFiles()
  const proposal = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const leave = useCommand(client.mail.arrivals.leaveOut, {
    done: () => t('email:arrival.leftOut', { subject: subjectOf(piece) }),
  })
  const found = pile.findIndex(({ file }) => file.fileId === chosen)
  const index = Math.max(found, 0)
  const piece = pile[index]
  const file = piece?.file

  const add = async (files: readonly File[]) => {
    const taken = await take(files)
    if (taken.length > 0) addToPile(taken)
    list.current?.focus()
  }
  const choose = async () => add(await chooseFiles(t('morning.add'), [], true))
  /** The next one takes the place of the one that is done. */
  const goOn = (done: Piece) => {
    const next = pile[index + 1] ?? pile[index - 1]
    if (!done.arrival) dropFromPile(done.file.fileId)
    setChosen(next?.file.fileId ?? null)
    list.current?.focus()
  }
  const leaveOut = async (piece: Piece) => {
    const { file: left, arrival } = piece
    if (arrival) {
      if (await leave.run({ arrivalIds: [arrival.id] })) goOn(piece)
      return
    }
    goOn(piece)
    const putBack = () => addToPile([left])
    showToast({
      tone: 'good',
      text: t('morning.leftOut', { name: left.name }),
      action: { label: t('base:undo'), run: putBack },
    })
  }
  useHotkey({
    scope: 'mail:morning.title',
    keys: 'Escape',
    label: 'base:keys.back',
    run: () => go('/mail'),
  })

  const addButton = (
    <Button variant={file ? 'default' : 'filled'} loading={busy} onClick={() => void choose()}>
      {t('morning.add')}
    </Button>
  )
  return (
    <DropArea label={t('morning.drop')} onDrop={(files) => void add(files)}>
      <Page>
        <PageHeader title={t('morning.title')} text={file ? t('morning.text') : undefined}>
          <Button onClick={() => go('/mail/left-out')}>{t('email:leftOut.title')}</Button>
          <Button onClick={() => go('/files')}>{t('files:title')}</Button>
          <Button onClick={() => go('/mail')}>{t('back')}</Button>
          {addButton}
        </PageHeader>
        <QueryNotice error={error} />
        {piece && file ? (
          <div className={styles.morning}>
            <Pile
              ref={list}
              pile={pile}
              index={index}
              onMove={(to) => setChosen(pile[to]?.file.fileId ?? null)}
              onEnter={() => proposal.current?.querySelector('form')?.requestSubmit()}
              onLeaveOut={() => void leaveOut(piece)}
            />
            <div className={styles.sheet}>
              {piece.arrival && <ArrivalHead arrival={piece.arrival} />}
              <MeetingAct file={file} />
              <FilePreview key={file.fileId} file={file} />
            </div>
            <div ref={proposal} className={styles.proposal}>
              <Proposal
                key={file.fileId}
                file={file}
                arrival={piece.arrival}
                onDone={() => goOn(piece)}
                onBack={() => list.current?.focus()}
              />
            </div>
          </div>
        ) : (
          <EmptyState title={t('morning.empty')} text={t('morning.emptyText')}>
            {addButton}
          </EmptyState>
        )}
      </Page>
    </DropArea>
  )
}

const subjectOf = (piece: Piece | undefined) => piece?.arrival?.subject || piece?.file.name || ''
