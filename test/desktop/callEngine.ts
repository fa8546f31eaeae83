import type { Page } from 'playwright-core'
import type {} from '../../renderer/app/client/officeWindow.ts'

/**
 * Calls one procedure from within the page, over a new port, in the transport's own words
 * (@orpc/standard-server-peer), so that a test need not know any screen. Waits until the shell has a port.
 * @param path the procedure's path in the contract, as in 'office/health'
 */
export function callEngine(page: Page, path: string, input?: unknown): Promise<unknown> {
  return page.evaluate(
    ({ path, input }) =>
      new Promise<unknown>((resolve, reject) => {
        const id = `test-${Math.random()}`
        const take = ({ data, ports }: MessageEvent) => {
          const port = ports[0]
          if (data?.type !== 'engine-port' || !port) return
          window.removeEventListener('message', take)
          port.addEventListener('message', ({ data }) => {
            const { i, p } = JSON.parse(data as string) as {
              i: string
              p: { s?: number; b?: { json?: unknown } }
            }
            // The page's own client has taken the same port into use.
            if (i !== id) return
            if ((p.s ?? 200) < 300) resolve(p.b?.json)
            else reject(new Error(JSON.stringify(p.b)))
          })
          port.start()
          port.postMessage(
            JSON.stringify({ i: id, p: { u: `http://orpc/${path}`, b: { json: input } } }),
          )
        }
        window.addEventListener('message', take)
        void window.office?.connect()
      }),
    { path, input },
  )
}
