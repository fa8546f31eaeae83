import { readFileSync } from 'node:fs'
import type { Answers, Task } from './tasks.ts'

/** Does one task. Libraries are only loaded when a file needs them. */
export async function doTask(task: Task): Promise<Answers[Task['kind']]> {
  if (task.kind === 'compare')
    return (await import('./compareTexts.ts')).compareTexts(task.before, task.after)
  if (task.kind === 'calendar')
    return (await import('./readCalendars.ts')).readCalendars(task.bytes, task.mediaType, task.zone)
  const { kind, mediaType } = task
  const bytes = new Uint8Array(readFileSync(task.path))
  switch (kind) {
    case 'inspect':
      await (await import('./readZip.ts')).checkZip(bytes)
      return {}
    case 'read':
      return (await import('./readWords.ts')).readWords(bytes, mediaType)
    case 'recognize':
      return (await import('./recognize.ts')).recognize(bytes, task)
    case 'preview':
      return (await import('./preview.ts')).previewOf(bytes, mediaType)
    case 'messages':
      return (await import('./readMail.ts')).readMessages(bytes, mediaType)
    case 'inspectLetter':
      return (await import('./letters.ts')).inspectLetter(bytes)
    case 'fillLetter':
      return (await import('./letters.ts')).fillLetter(bytes, task)
    case 'barcodes':
      return (await import('./barcodes.ts')).barcodesOfPage(bytes, task.page)
    case 'pages':
      return (await import('./cutPdf.ts')).countPages(bytes)
    case 'cut':
      return (await import('./cutPdf.ts')).cutPdf(bytes, task.parts)
  }
}
