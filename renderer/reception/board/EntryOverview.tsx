import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { EntryDetail } from '../../../shared/reception/contract/entries.ts'
import { isOpen, waitingMinutes } from '../../../shared/reception/life.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Facts, Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { useMinute } from '../../base/format/useMinute.ts'
import { Notice } from '../../base/Notice.tsx'
import { hideable } from '../parts/hideable.tsx'
import { WhereLine } from '../parts/WhereLine.tsx'
import { BadgeLine } from './BadgeLine.tsx'
import { EntryFollowUps } from './EntryFollowUps.tsx'
import { Tried } from './Tried.tsx'

/** All that is known of an entry, and what can be made of it. */
export function EntryOverview({ entry }: { entry: EntryDetail }) {
  const { t } = useTranslation('reception')
  const { instant, dayWords } = useFormats()
  const [, go] = useLocation()
  const now = useMinute()
  const open = isOpen(entry.state)
  const waited = waitingMinutes(entry, now)
  const time = (at: EntryDetail['endedAt']) => at && instant(at)
  const { contactId } = entry
  return (
    <>
      {open && entry.forStaffId && (
        <WhereLine staffId={entry.forStaffId} kind={entry.kind} urgent={entry.urgent} />
      )}
      <Facts
        facts={[
          [t('fields.forStaffId'), entry.forStaffName],
          [t('fields.organisationName'), hideable(entry.organisationName)],
          [t('fields.phone'), hideable(entry.phone)],
          [t('fields.subject'), hideable(entry.subject)],
          [t('fields.note'), hideable(entry.note)],
          [t('fields.party'), entry.party > 1 ? t('card.party', { count: entry.party }) : ''],
          [t('fields.drink'), entry.drink],
          [t('fields.urgent'), entry.urgent ? t('card.urgent') : ''],
          [t('fields.expectedAt'), time(entry.expectedAt)],
          [t(`came.${entry.kind}`), time(entry.arrivedAt)],
          [
            t('fields.wait'),
            waited !== null && entry.kind !== 'call' ? t('card.minutes', { count: waited }) : '',
          ],
          [t('fields.endedAt'), time(entry.endedAt)],
          [t('fields.outcome'), entry.outcome ? t(`outcome.${entry.outcome}`) : ''],
          [t('fields.loggedBy'), entry.loggedByName],
          [
            t('fields.fadesOn'),
            entry.faded ? t('faded.done') : t('faded.on', { day: dayWords(entry.fadesOn) }),
          ],
        ]}
      />
      {entry.spared && <Notice>{t('spared', { name: entry.forStaffName })}</Notice>}
      {!entry.faded && <Tried entry={entry} />}
      {(entry.kind === 'visit' || entry.badge) && <BadgeLine entry={entry} />}
      <EntryFollowUps entry={entry} />
      {!entry.faded && (
        <Section title={t('contact.title')}>
          {contactId ? (
            <Button size="compact-sm" onClick={() => go(`/people/contacts/${contactId}`)}>
              {t('contact.open')}
            </Button>
          ) : (
            <MakeContact entry={entry} />
          )}
        </Section>
      )}
    </>
  )
}

/** One step: a contact of what was noted, and the entry points to it. */
function MakeContact({ entry }: { entry: EntryDetail }) {
  const { t } = useTranslation('reception')
  const { personName, organisationName, phone } = entry
  const create = useCommand(client.people.contacts.create, {
    done: ({ name }) => t('said.contact', { name }),
  })
  const link = useCommand(client.reception.update, { undoable: false })
  const name = personName || organisationName
  if (!name) return <p>{t('contact.needsName')}</p>
  const make = async () => {
    const made = await create.run({
      fields: {
        kind: personName ? ('person' as const) : ('organisation' as const),
        name,
        organisationName: personName ? organisationName : '',
        phones: phone ? [{ kind: 'work' as const, number: phone }] : [],
      },
    })
    if (!made) return
    const { id: entryId, version } = entry
    await link.run({ entryId, version, fields: { contactId: made.id } })
  }
  return (
    <Button size="compact-sm" loading={create.busy} onClick={() => void make()}>
      {t('contact.make')}
    </Button>
  )
}
