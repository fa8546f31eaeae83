import { create } from 'zustand'
import { client } from '../../app/client/client.ts'

type LongTask = {
  /** The command's id, by which the engine reports progress. */
  id: string
  label: string
  /** Rows or files done of all; 0 of 0 while nothing is known. */
  done: number
  total: number
  cancel: () => void
}

/** Long work under way at this desk; the frame shows it (LongTasks.tsx). */
export const useLongTasks = create<{ tasks: LongTask[] }>(() => ({ tasks: [] }))

let following: AbortController | null = null

/** Shows a piece of long work until the returned function is called. */
export function beginTask(task: Pick<LongTask, 'id' | 'label' | 'cancel'>): () => void {
  useLongTasks.setState(({ tasks }) => ({ tasks: [...tasks, { ...task, done: 0, total: 0 }] }))
  if (!following) void follow()
  return () => {
    useLongTasks.setState(({ tasks }) => ({ tasks: tasks.filter(({ id }) => id !== task.id) }))
    if (useLongTasks.getState().tasks.length > 0) return
    following?.abort()
    following = null
  }
}

/** Listens to the engine's progress as long as there is work. Without it the bar just shows no figure. */
async function follow(): Promise<void> {
  const stop = new AbortController()
  following = stop
  try {
    const stream = await client.office.progress(undefined, { signal: stop.signal })
    for await (const { task, done, total } of stream) {
      useLongTasks.setState(({ tasks }) => ({
        tasks: tasks.map((each) => (each.id === task ? { ...each, done, total } : each)),
      }))
    }
  } catch {
    // The work itself tells when the engine is lost.
  } finally {
    if (following === stop) following = null
  }
}
