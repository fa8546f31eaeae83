import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { Notice } from '../../base/Notice.tsx'
import { SidePanel } from '../../base/SidePanel.tsx'
import type { Round } from '../../../shared/stock/contract/rounds.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { lineKey } from './planWalk.ts'
import { useWalkSheet } from './useWalkSheet.ts'
import styles from './rounds.module.css'

/** One round beside the list: its sheet, to print; to type in; to change. */
export function RoundPanel({ round, onClose }: { round: Round; onClose: () => void }) {
  const { t } = useTranslation('orders')
  const { number, dayWords } = useFormats()
  const [, go] = useLocation()
  const here = `/stock/rounds/${round.id}`
  const { sheet, busy } = useWalkSheet(round.id)
  const query = useQuery(orpc.stock.rounds.sheet.queryOptions({ input: { roundId: round.id } }))
  const retire = useCommand(client.stock.rounds.retire, {
    done: (done) => t('rounds.retired', { name: done.name }),
  })
  const lines = query.data?.lines ?? []
  const scope = 'orders:rounds.title'
  useHotkey({ scope, keys: 'p', label: 'orders:rounds.print', run: () => void sheet('print') })
  useHotkey({
    scope,
    keys: 'mod+Enter',
    label: 'orders:rounds.walk',
    run: () => go(`${here}/walk`),
  })

  return (
    <SidePanel
      title={round.name}
      subtitle={
        round.lastDay ? t('rounds.last', { day: dayWords(round.lastDay) }) : t('rounds.never')
      }
      onClose={onClose}
      footer={
        <>
          <Button
            variant="filled"
            disabled={lines.length === 0}
            aria-keyshortcuts="Control+Enter"
            onClick={() => go(`${here}/walk`)}
          >
            {t('rounds.walk')}
          </Button>
          <Button
            leftSection={<IconPrinter size={15} />}
            loading={busy}
            aria-keyshortcuts="p"
            onClick={() => void sheet('print')}
          >
            {t('rounds.print')}
          </Button>
          <Button disabled={busy} onClick={() => void sheet('show')}>
            {t('paper.show')}
          </Button>
        </>
      }
    >
      <div className={`${styles.buttons} ${styles.above}`}>
        <Button size="xs" onClick={() => go(`${here}/edit`)}>
          {t('rounds.edit')}
        </Button>
        <Button size="xs" disabled={busy} onClick={() => void sheet('save')}>
          {t('paper.savePdf')}
        </Button>
        <Button
          size="xs"
          loading={retire.busy}
          onClick={async () => {
            if (await retire.run({ roundId: round.id, retired: true })) onClose()
          }}
        >
          {t('rounds.retire')}
        </Button>
      </div>
      <QueryNotice error={query.error} />
      {query.data && lines.length === 0 && (
        <Notice tone="warn">
          {t('rounds.noLines')}{' '}
          <Button size="compact-xs" variant="subtle" onClick={() => go('/stock/places')}>
            {t('rounds.toPlaces')}
          </Button>
        </Notice>
      )}
      {lines.length > 0 && (
        <Section title={t('rounds.sheet', { count: lines.length })}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th>{t('line.item')}</th>
                <th className={styles.figure}>{t('walk.par')}</th>
                <th className={styles.figure}>{t('walk.expected')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line, index) => (
                <tr key={lineKey(line)}>
                  <td>
                    {line.placeId !== lines[index - 1]?.placeId && (
                      <div className={styles.placeName}>{line.placeName}</div>
                    )}
                    {line.itemName}
                  </td>
                  <td className={styles.figure}>{number(line.par)}</td>
                  <td className={styles.figure}>{number(line.expected)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
    </SidePanel>
  )
}
