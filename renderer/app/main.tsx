// What the frame and the first screen are made of; the rest is base/libraryStyles.ts.
import '@mantine/core/styles/baseline.layer.css'
import '@mantine/core/styles/default-css-variables.layer.css'
import '@mantine/core/styles/global.layer.css'
import '@mantine/core/styles/UnstyledButton.layer.css'
import '@mantine/core/styles/Button.layer.css'
import '@mantine/core/styles/CloseButton.layer.css'
import '@mantine/core/styles/Loader.layer.css'
import '../base/tokens.css'
import { createRoot } from 'react-dom/client'
import { useZone } from '../base/format/useFormats.ts'
import { App } from './App.tsx'
import { connectEngine } from './client/client.ts'
import { orpc } from './client/queries.ts'
import { watchFaults } from './faults.ts'
import { pages } from './features.ts'
import { afterFirstPicture } from './afterFirstPicture.ts'
import { takeKeptAnswers } from './keptAnswers.ts'
import { startLanguage } from './language.ts'
import { pageAt, plainAddress } from './places.ts'
import { queryClient } from './queryClient.ts'

/** Milliseconds for the engine's first answers: with them the first screen is drawn once, and whole. */
const PATIENCE = 400

watchFaults()
const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no #root')
const address = window.location.hash.slice(1)
const asked = pageAt(pages, address)
const first = asked ?? pages[0]
// Said now, for the frame would draw itself twice if it had to send the window on.
if (first && !asked) window.location.replace(`#${plainAddress(first)}`)
const kept = takeKeptAnswers(queryClient)
if (kept) afterFirstPicture(connectEngine)
else connectEngine()
// Asked while words and code are still on their way; the screens find the answers there.
const health = orpc.office.health.queryOptions()
void queryClient.prefetchQuery(health)
first?.prepare?.(queryClient)
const answers = queryClient
  .getQueryCache()
  .getAll()
  .flatMap(({ promise }) => (promise ? [promise] : []))
const answered = Promise.allSettled(answers)
const pause = new Promise((resolve) => setTimeout(resolve, PATIENCE))
// `npm run bench` reads it.
void answered.then(() => performance.mark('answered'))
void Promise.allSettled([
  startLanguage(),
  first?.page.load(),
  kept || Promise.race([answered, pause]),
]).then(() => {
  const zone = queryClient.getQueryData(health.queryKey)?.settings?.zone
  if (zone) useZone.getState().setZone(zone)
  createRoot(root).render(<App />)
})
