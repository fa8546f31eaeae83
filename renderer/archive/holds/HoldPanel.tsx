import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import * as z from 'zod'
import type { Hold } from '../../../shared/archive/contract/holds.ts'
import { name } from '../../../shared/base/schemas.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Facts, Section } from '../../base/Facts.tsx'
import { NoteField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { findRecord, useRecordPlace } from '../../base/record/recordPlace.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import styles from '../archive.module.css'
import { useHolds } from '../queries.ts'
import type { Covered } from './CoverField.tsx'
import { CoverField, coveredOf } from './CoverField.tsx'

/** One hold beside the list: what it covers and why, covering more, its release. */
export function HoldPanel({ holdId }: { holdId: string }) {
  const { t } = useTranslation('archive')
  const { data, error } = useHolds(true)
  const hold = findRecord(data, holdId)
  const isInForce = hold && !hold.releasedAt
  return (
    <RecordPanel
      record={hold && { name: hold.title }}
      noun={t('holds.one')}
      error={error}
      entity="hold"
      subtitle={
        hold && (
          <StatusMark
            tone={isInForce ? 'bad' : 'idle'}
            label={t(isInForce ? 'holds.inForce' : 'holds.released')}
          />
        )
      }
      tabs={
        hold
          ? [
              {
                id: 'overview',
                label: 'base:record.tab.overview',
                content: <HoldFacts hold={hold} />,
              },
              ...(isInForce
                ? [
                    {
                      id: 'cover',
                      label: 'archive:holds.more',
                      content: <CoverMore hold={hold} />,
                    },
                    {
                      id: 'release',
                      label: 'archive:holds.release',
                      content: <Release hold={hold} />,
                    },
                  ]
                : []),
            ]
          : []
      }
    />
  )
}

function HoldFacts({ hold }: { hold: Hold }) {
  const { t } = useTranslation('archive')
  const { instant } = useFormats()
  const [, go] = useLocation()
  return (
    <>
      <Facts
        facts={[
          [t('holds.reason'), hold.reason],
          [t('holds.setAt'), `${instant(hold.setAt)}, ${hold.setByName}`],
          [
            t('holds.releasedAt'),
            hold.releasedAt && `${instant(hold.releasedAt)}, ${hold.releasedByName}`,
          ],
          [t('holds.releaseReason'), hold.releaseReason],
        ]}
      />
      <Section title={t('holds.covers')}>
        <ul className={styles.lines}>
          {hold.covers.map(({ boxId, dossierId, code, title }) => (
            <li key={boxId ?? dossierId} className={styles.line}>
              <button
                type="button"
                className={styles.link}
                onClick={() => go(boxId ? `/archive/boxes/${boxId}` : `/archive/${dossierId}`)}
              >
                {code}
              </button>
              <span className={styles.lineText}>{title}</span>
              <span className={styles.soft}>{t(boxId ? 'box' : 'dossier')}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

const moreSchema = z.object({ covers: z.array(z.unknown()).min(1) })

function CoverMore({ hold }: { hold: Hold }) {
  const { t } = useTranslation('archive')
  const cover = useCommand(client.archive.holds.cover, {
    quiet: true,
    done: ({ title, covers }) => t('toast.held', { count: covers.length, title }),
  })
  return (
    <RecordForm
      draft="archive.hold.more"
      record={hold}
      initial={{ covers: [] as Covered[] }}
      schema={moreSchema}
      command={cover}
      input={({ covers }) => ({ holdId: hold.id, ...coveredOf(covers) })}
      saveLabel={t('act.hold')}
    >
      {(form) => (
        <CoverField
          {...form.getInputProps('covers')}
          label={t('holds.covers')}
          description={t('holds.coversText')}
          data-autofocus
        />
      )}
    </RecordForm>
  )
}

const releaseSchema = z.object({ reason: name(1000) })

function Release({ hold }: { hold: Hold }) {
  const { t } = useTranslation('archive')
  const { show } = useRecordPlace()
  const release = useCommand(client.archive.holds.release, {
    quiet: true,
    done: ({ title }) => t('toast.released', { title }),
  })
  return (
    <RecordForm
      draft="archive.hold.release"
      record={hold}
      initial={{ reason: '' }}
      schema={releaseSchema}
      command={release}
      input={({ reason }) => ({ holdId: hold.id, reason })}
      onSaved={() => show()}
      saveLabel={t('holds.release')}
    >
      {(form) => (
        <>
          <p className={styles.soft}>{t('holds.releaseText')}</p>
          <NoteField
            {...form.getInputProps('reason')}
            label={t('holds.releaseReason')}
            required
            data-autofocus
          />
        </>
      )}
    </RecordForm>
  )
}
