import { useTranslation } from 'react-i18next'
import type { MailEntry } from '../../shared/mail/contract/entry.ts'
import type { Request } from '../../shared/requests/contract.ts'
import type { Today } from '../../shared/today/contract.ts'
import { useFormats } from '../base/format/useFormats.ts'
import { StatusMark } from '../base/StatusMark.tsx'
import { AgendaLines } from './AgendaLines.tsx'
import { ArchiveLines } from './ArchiveLines.tsx'
import { Waiting } from './Waiting.tsx'

/** What waits behind the counter: where I was, what was promised, then the supplies. */
export function SupportHalf({ support, at }: Pick<Today, 'support' | 'at'>) {
  const { t } = useTranslation(['today', 'email'])
  const { money, dayWords, instant, today } = useFormats()
  const requestLine = (request: Request) => ({
    key: request.id,
    address: `/requests/${request.id}`,
    label: request.title,
  })
  const orderLine = (order: Today['support']['drafts'][number]) => ({
    key: order.id,
    address: `/stock/orders/${order.id}`,
    label: `${order.number} ${order.supplierName}`,
  })
  const letterLine = (letter: MailEntry) => ({
    key: letter.id,
    address: `/mail/${letter.id}`,
    label: `${letter.shownNumber} ${letter.subject}`,
  })
  const mine = [
    ...(support.running ? [{ request: support.running, next: support.running.nextStep }] : []),
    ...support.bookmarks.map((request) => ({ request, next: request.bookmark.nextStep })),
  ]

  return (
    <>
      <AgendaLines support={support} at={at} />
      <Waiting
        title={t('bookmarks.title', { count: mine.length })}
        lines={mine.map(({ request, next }) => ({
          ...requestLine(request),
          detail: next,
          mark: (
            <StatusMark
              tone={request.state === 'active' ? 'busy' : 'warn'}
              label={t(request.state === 'active' ? 'bookmarks.running' : 'bookmarks.left')}
            />
          ),
        }))}
      />
      <Waiting
        title={t('promised.title', { count: support.overdue.length })}
        lines={support.overdue.map((request) => ({
          ...requestLine(request),
          detail: request.askedByName,
          mark: (
            <StatusMark
              tone="bad"
              label={request.promisedOn ? dayWords(request.promisedOn) : t('promised.today')}
            />
          ),
        }))}
      />
      <Waiting
        title={t('toTell.title', { count: support.toTell.length })}
        lines={support.toTell.map((request) => ({
          ...requestLine(request),
          detail: request.askedByName,
          mark: <StatusMark tone="warn" label={t('toTell.mark')} />,
        }))}
      />
      <Waiting
        title={t('nudges.title', { count: support.nudges.length })}
        lines={support.nudges.map((request) => ({
          ...requestLine(request),
          detail: request.waitingFor,
          mark: <StatusMark tone="warn" label={t('nudges.mark')} />,
        }))}
      />
      <Waiting
        title={t('unowned.title', { count: support.unowned.length })}
        lines={support.unowned.map((request) => ({
          ...requestLine(request),
          detail: request.askedByName,
          mark: <StatusMark tone="idle" label={instant(request.receivedAt)} />,
        }))}
      />
      <Waiting
        title={t('stuckMails.title', { count: support.stuckMails.length })}
        lines={support.stuckMails.map(({ id, subject, to, state }) => ({
          key: id,
          address: `/mail/outbox/${id}`,
          label: subject,
          detail: to.map(({ name, address }) => name || address).join(', '),
          mark: <StatusMark tone="bad" label={t(`email:outbox.stateOf.${state}`)} />,
        }))}
      />
      <Waiting
        title={t('newMails.title', { count: support.newMails })}
        lines={
          support.newMails === 0
            ? []
            : [
                {
                  key: 'newMails',
                  address: '/mail/morning',
                  label: t('newMails.line'),
                  detail: '',
                  mark: <StatusMark tone="warn" label={t('newMails.mark')} />,
                },
              ]
        }
      />
      <Waiting
        title={t('dueLetters.title', { count: support.dueLetters.length })}
        lines={support.dueLetters.map((letter) => ({
          ...letterLine(letter),
          detail: letter.forStaffName || letter.office,
          mark: (
            <StatusMark
              tone={(letter.deadlineOn ?? '') < today() ? 'bad' : 'warn'}
              label={letter.deadlineOn ? dayWords(letter.deadlineOn) : ''}
            />
          ),
        }))}
      />
      <Waiting
        title={t('uncollected.title', { count: support.uncollectedLetters.length })}
        lines={support.uncollectedLetters.map((letter) => ({
          ...letterLine(letter),
          detail: letter.forStaffName || letter.office,
          mark: <StatusMark tone="warn" label={t('uncollected.mark')} />,
        }))}
      />
      <Waiting
        title={t('handedOn.title', { count: support.handedOn.length })}
        lines={support.handedOn.map((each) => ({
          key: each.id,
          address: `/documents/${each.documentId}`,
          label: each.title,
          detail: each.toName,
          mark: (
            <StatusMark tone={each.waitingDays > 2 ? 'bad' : 'warn'} label={instant(each.at)} />
          ),
        }))}
      />
      <Waiting
        title={t('expiredCheckOuts.title', { count: support.expiredCheckOuts.length })}
        lines={support.expiredCheckOuts.map(({ id, number, title, byName, until }) => ({
          key: id,
          address: `/documents/${id}`,
          label: `${number} ${title}`,
          detail: byName,
          mark: <StatusMark tone="warn" label={instant(until)} />,
        }))}
      />
      <ArchiveLines support={support} />
      <Waiting
        title={t('empty.title', { count: support.emptyItems.length })}
        lines={support.emptyItems.map((item) => ({
          key: item.id,
          address: `/stock/items/${item.id}`,
          label: item.name,
          detail: item.onOrder > 0 ? t('empty.onOrder') : t('empty.notOrdered'),
          mark: (
            <StatusMark
              tone={item.status === 'empty' ? 'bad' : 'warn'}
              label={t(`status.${item.status}`)}
            />
          ),
        }))}
      />
      <Waiting
        title={t('overdue.title', { count: support.lateOrders.length })}
        lines={support.lateOrders.map((order) => ({
          ...orderLine(order),
          detail: order.expected ? t('overdue.expected', { day: dayWords(order.expected) }) : '',
          mark: <StatusMark tone="bad" label={t('overdue.mark')} />,
        }))}
      />
      <Waiting
        title={t('toOrder.title', { count: support.toOrder.length })}
        lines={support.toOrder.map((supplier) => ({
          key: supplier.supplierId ?? '',
          address: '/stock/to-order',
          label: supplier.supplierName || t('toOrder.noSupplier'),
          detail: supplier.total.amount > 0 ? money(supplier.total) : '',
          mark: <StatusMark tone="warn" label={t('toOrder.items', { count: supplier.items })} />,
        }))}
      />
      <Waiting
        title={t('drafts.title', { count: support.drafts.length })}
        lines={support.drafts.map((order) => ({
          ...orderLine(order),
          detail: money(order.total),
          mark: <StatusMark tone="busy" label={t('drafts.mark')} />,
        }))}
      />
      <Waiting
        title={t('coming.title', { count: support.coming.length })}
        lines={support.coming.map((order) => ({
          ...orderLine(order),
          detail: order.expected ? dayWords(order.expected) : t('coming.noDay'),
          mark: <StatusMark tone="busy" label={t('coming.mark')} />,
        }))}
      />
    </>
  )
}
