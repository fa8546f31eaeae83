/**
 * Where passwords are asked for. They are in the system's key store (the shell's) or in the environment, and pass
 * through the engine's memory only: no database, journal, log or backup ever holds one.
 */
export type Secrets = {
  /** The secret kept under `key` by the shell, else that of the environment variable; null without either. */
  find(key: string, variable: string): Promise<string | null>
}

/** Of an engine without a shell: a server or the command line. */
export const environmentSecrets: Secrets = {
  find: (_key, variable) => Promise.resolve(process.env[variable] || null),
}
