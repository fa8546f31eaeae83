import type { InferContractRouterInputs } from '@orpc/contract'
import { Failure } from '../../../shared/base/errors.ts'
import type { StaffId } from '../../../shared/base/ids.ts'
import type { Language, Paper } from '../../../shared/base/schemas.ts'
import type { officeContract } from '../../../shared/office/contract.ts'
import type { OfficeClock } from '../base/clock.ts'
import type { Commands } from '../base/commands.ts'
import type { Context } from '../base/context.ts'
import type { People } from '../people/service.ts'
import type { Filled } from './sample/fillSample.ts'
import type { Journal } from './journal.ts'
import type { SettingsService } from './settings.ts'
import type { UndoHook } from './undo.ts'
import { createUndo } from './undo.ts'
import type { Upkeep } from './upkeep.ts'

type ListInput = InferContractRouterInputs<typeof officeContract>['listPaper']

type Parts = {
  commands: Commands
  clock: OfficeClock
  settings: SettingsService
  journal: Journal
  upkeep: Upkeep
  people: People
  /** What a sample office is made of. */
  filled: Filled
  undoHooks: UndoHook[]
}

/** The office itself: who is at the desk, what was done, taking it back, its settings and its upkeep. */
export function createOffice({
  commands,
  clock,
  settings,
  journal,
  upkeep,
  people,
  filled,
  undoHooks,
}: Parts) {
  return {
    settings,
    journal,
    upkeep,
    undo: createUndo({ commands, journal, hooks: undoHooks }),

    /** NOT_POSSIBLE `pin_wrong` or `pin_wait` for a colleague with a PIN. */
    signIn: async (
      context: Context,
      { staffId, pin }: { staffId: StaffId | null; pin?: string | undefined },
    ): Promise<{ actor: string }> => {
      const person = staffId === null ? null : people.get(staffId)
      if (person?.retired) throw new Failure('WRONG_STATE', { entity: 'staff', state: 'retired' })
      if (person) await people.pins.check(person.id, pin)
      context.signIn(person)
      return { actor: person?.name ?? context.desk }
    },

    /** See createFillSample; its names and its year are only read in when they are wanted. */
    fillSample: async (context: Context, language: Language | undefined) => {
      const { createFillSample } = await import('./sample/fillSample.ts')
      return createFillSample({ commands, clock, settings, ...filled })(context, language)
    },

    /** A list of the screen as a PDF; the drawing code is only read in when it is wanted. */
    listPaper: async ({ title, headings, numeric, rows }: ListInput): Promise<Paper> => {
      const [{ listPaper }, { wordsFor }] = await Promise.all([
        import('../base/papers/listPaper.ts'),
        import('../base/words.ts'),
      ])
      const office = settings.get()
      const date = clock.today()
      const bytes = await listPaper({
        office,
        title,
        headings,
        numeric,
        rows,
        date,
        words: wordsFor(office.language),
      })
      return {
        fileName: `${fileNameOf(title)} ${date}.pdf`,
        mediaType: 'application/pdf',
        base64: Buffer.from(bytes).toString('base64'),
      }
    },
  }
}

export type Office = ReturnType<typeof createOffice>

/** A title without what the systems forbid in file names. */
function fileNameOf(title: string): string {
  return (
    title
      .replaceAll(/[\\/:*?"<>|\p{Cc}\s]+/gu, ' ')
      .trim()
      .slice(0, 80) || 'list'
  )
}
