import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { RequestDetail } from '../../../shared/requests/contract.ts'
import { orpc } from '../../app/client/queries.ts'
import { Facts, Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { durationText } from '../durations.ts'
import { isNudge, promiseTone } from '../requestLooks.ts'
import styles from '../requests.module.css'
import { Events } from './Events.tsx'
import { Followers } from './Followers.tsx'
import { Notes } from './Notes.tsx'

/** Where the request stands: the bookmark first, then what is asked, by whom, and what happened. */
export function RequestOverview({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('requests')
  const { dayWords, instant, locale } = useFormats()
  const { times, toldHow } = request
  const time = (minutes: number) => durationText(minutes, locale)
  return (
    <>
      <Place request={request} />
      {request.body && <p className={styles.body}>{request.body}</p>}
      <Facts
        facts={[
          [t('askedBy'), isAsked(request) ? <Asker key="asker" request={request} /> : ''],
          [t('owner'), request.ownerName || t('nobody')],
          [t('promisedOn'), request.promisedOn && dayWords(request.promisedOn)],
          [t('answer'), request.answer],
          [
            t('told'),
            request.toldAt && toldHow
              ? t('toldLine', {
                  when: instant(request.toldAt),
                  how: t(`how.${toldHow}`),
                  name: request.toldByName,
                })
              : '',
          ],
          [t('source.label'), <SourceLink key="source" request={request} />],
        ]}
      />
      <Documents request={request} />
      <Section title={t('times.title')}>
        <dl className={styles.times}>
          {(['lead', 'working', 'waiting'] as const).map((part) => (
            <div key={part} title={t(`times.${part}Text`)}>
              <dt>{t(`times.${part}`)}</dt>
              <dd>{time(times[part])}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Notes request={request} />
      <Followers request={request} />
      <Events request={request} />
    </>
  )
}

/** The bookmark, the waiting or the promise that is due: what one must know first on return. */
function Place({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('requests')
  const { today, dayWords } = useFormats()
  const { state, nextStep, waitingFor, nudgeOn, promisedOn } = request
  const late = promiseTone(request, today())
  return (
    <div className={styles.place}>
      {nextStep && (state === 'left' || state === 'active') && (
        <p className={styles.bookmark}>
          <small>{t('nextStep.label')}</small>
          <span>{nextStep}</span>
        </p>
      )}
      {state === 'waiting' && (
        <Notice tone={isNudge(request, today()) ? 'warn' : 'calm'}>
          <strong>{t('waitsFor', { whom: waitingFor })}</strong>
          {nudgeOn && <div>{t('askAgain', { day: dayWords(nudgeOn) })}</div>}
        </Notice>
      )}
      {state === 'done' && <Notice tone="warn">{t('notToldYet')}</Notice>}
      {promisedOn && (late === 'bad' || late === 'warn') && (
        <Notice tone={late}>{t(`promise.${late}`, { day: dayWords(promisedOn) })}</Notice>
      )}
    </div>
  )
}

const isAsked = ({ askedByName, phone, email }: RequestDetail) =>
  Boolean(askedByName || phone || email)

function Asker({ request }: { request: RequestDetail }) {
  const [, go] = useLocation()
  const { askedByName, contactId, phone, email } = request
  const reach = [phone, email].filter(Boolean).join(' · ')
  return (
    <>
      {contactId ? (
        <button
          type="button"
          className={styles.link}
          onClick={() => go(`/people/contacts/${contactId}`)}
        >
          {askedByName}
        </button>
      ) : (
        askedByName
      )}
      {reach && <div className={styles.soft}>{reach}</div>}
    </>
  )
}

function SourceLink({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('requests')
  const { instant } = useFormats()
  const [, go] = useLocation()
  const { kind, id } = request.source
  const named = t(`source.${kind}`)
  const words = `${named}, ${instant(request.receivedAt)}`
  const address = id && ADDRESSES[kind]
  if (!address) return words
  return (
    <button type="button" className={styles.link} onClick={() => go(`${address}/${id}`)}>
      {words}
    </button>
  )
}

/** What was written for the request. */
function Documents({ request: { id: requestId } }: { request: RequestDetail }) {
  const { t } = useTranslation(['requests', 'documents'])
  const [, go] = useLocation()
  const written = useQuery(orpc.documents.list.queryOptions({ input: { requestId } }))
  const documents = written.data?.documents ?? []
  if (documents.length === 0) return null
  return (
    <Section title={t('documents:documents')}>
      {documents.map(({ id, number, title, state }) => (
        <div key={id}>
          <button type="button" className={styles.link} onClick={() => go(`/documents/${id}`)}>
            {`${number}: ${title} (${t(`documents:state.${state}`)})`}
          </button>
        </div>
      ))}
    </Section>
  )
}

const ADDRESSES: Partial<Record<RequestDetail['source']['kind'], string>> = {
  mail: '/mail',
  visit: '/reception',
  call: '/reception',
  counter: '/reception',
  delivery: '/reception',
  message: '/reception/messages',
  item: '/stock/items',
}
