import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '../base/tokens.css'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { connectEngine } from './client/client.ts'
import { orpc } from './client/queries.ts'
import { pages } from './features.ts'
import { startLanguage } from './language.ts'
import { pageAt } from './places.ts'
import { queryClient } from './queryClient.ts'

connectEngine()
const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no #root')
const address = window.location.hash.slice(1)
const first = pageAt(pages, address) ?? pages[0]
// Asked while words and code are still on their way; the screens find the answers there.
void queryClient.prefetchQuery(orpc.office.health.queryOptions())
first?.prepare?.(queryClient)
void Promise.allSettled([startLanguage(), first?.page.load()]).then(() =>
  createRoot(root).render(<App />),
)
