import { ActionIcon, Button } from '@mantine/core'
import { IconPencil, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trip } from '../../../shared/agenda/contract/trips.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { LegForm } from './LegForm.tsx'
import { StaysPart } from './StaysPart.tsx'
import { plainLeg, useLocalWords, zonePlace } from './tripLooks.ts'
import styles from './trips.module.css'

/** The itinerary, each end in its own zone and beside it in the office's, and where nights are spent. */
export function WayPart({ trip }: { trip: Trip }) {
  const { t } = useTranslation('trips')
  /** The leg being written: its place in the list, or one past the end for a new one. */
  const [open, setOpen] = useState<number | null>(null)
  const { id: tripId, version, legs } = trip
  const fixed = trip.state === 'cancelled' || trip.state === 'settled'
  const set = useCommand(client.agenda.trips.setLegs, {
    done: (after) => t('legs.saved', { title: after.title }),
  })
  const remove = (at: number) =>
    void set.run({ tripId, version, legs: legs.map(plainLeg).toSpliced(at, 1), despite: true })
  return (
    <>
      {trip.state === 'cancelled' && <Notice tone="warn">{t('isCancelled')}</Notice>}
      {trip.purpose && <p className={styles.soft}>{trip.purpose}</p>}
      {legs.length === 0 && open === null && <p className={styles.soft}>{t('legs.none')}</p>}
      <ol className={styles.lines} aria-label={t('tab.way')}>
        {legs.map((leg, at) => (
          <li key={`${at} ${leg.departsAt}`}>
            {open === at ? (
              <LegForm trip={trip} at={at} onDone={() => setOpen(null)} />
            ) : (
              <LegLine
                leg={leg}
                fixed={fixed}
                onEdit={() => setOpen(at)}
                onRemove={() => remove(at)}
              />
            )}
          </li>
        ))}
      </ol>
      {open === legs.length && (
        <LegForm trip={trip} at={legs.length} onDone={() => setOpen(null)} />
      )}
      {!fixed && open === null && (
        <div className={styles.acts}>
          <Button size="xs" onClick={() => setOpen(legs.length)}>
            {t('legs.add')}
          </Button>
        </div>
      )}
      <Section title={t('stays.title')}>
        <StaysPart trip={trip} fixed={fixed} />
      </Section>
      {trip.note && (
        <Section title={t('note')}>
          <p style={{ whiteSpace: 'pre-wrap' }}>{trip.note}</p>
        </Section>
      )}
    </>
  )
}

function LegLine(props: {
  leg: Trip['legs'][number]
  fixed: boolean
  onEdit: () => void
  onRemove: () => void
}) {
  const { leg, fixed, onEdit, onRemove } = props
  const { t } = useTranslation('trips')
  const { zone } = useFormats()
  const at = useLocalWords()
  const way = `${leg.fromPlace} – ${leg.toPlace}`
  const ends = [
    ['departs', leg.departs, leg.departZone, leg.departsHome],
    ['arrives', leg.arrives, leg.arriveZone, leg.arrivesHome],
  ] as const
  return (
    <div className={styles.line}>
      <div className={styles.wide}>
        <strong>{way}</strong>
        <dl className={styles.ends}>
          {ends.map(([key, local, ownZone, home]) => (
            <div key={key} style={{ display: 'contents' }}>
              <dt>{t(`legs.${key}`)}</dt>
              <dd>
                {at(local)} <small style={{ display: 'inline' }}>{zonePlace(ownZone)}</small>
              </dd>
              <dd>
                {home !== local && (
                  <>
                    {at(home)} <small style={{ display: 'inline' }}>{zonePlace(zone)}</small>
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
        <small>
          {[
            t(`legKind.${leg.kind}`),
            leg.carrier,
            leg.reference,
            leg.before > 0 ? t('legs.beforeWords', { count: leg.before }) : '',
            leg.after > 0 ? t('legs.afterWords', { count: leg.after }) : '',
            leg.note,
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </div>
      {!fixed && (
        <>
          <ActionIcon variant="subtle" aria-label={t('legs.edit', { way })} onClick={onEdit}>
            <IconPencil size={16} />
          </ActionIcon>
          <ActionIcon variant="subtle" aria-label={t('legs.remove', { way })} onClick={onRemove}>
            <IconX size={16} />
          </ActionIcon>
        </>
      )}
    </div>
  )
}
