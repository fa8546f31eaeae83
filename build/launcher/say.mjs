// What the launcher says goes to standard error: standard output belongs to the program it starts.

/**
 * Says one line to the person at the keyboard.
 * @param {string} text one sentence
 */
export function say(text) {
  process.stderr.write(`counterpart: ${text}\n`)
}

/**
 * Says that something started, how long it has been going (every five seconds), and when it is done.
 * @template T
 * @param {string} text what is being done, as "installing the packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what the work returned
 */
export async function sayWhile(text, work) {
  const start = Date.now()
  const seconds = () => Math.round((Date.now() - start) / 1000)
  say(`${text} …`)
  const beat = setInterval(() => say(`${text}: still going after ${seconds()} s`), 5000)
  try {
    const result = await work()
    say(`${text}: done in ${seconds()} s`)
    return result
  } finally {
    clearInterval(beat)
  }
}

/** A fault whose text tells the reader all they need: what is wrong and what to do. No stack trace is shown for it. */
export class PlainError extends Error {}

/**
 * Runs a script's work and ends the process with its exit code; a PlainError is told in words, anything else with its
 * stack trace.
 * @param {() => Promise<number>} work returns the exit code
 */
export async function runScript(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    say(error instanceof PlainError ? error.message : String(error?.stack ?? error))
    process.exitCode = 1
  }
}
