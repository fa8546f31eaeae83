import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { QuantityField } from '../../base/form/fields.tsx'
import { StaffField } from '../../base/form/StaffField.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { weekdayName } from '../../base/format/weekdays.ts'
import { TimeField } from '../../base/form/TimeField.tsx'
import { useColleagues } from '../queries.ts'
import type { PatternValues } from './patternValues.ts'
import styles from '../rota.module.css'

type Props = { weekday: number; form: DraftForm<PatternValues> }

/** Opening hours and turns of one weekday. */
export function PatternDay({ weekday, form }: Props) {
  const { t } = useTranslation('rota')
  const { locale } = useFormats()
  const { opening, turns } = form.values
  const onThisDay = <Line extends { weekday: number }>(lines: Line[]) =>
    lines.flatMap((line, index) => (line.weekday === weekday ? [{ line, index }] : []))
  const hours = onThisDay(opening)
  const last = opening.at(-1)
  const firstOpen = hours[0]?.line ?? last
  const name = weekdayName(weekday, locale, 'long')

  return (
    <section className={styles.editorDay} aria-label={name}>
      <h2>{name}</h2>
      <div>
        {hours.map(({ index }) => (
          <OpeningFields key={index} index={index} form={form} />
        ))}
        {onThisDay(turns).length > 0 && (
          <div className={`${styles.editorLine} ${styles.editorHeads}`} aria-hidden>
            <span>{t('pattern.who')}</span>
            <span>{t('pattern.begins')}</span>
            <span>{t('pattern.ends')}</span>
            <span>{t('pattern.lunchFrom')}</span>
            <span>{t('pattern.lunchTo')}</span>
          </div>
        )}
        {onThisDay(turns).map(({ index }) => (
          <TurnFields key={index} index={index} form={form} />
        ))}
        <Button
          size="compact-sm"
          onClick={() =>
            form.insertListItem('opening', {
              weekday,
              from: hours.length > 0 ? '' : (last?.from ?? '09:00'),
              to: hours.length > 0 ? '' : (last?.to ?? '15:00'),
              needed: last?.needed ?? 2,
            })
          }
        >
          {t('pattern.addOpening')}
        </Button>{' '}
        {hours.length > 0 && (
          <Button
            size="compact-sm"
            onClick={() =>
              form.insertListItem('turns', {
                weekday,
                staffId: null,
                from: firstOpen?.from ?? '09:00',
                to: firstOpen?.to ?? '15:00',
                lunchFrom: '',
                lunchTo: '',
              })
            }
          >
            {t('pattern.addTurn')}
          </Button>
        )}
      </div>
    </section>
  )
}

type LineProps = { index: number; form: DraftForm<PatternValues> }

function OpeningFields({ index, form }: LineProps) {
  const { t } = useTranslation('rota')
  const at = `opening.${index}`
  return (
    <div className={styles.editorLine}>
      <b>{t('pattern.open')}</b>
      <TimeField aria-label={t('pattern.opens')} {...form.getInputProps(`${at}.from`)} />
      <TimeField aria-label={t('pattern.closes')} {...form.getInputProps(`${at}.to`)} />
      <div className={styles.wide}>
        <QuantityField
          aria-label={t('pattern.needed')}
          unit={t('pattern.neededUnit')}
          {...form.getInputProps(`${at}.needed`)}
        />
      </div>
      <RemoveLine
        label={t('pattern.removeOpening')}
        run={() => form.removeListItem('opening', index)}
      />
    </div>
  )
}

function TurnFields({ index, form }: LineProps) {
  const { t } = useTranslation('rota')
  const colleagues = useColleagues()
  const at = `turns.${index}`
  return (
    <div className={styles.editorLine}>
      <StaffField
        aria-label={t('pattern.who')}
        colleagues={colleagues}
        clearable={false}
        {...form.getInputProps(`${at}.staffId`)}
      />
      <TimeField aria-label={t('pattern.begins')} {...form.getInputProps(`${at}.from`)} />
      <TimeField aria-label={t('pattern.ends')} {...form.getInputProps(`${at}.to`)} />
      <TimeField aria-label={t('pattern.lunchFrom')} {...form.getInputProps(`${at}.lunchFrom`)} />
      <TimeField aria-label={t('pattern.lunchTo')} {...form.getInputProps(`${at}.lunchTo`)} />
      <RemoveLine label={t('pattern.removeTurn')} run={() => form.removeListItem('turns', index)} />
    </div>
  )
}

function RemoveLine({ label, run }: { label: string; run: () => void }) {
  return (
    <ActionIcon variant="subtle" aria-label={label} title={label} onClick={run}>
      <IconX size={16} stroke={1.7} />
    </ActionIcon>
  )
}
