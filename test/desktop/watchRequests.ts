import type { ElectronApplication } from 'playwright-core'

/** Notes every request of the app's pages from here on; `asked` gives their addresses. */
export async function watchRequests(app: ElectronApplication) {
  await app.evaluate(({ session }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
      asked.push(url)
      answer({})
    })
  })
  return {
    asked: () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked),
    stop: () =>
      app.evaluate(({ session }) => session.defaultSession.webRequest.onBeforeRequest(null)),
  }
}
