import { useState } from 'react'
import { client } from '../../app/client/client.ts'
import { showFailure } from '../../base/toasts.ts'
import type { OrderId } from '../../../shared/base/ids.ts'
import type { Paper } from '../../../shared/base/schemas.ts'

type Format = 'pdf' | 'csv' | 'eml' | 'text'

/** Fetches the order in a format and hands it on; true when it got there. Failures are told. */
export function useOrderPaper(orderId: OrderId) {
  const [busy, setBusy] = useState(false)
  const fetchPaper = async (format: Format, handOn: (paper: Paper) => Promise<unknown>) => {
    setBusy(true)
    try {
      const outcome = await handOn(await client.stock.orders.paper({ orderId, format }))
      return outcome !== false
    } catch (error) {
      showFailure(error)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { fetchPaper, busy }
}
