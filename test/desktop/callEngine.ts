import type { Page } from 'playwright-core'
import type {} from '../../renderer/app/client/officeWindow.ts'

declare global {
  interface Window {
    /** The port that these calls go over, as long as it is open. */
    portOfTests?: MessagePort | undefined
  }
}

/**
 * Calls one procedure from within the page, in the transport's own words (@orpc/standard-server-peer), so that a test
 * need not know any screen. The first call of a page waits until the shell has a port, which the page's own client takes
 * into use too; later ones go over the same: each new port is a new connection, on which the page signs in anew.
 * @param path the procedure's path in the contract, as in 'office/health'
 */
export function callEngine(page: Page, path: string, input?: unknown): Promise<unknown> {
  return page.evaluate(
    ({ path, input }) =>
      new Promise<unknown>((resolve, reject) => {
        const ask = (port: MessagePort) => {
          const id = `test-${Math.random()}`
          const hear = ({ data }: MessageEvent) => {
            const { i, p } = JSON.parse(data as string) as {
              i: string
              p: { s?: number; b?: { json?: unknown } }
            }
            // The page's own client hears its answers on the same port.
            if (i !== id) return
            port.removeEventListener('message', hear)
            port.removeEventListener('close', askAnew)
            if ((p.s ?? 200) < 300) resolve(p.b?.json)
            else reject(new Error(JSON.stringify(p.b)))
          }
          port.addEventListener('message', hear)
          port.addEventListener('close', askAnew)
          port.start()
          port.postMessage(
            JSON.stringify({ i: id, p: { u: `http://orpc/${path}`, b: { json: input } } }),
          )
        }
        /** The engine ended before it answered: the next one is asked. */
        const askAnew = () => {
          window.portOfTests = undefined
          connect()
        }
        const connect = () => {
          const take = ({ data, ports }: MessageEvent) => {
            const port = ports[0]
            if (data?.type !== 'engine-port' || !port) return
            window.removeEventListener('message', take)
            window.portOfTests = port
            port.addEventListener('close', () => {
              if (window.portOfTests === port) window.portOfTests = undefined
            })
            ask(port)
          }
          window.addEventListener('message', take)
          void window.office?.connect()
        }
        if (window.portOfTests) ask(window.portOfTests)
        else connect()
      }),
    { path, input },
  )
}
