import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '../base/tokens.css'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { connectEngine } from './client/client.ts'
import { startLanguage } from './language.ts'

connectEngine()
const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no #root')
void startLanguage().then(() => createRoot(root).render(<App />))
