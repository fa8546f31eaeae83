import { TIME } from '../limits.ts'
import type { Child } from './startReader.ts'
import { startReader } from './startReader.ts'
import type { Answers, Task } from './tasks.ts'
import { ReadFault } from './tasks.ts'

/** The most milliseconds a task of each kind may take. */
type Times = Record<Task['kind'], number>

/** An idle reading process is let go after this. */
const IDLE = 30_000

/**
 * One reading process, started when it is needed: a task after the other, each within its time. `ask` throws a
 * ReadFault; a process that was ended is started anew for the next task.
 */
export function createReader(times: Times = TIME) {
  let child: Child | null = null
  let settle: ((fault: ReadFault | null, answer?: unknown) => void) | null = null
  let line: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined
  let closed = false

  const begin = (): Child => {
    const started = startReader({
      onReply: (reply) => {
        if (started !== child) return
        if ('answer' in reply) settle?.(null, reply.answer)
        else settle?.(new ReadFault(reply.reason, reply.detail))
      },
      onEnd: (outOfMemory) => {
        if (started !== child) return
        child = null
        settle?.(new ReadFault(outOfMemory ? 'memory' : 'damaged', 'the reader ended'))
      },
    })
    return started
  }
  const end = () => {
    clearTimeout(idle)
    const ending = child
    child = null
    ending?.kill()
  }

  const run = async (task: Task): Promise<unknown> => {
    if (closed) throw new ReadFault('gave_up', 'closed')
    clearTimeout(idle)
    child ??= begin()
    const own = child
    own.hold(true)
    const limit = times[task.kind]
    let timer: NodeJS.Timeout | undefined
    try {
      return await new Promise((resolve, reject) => {
        settle = (fault, answer) => (fault ? reject(fault) : resolve(answer))
        timer = setTimeout(() => {
          end()
          reject(new ReadFault('time'))
        }, limit)
        own.send(task)
      })
    } finally {
      clearTimeout(timer)
      settle = null
      own.hold(false)
      if (child) idle = setTimeout(end, IDLE).unref()
    }
  }

  return {
    ask: <Kind extends Task['kind']>(task: Task & { kind: Kind }): Promise<Answers[Kind]> => {
      const answer = line.then(() => run(task))
      line = answer.catch(() => {})
      return answer as Promise<Answers[Kind]>
    },
    /** Ends the process; what was under way fails as `gave_up`. */
    close: (): void => {
      closed = true
      const open = settle
      end()
      open?.(new ReadFault('gave_up', 'closed'))
    },
  }
}

export type Reader = ReturnType<typeof createReader>
