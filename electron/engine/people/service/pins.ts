import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { Failure } from '../../../../shared/base/errors.ts'
import type { StaffId } from '../../../../shared/base/ids.ts'
import type { StaffMember } from '../../../../shared/people/contract/staff.ts'
import type { Desk } from '../../base/commands.ts'
import type { Tables } from '../../database/tables.ts'
import type { PeopleParts } from '../service.ts'
import type { Staff } from './staff.ts'

const derive = promisify<string, Buffer, number, Buffer>(scrypt)
const BYTES = 32
/** Wrong ones before a wait, and how long that lasts. */
const TRIES = 5
const WAIT = 30_000

type Tried = { wrong: number; since: number }

/**
 * PINs of colleagues: derived by scrypt (RFC 7914, Node's usual cost) with a salt of their own, and no part of the
 * journal. A PIN keeps colleagues from signing in as one another by mistake; it does not lock the office's file.
 */
export function createPins({ database, commands, clock }: PeopleParts, staff: Staff) {
  const one = database.prepare<Tables['staff_pins']>('SELECT * FROM staff_pins WHERE staff_id = ?')
  const remove = database.prepare('DELETE FROM staff_pins WHERE staff_id = ?')
  const insert = database.prepare('INSERT INTO staff_pins (staff_id, salt, hash) VALUES (?, ?, ?)')
  const tried = new Map<StaffId, Tried>()

  /** Passes where the colleague has no PIN or `pin` is it; else NOT_POSSIBLE `pin_wrong` or `pin_wait`. */
  const check = async (staffId: StaffId, pin: string | undefined): Promise<void> => {
    const row = one.get(staffId)
    if (!row) return
    const now = Date.parse(clock.now())
    let known = tried.get(staffId) ?? { wrong: 0, since: now }
    if (known.wrong >= TRIES) {
      if (now - known.since < WAIT) throw new Failure('NOT_POSSIBLE', { reason: 'pin_wait' })
      known = { wrong: 0, since: now }
    }
    // Counted before it is known to be wrong: trying many at once gives no more tries.
    tried.set(staffId, { wrong: known.wrong + 1, since: now })
    const derived = await derive(pin ?? '', Buffer.from(row.salt, 'hex'), BYTES)
    if (!timingSafeEqual(derived, Buffer.from(row.hash, 'hex')))
      throw new Failure('NOT_POSSIBLE', { reason: 'pin_wrong' })
    tried.delete(staffId)
  }

  return {
    check,
    set: async (
      desk: Desk,
      input: { staffId: StaffId; pin: string | null; present?: string | undefined },
    ): Promise<StaffMember> => {
      const { staffId, pin } = input
      staff.get(staffId)
      await check(staffId, input.present)
      const salt = randomBytes(16)
      const hash = pin === null ? null : await derive(pin, salt, BYTES)
      // The request's hash would tell a PIN of four digits to whoever tries them all.
      const request = { request: salt.toString('hex') }
      return commands.run(
        desk,
        'people.staff.setPin',
        {},
        (write) => {
          write.touch('staff', staffId)
          remove.run(staffId)
          if (hash) insert.run(staffId, salt.toString('hex'), hash.toString('hex'))
          return staff.get(staffId)
        },
        request,
      )
    },
  }
}
