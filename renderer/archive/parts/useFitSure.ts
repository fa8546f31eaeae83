import { useTranslation } from 'react-i18next'
import type { Call } from '../../base/command/useCommand.ts'
import { readFailure } from '../../base/command/failure.ts'
import { askConfirm } from '../../base/confirm.ts'

/** A call that puts boxes on a shelf: where they do not fit it asks, and goes on when that is meant. */
export function useFitSure<Input extends object, Output>(
  call: Call<Input & { sure?: boolean }, Output>,
): Call<Input, Output> {
  const { t } = useTranslation('shelves')
  return async (input, options) => {
    try {
      return await call(input, options)
    } catch (error) {
      const { code, data } = readFailure(error)
      if (code !== 'NOT_POSSIBLE' || data.reason !== 'does_not_fit') throw error
      const agreed = await askConfirm({
        title: t('fit.title'),
        text: t('fit.text'),
        doIt: t('fit.doIt'),
      })
      if (!agreed) throw error
      return call({ ...input, sure: true }, options)
    }
  }
}
