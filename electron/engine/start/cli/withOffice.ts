import { createRouterClient } from '@orpc/server'
import { Failure } from '../../../../shared/base/errors.ts'
import type { OfficeClient } from '../../../../shared/contract.ts'
import { openEngine } from '../../engine.ts'
import { readVersion } from './version.ts'

/**
 * Runs `work` with a client of the office in `folder`, in this process. An `owner` holds the office's lock, as
 * a desk does; a `guest` may come beside a running desk. Fails as OFFICE_CLOSED when it cannot be opened.
 */
export async function withOffice(
  folder: string,
  as: 'owner' | 'guest',
  work: (client: OfficeClient) => Promise<void>,
): Promise<void> {
  const engine = await openEngine({ folder, version: readVersion(), brief: as === 'guest' })
  try {
    const context = engine.contextFor({ desk: 'command line', origin: 'cli' })
    const client: OfficeClient = createRouterClient(engine.router, { context })
    const { reason } = await client.office.health()
    // A restore is what a closed office is there for; the work itself says when it cannot be done.
    if (reason !== null && as === 'owner') throw new Failure('OFFICE_CLOSED', { reason })
    await work(client)
  } finally {
    await engine.stop()
  }
}
