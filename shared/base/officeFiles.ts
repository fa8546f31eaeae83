/** Files of an office folder that more than the engine knows. */

export const DATABASE_FILE = 'office.db'

/** The answers to a window's first questions, as they were when the office was closed (shared/firstAnswers.ts). */
export const KEPT_ANSWERS_FILE = 'kept-answers.json'
