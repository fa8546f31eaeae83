import { IconFileText, IconForms, IconScissors, IconTemplate } from '@tabler/icons-react'
import { client } from '../app/client/client.ts'
import type { Feature, PaletteHit } from '../base/feature.ts'
import { lazyPage } from '../base/lazyPage.tsx'
import { CopyWatch } from './copies/CopyWatch.tsx'

const MOST_HITS = 8
/** The number of a document, as it stands in its references and on labels. */
const NUMBER = /^D\d{4}-\d{1,7}$/i

const findTemplates = async (text: string, signal: AbortSignal): Promise<PaletteHit[]> => {
  const templates = await client.documents.templates.list({}, { signal })
  const wanted = text.toLowerCase()
  return templates
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .slice(0, MOST_HITS)
    .map(({ id, name, language }) => ({
      id,
      label: name,
      detail: language,
      address: `/documents/new/${id}`,
    }))
}

/** Documents in the frame: the list in the rail; templates, fields and the splitting of scans beneath it. */
export const documentsFeature: Feature = {
  name: 'documents',
  half: 'back',
  label: 'documents:documents',
  pages: [
    {
      path: '/documents/:id?/:view?',
      label: 'documents:documents',
      icon: IconFileText,
      keys: 'g x',
      page: lazyPage(() => import('./DocumentsPage.tsx').then((m) => m.DocumentsPage)),
    },
    {
      path: '/documents/templates/:id?/:view?',
      label: 'documents:templates.title',
      icon: IconTemplate,
      offRail: true,
      page: lazyPage(() => import('./templates/TemplatesPage.tsx').then((m) => m.TemplatesPage)),
    },
    {
      path: '/documents/split',
      label: 'documents:split.title',
      icon: IconScissors,
      offRail: true,
      page: lazyPage(() => import('./split/SplitPage.tsx').then((m) => m.SplitPage)),
    },
    {
      path: '/documents/fields/:id?/:view?',
      label: 'documents:fields.title',
      icon: IconForms,
      offRail: true,
      page: lazyPage(() => import('./fields/FieldsPage.tsx').then((m) => m.FieldsPage)),
    },
  ],
  actions: [
    {
      id: 'documents.new',
      label: 'documents:new',
      icon: IconFileText,
      run: (go) => go('/documents/new'),
    },
    {
      id: 'documents.file',
      label: 'documents:fromFile.title',
      icon: IconFileText,
      run: (go) => go('/documents/file'),
    },
    {
      id: 'documents.split',
      label: 'documents:split.title',
      icon: IconScissors,
      run: (go) => go('/documents/split'),
    },
    {
      id: 'documents.templates',
      label: 'documents:templates.title',
      icon: IconTemplate,
      run: (go) => go('/documents/templates'),
    },
    {
      id: 'documents.newTemplate',
      label: 'documents:templates.new',
      icon: IconTemplate,
      run: (go) => go('/documents/templates/new'),
    },
    {
      id: 'documents.fields',
      label: 'documents:fields.title',
      icon: IconForms,
      run: (go) => go('/documents/fields'),
    },
    {
      id: 'documents.newField',
      label: 'documents:fields.new',
      icon: IconForms,
      run: (go) => go('/documents/fields/new'),
    },
  ],
  sources: [
    {
      id: 'documents.templates',
      label: 'documents:templates.title',
      icon: IconTemplate,
      find: findTemplates,
    },
  ],
  overlay: CopyWatch,
  async onScan(code, go) {
    if (!NUMBER.test(code)) return false
    const { documents } = await client.documents.list({ text: code, limit: 5 })
    const found = documents.find(({ number }) => number === code.toUpperCase())
    if (found) go(`/documents/${found.id}`)
    return found !== undefined
  },
}
