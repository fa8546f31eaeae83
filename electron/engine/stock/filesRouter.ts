import type { Announcer } from '../base/changes.ts'
import type { Procedures } from '../base/context.ts'
import type { Stock } from './service.ts'

/**
 * The part of the stock contract that makes and reads files. What draws and reads them is only loaded
 * when it is wanted: an office opens faster without.
 */
export function createStockFilesRouter(
  { stock: os }: Procedures,
  stock: () => Stock,
  announcer: Announcer,
) {
  const papers = () => import('./papers.ts')
  const loadImports = async () => {
    const { createImports } = await import('./imports.ts')
    return createImports({ stock: stock(), progress: announcer.progress })
  }
  return {
    orderPaper: os.orders.paper.handler(async ({ input }) =>
      (await papers()).makeOrderPaper(stock(), input),
    ),
    roundPaper: os.rounds.paper.handler(async ({ input }) =>
      (await papers()).makeWalkSheet(stock(), input),
    ),
    labels: os.labels.handler(async ({ input }) => (await papers()).makeLabels(stock(), input)),
    export: os.export.handler(async ({ input }) =>
      (await import('./exports.ts')).exportStock(stock(), input),
    ),
    imports: {
      preview: os.imports.preview.handler(async ({ input, signal }) =>
        (await loadImports()).preview(input, signal),
      ),
      run: os.imports.run.handler(async ({ input, context, signal }) =>
        (await loadImports()).run(context, input, signal),
      ),
    },
  }
}
