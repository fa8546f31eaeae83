import type { TFunction } from 'i18next'
import type { Formats } from '../../base/format/useFormats.ts'

/** What a pack is: "box of 5 reams"; just its name where that tells the number already ("box of 5"). */
export function packWords(
  line: { packName: string; packQuantity: number; unit: string },
  t: TFunction,
  number: Formats['number'],
): string {
  const { packName, packQuantity, unit } = line
  if (new RegExp(`(^|\\D)${packQuantity}(\\D|$)`).test(packName)) return packName
  if (packQuantity === 1) return packName && packName !== unit ? packName : unit
  return t('orders:packOf', {
    pack: packName && packName !== unit ? packName : t('orders:pack'),
    quantity: number(packQuantity),
    unit,
  })
}
