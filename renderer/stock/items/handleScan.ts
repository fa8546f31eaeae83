import { client } from '../../app/client/client.ts'
import { readFailure } from '../../base/command/failure.ts'
import { forgetDraft } from '../../base/form/useDraftForm.ts'
import { showFailure } from '../../base/toasts.ts'
import { useStockStore } from '../store.ts'
import { bookingDraft } from './bookingKinds.ts'

/**
 * A scanned code leads to the take-out of its item, with the quantity the code stands for, to its place,
 * or to the question whose code it is. Always true: no other feature reads codes.
 */
export async function handleScan(code: string, go: (address: string) => void): Promise<boolean> {
  try {
    const { itemId, quantity, placeId } = await client.stock.items.find({ code })
    // What was typed there earlier must not stand in the way of what was scanned now.
    forgetDraft(bookingDraft('issue', itemId))
    useStockStore.getState().setScanned({ itemId, quantity, placeId })
    go(`/stock/items/${itemId}/issue`)
  } catch (error) {
    if (readFailure(error).code !== 'NOT_FOUND') showFailure(error)
    else await findPlace(code, go)
  }
  return true
}

async function findPlace(code: string, go: (address: string) => void): Promise<void> {
  try {
    const places = await client.stock.places.list({})
    const place = places.find((each) => each.code === code)
    if (place) return go(`/stock/places/${place.id}`)
    useStockStore.getState().setUnknownCode(code)
    go('/stock/items/code')
  } catch (error) {
    showFailure(error)
  }
}
