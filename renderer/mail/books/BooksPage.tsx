import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { MailRegisterId } from '../../../shared/base/ids.ts'
import { ChoiceField } from '../../base/form/fields.tsx'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { useRegisterChoices, useRegisters } from '../queries.ts'
import { ChainPart } from './ChainPart.tsx'
import { DailyPart } from './DailyPart.tsx'
import { RollPart } from './RollPart.tsx'
import { YearPart } from './YearPart.tsx'
import styles from './books.module.css'

/** The books that the law asks for: daily registers, the year's end, the chain; and rolls of number labels. */
export function BooksPage() {
  const { t } = useTranslation('mail')
  const [, go] = useLocation()
  const { data: registers, error } = useRegisters()
  const choices = useRegisterChoices()
  const [chosen, setChosen] = useState<string | null>(null)
  const register =
    registers?.find(({ id }) => id === chosen) ?? registers?.find(({ retired }) => !retired)
  useHotkey({
    scope: 'mail:books.title',
    keys: 'Escape',
    label: 'base:keys.back',
    run: () => go('/mail'),
  })
  return (
    <Page>
      <PageHeader title={t('books.title')} text={t('books.text')}>
        {choices.length > 1 && register && (
          <ChoiceField
            aria-label={t('registers.one')}
            value={register.id}
            onChange={setChosen}
            choices={choices}
          />
        )}
        <Button onClick={() => go('/mail/registers')}>{t('registers.title')}</Button>
        <Button onClick={() => go('/mail')}>{t('back')}</Button>
      </PageHeader>
      <QueryNotice error={error} />
      {register && (
        <div className={styles.books} key={register.id}>
          <DailyPart registerId={register.id as MailRegisterId} />
          <div>
            <YearPart register={register} />
            <ChainPart registerId={register.id as MailRegisterId} />
            <RollPart registerId={register.id as MailRegisterId} />
          </div>
        </div>
      )}
    </Page>
  )
}
