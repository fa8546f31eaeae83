/**
 * The office on the command line, for scripts and for tests: JSON in, JSON out. A failure is JSON too, on
 * standard error, with exit code 1. `npm run -s office -- <command> …`; without a command it tells them all.
 */
import { commands, usage } from './cli/commands.ts'
import { UsageFault, describeFailure } from './cli/failure.ts'

async function run(): Promise<void> {
  const [name = '', ...words] = process.argv.slice(2)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new UsageFault(name ? `there is no command "${name}"` : 'name a command')
  await command(words)
}

// Whoever reads our output may stop reading, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? 0 : 1),
)

try {
  await run()
} catch (error) {
  process.stderr.write(`${JSON.stringify(describeFailure(error, usage))}\n`)
  process.exitCode = 1
}
