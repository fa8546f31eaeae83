import { useTranslation } from 'react-i18next'
import { useFormats } from '../../base/format/useFormats.ts'
import { Hint } from '../../base/Hint.tsx'
import { BoxMarks } from './BoxMarks.tsx'
import styles from './map.module.css'
import type { MapBox } from '../../../shared/archive/bays.ts'

/** Below the picture: the box one is at, in words. */
export function BoxCaption({ box }: { box: MapBox | undefined }) {
  const { t } = useTranslation('shelves')
  const { number } = useFormats()
  return (
    <footer className={styles.caption}>
      {box ? (
        <>
          <strong>{box.code}</strong>
          <span>{box.title}</span>
          <span className={styles.soft}>
            {t('map.dossiers', { count: box.dossiers })} ·{' '}
            {t('map.width', { cm: number(box.widthMm / 10) })}
          </span>
          <BoxMarks box={box} />
          <span className={styles.rest}>
            <Hint keys="Enter" /> {t('map.open')}
          </span>
        </>
      ) : (
        <span className={styles.soft}>{t('map.hint')}</span>
      )}
    </footer>
  )
}
