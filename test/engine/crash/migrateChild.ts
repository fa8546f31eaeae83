/** Opens an older office, which migrates it, until it is killed. Argument: folder. */
import { writeSync } from 'node:fs'
import { openEngine } from '../../../electron/engine/engine.ts'

writeSync(1, 'ready\n')
await openEngine({ folder: process.argv[2]!, version: 'test' })
setInterval(() => {}, 1000)
