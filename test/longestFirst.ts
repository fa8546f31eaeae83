import type { TestSpecification } from 'vitest/node'
import { BaseSequencer } from 'vitest/node'

/** The files that take longest, longest first: begun last, one of them would keep one core busy and the others idle. */
const longest = [
  'test/desktop/accessibility.test.ts',
  'test/engine/fuzz.test.ts',
  'test/engine/crash.test.ts',
  'test/engine/cli.test.ts',
  'test/desktop/trip.test.ts',
  'test/desktop/agenda.test.ts',
  'test/desktop/paper.test.ts',
  'test/desktop/engineCrash.test.ts',
  'test/engine/fileCrash.test.ts',
  'electron/engine/mail/email/fetching.test.ts',
]

/** The order of the files: the longest, then the windows' tests, then the rest in vitest's own order. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const inOrder = await super.sort(files)
    const rankOf = ({ moduleId, project }: TestSpecification) => {
      const place = longest.findIndex((file) => moduleId.endsWith(file))
      if (place >= 0) return place
      return project.name === 'desktop' ? longest.length : longest.length + 1
    }
    return inOrder.toSorted((one, other) => rankOf(one) - rankOf(other))
  }
}
