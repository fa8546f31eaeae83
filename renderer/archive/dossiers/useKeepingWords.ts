import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../shared/archive/contract/dossier.ts'
import { useFormats } from '../../base/format/useFormats.ts'

/** How long a dossier is kept, in a few words: "12 Dec 2031", "for ever", "waits for its closing". */
export function useKeepingWords() {
  const { t } = useTranslation('archive')
  const { day } = useFormats()
  return useCallback(
    ({ keeping }: Pick<Dossier, 'keeping'>): string => {
      if (keeping.forever) return t('keeping.forever')
      if (keeping.waitsFor === 'event' && keeping.eventName)
        return t('keeping.waitsForEvent', { event: keeping.eventName })
      if (keeping.waitsFor) return t(`keeping.waits.${keeping.waitsFor}`)
      return keeping.keepUntil ? day(keeping.keepUntil) : ''
    },
    [t, day],
  )
}
