import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Gap, StandIn } from '../../../shared/rota/contract/cover.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Hint } from '../../base/Hint.tsx'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import { Person } from '../parts/Person.tsx'
import { useStaff } from '../queries.ts'
import styles from '../rota.module.css'

/** A gap in the cover, why, and the fairest who could step in: one key puts them there (1, 2, 3 for the first gap). */
export function GapCard({ gap, first }: { gap: Gap; first: boolean }) {
  const { t } = useTranslation('rota')
  const staff = useStaff()
  const nameOf = (id: StandIn['staffId']) => staff.get(id)?.name ?? ''
  const cover = useCommand(client.rota.overrides.cover, {
    done: ({ staffId }) => t('gap.covered', { name: nameOf(staffId) }),
  })
  const ask = useCommand(client.rota.swap.ask, {
    done: (swap) => t('swaps.asked', { name: nameOf(swap.otherId) }),
  })
  const reasonsFor = ({ extraTurns, named, daysToOwnTurn }: StandIn) =>
    [
      named && t('gap.named'),
      t('gap.extraTurns', { count: extraTurns }),
      daysToOwnTurn !== null && t('gap.ownTurn', { count: daysToOwnTurn }),
    ]
      .filter(Boolean)
      .join(' · ')
  const { day, from, to } = gap
  const [away] = gap.awayIds
  const take = (staffId: StandIn['staffId']) => void cover.run({ day, staffId, from, to })
  const takeNth = (index: number) => {
    const standIn = gap.standIns[index]
    if (!standIn) return false
    take(standIn.staffId)
  }
  const scope = 'rota:title'
  useHotkey({ scope, keys: '1', label: 'rota:gap.first', run: () => takeNth(0), when: first })
  useHotkey({ scope, keys: '2', label: 'rota:gap.second', run: () => takeNth(1), when: first })
  useHotkey({ scope, keys: '3', label: 'rota:gap.third', run: () => takeNth(2), when: first })

  return (
    <div className={styles.gapCard}>
      <div className={styles.gapHead}>
        <StatusMark
          tone="bad"
          label={t('week.missing', { count: gap.missing, from: gap.from, to: gap.to })}
        />
        <span className={styles.soft}>
          {t(`gap.because.${gap.because}`, { names: gap.awayIds.map(nameOf).join(', ') })}
        </span>
      </div>
      {gap.standIns.length === 0 && <p className={styles.soft}>{t('gap.nobody')}</p>}
      <ul className={styles.standIns}>
        {gap.standIns.map((standIn, index) => (
          <li key={standIn.staffId}>
            {first && <Hint keys={String(index + 1)} />}
            <span className={styles.standIn}>
              <Person person={staff.get(standIn.staffId)} />
              <small>{reasonsFor(standIn)}</small>
            </span>
            <Button
              size="compact-sm"
              variant={first && index === 0 ? 'filled' : 'default'}
              loading={cover.busy}
              onClick={() => take(standIn.staffId)}
            >
              {t('gap.cover')}
            </Button>
            {away && gap.because !== 'lunch' && (
              <Button
                size="compact-sm"
                loading={ask.busy}
                onClick={() =>
                  void ask.run({
                    askedById: away,
                    day,
                    otherId: standIn.staffId,
                    otherDay: null,
                  })
                }
              >
                {t('gap.ask')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
