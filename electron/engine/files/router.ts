import type { Procedures } from '../base/context.ts'
import type { Files } from './service.ts'

/** The files contract, answered by the service. */
export function createFilesRouter({ files: os }: Procedures, files: Files) {
  return {
    add: os.add.handler(({ input, context }) => files.add(context, input)),
    get: os.get.handler(({ input }) => files.get(input.fileId)),
    read: os.read.handler(({ input }) => files.read(input.fileId, input.from)),
    preview: os.preview.handler(({ input }) => files.preview(input.fileId)),
    text: os.text.handler(({ input }) => files.text(input.fileId, input.from)),
    queue: os.queue.handler(() => files.queue()),
    readAgain: os.readAgain.handler(({ input }) => files.readAgain(input.fileId)),
    pause: os.pause.handler(({ input }) => files.pause(input.paused)),
    removeStrays: os.removeStrays.handler(() => files.removeStrays()),
    prove: os.prove.handler(({ input, signal }) => files.prove(input, signal)),
  }
}
