import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { DossierDetail } from '../../../shared/archive/contract/dossier.ts'
import { Facts, Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import styles from '../archive.module.css'
import { useSchedules, useTrail } from '../queries.ts'
import { useScheduleWords } from '../plan/useScheduleWords.ts'
import { TrailLine } from '../trail/TrailLine.tsx'
import { WhereNow } from '../trail/WhereNow.tsx'
import { useKeepingWords } from './useKeepingWords.ts'

/** Where the dossier is, how long it is kept and why, and the way it took. */
export function DossierOverview({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('archive')
  const { day } = useFormats()
  const [, go] = useLocation()
  const trail = useTrail({ dossierId: dossier.id })
  const link = (address: string, text: string) => (
    <button type="button" className={styles.link} onClick={() => go(address)}>
      {text}
    </button>
  )
  const { boxId, contactId, disposalId, disposedIn, holdList, codes } = dossier
  const former = codes.slice(0, -1)
  return (
    <>
      {(dossier.state === 'destroyed' || dossier.state === 'handed_over') && (
        <Notice>{t(`stub.${dossier.state}`, { disposal: disposedIn })}</Notice>
      )}
      {trail.data && <WhereNow now={trail.data.now} />}
      <Facts
        facts={[
          [t('box'), boxId && link(`/archive/boxes/${boxId}`, dossier.boxCode)],
          [t('place'), dossier.placePath],
          [
            t('holds.title'),
            holdList.length > 0
              ? holdList.map(({ id, title }) => (
                  <div key={id}>{link(`/archive/holds/${id}`, title)}</div>
                ))
              : null,
          ],
          [t('contact'), contactId && link(`/people/contacts/${contactId}`, dossier.contactName)],
          [t('openedOn'), day(dossier.openedOn)],
          [t('closedOn'), dossier.closedOn && day(dossier.closedOn)],
          [t('note'), dossier.note],
          [t('formerCodes'), former.join(', ')],
          [t('inDisposal'), disposalId && link(`/archive/disposals/${disposalId}`, t('disposal'))],
        ]}
      />
      <Keeping dossier={dossier} />
      <Section title={t('trail.title')}>
        {trail.data && <TrailLine steps={trail.data.steps} />}
      </Section>
    </>
  )
}

/** How long it is kept, by which rule, and by whose decision where it is another than that of the class. */
function Keeping({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation(['archive', 'filePlan'])
  const { day } = useFormats()
  const keepingWords = useKeepingWords()
  const scheduleWords = useScheduleWords()
  const { keeping, override, extension } = dossier
  const schedule = useSchedules(true).data?.find(({ id }) => id === keeping.scheduleId)
  return (
    <Section title={t('keeping.title')}>
      {keeping.due && keeping.keepUntil && (
        <Notice tone="warn">{t('keeping.dueSince', { day: day(keeping.keepUntil) })}</Notice>
      )}
      <Facts
        facts={[
          [t('keepUntil'), keepingWords(dossier)],
          [t('schedule'), keeping.scheduleTitle],
          [t('filePlan:schedule.rule'), schedule && scheduleWords(schedule)],
          [t('filePlan:schedule.mandate'), schedule?.mandate],
          [t('keeping.countedFrom'), keeping.triggerDay && day(keeping.triggerDay)],
          [
            t('keeping.overridden'),
            override &&
              t('keeping.byWhom', { name: override.approvedByName, reason: override.reason }),
          ],
          [
            t('keeping.extended'),
            extension &&
              [extension.until ? day(extension.until) : t('keeping.forever'), extension.reason]
                .filter(Boolean)
                .join(' · '),
          ],
        ]}
      />
    </Section>
  )
}
