import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryDetail } from '../../../shared/reception/contract/entries.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { TextField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import styles from '../reception.module.css'

/** The badge or key of a visitor: handed out, and taken back. */
export function BadgeLine({ entry }: { entry: EntryDetail }) {
  const { t } = useTranslation('reception')
  const { instant } = useFormats()
  const [badge, setBadge] = useState('')
  const hand = useCommand(client.reception.badge, {
    quiet: true,
    done: (_, { badge: given }) => t(given ? 'badge.given' : 'badge.back', { badge: given }),
  })
  const isOut = entry.badge !== '' && entry.badgeReturnedAt === null
  return (
    <Section title={t('badge.title')}>
      {hand.words && <Notice tone="bad">{hand.words}</Notice>}
      {isOut ? (
        <div className={styles.buttons}>
          <StatusMark tone="warn" label={t('badge.out', { badge: entry.badge })} />
          <Button
            size="compact-sm"
            loading={hand.busy}
            onClick={() => void hand.run({ entryId: entry.id, badge: null })}
          >
            {t('badge.takeBack')}
          </Button>
        </div>
      ) : (
        <>
          {entry.badgeReturnedAt && (
            <p>
              {t('badge.returned', { badge: entry.badge, when: instant(entry.badgeReturnedAt) })}
            </p>
          )}
          <form
            className={styles.inline}
            onSubmit={(event) => {
              event.preventDefault()
              if (badge.trim() === '') return
              void hand.run({ entryId: entry.id, badge }).then((given) => given && setBadge(''))
            }}
          >
            <TextField
              aria-label={t('badge.number')}
              placeholder={t('badge.number')}
              value={badge}
              onChange={setBadge}
            />
            <Button type="submit" loading={hand.busy}>
              {t('badge.handOut')}
            </Button>
          </form>
        </>
      )}
    </Section>
  )
}
