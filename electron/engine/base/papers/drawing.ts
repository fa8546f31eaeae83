/** The libraries that draw papers: 3 MB of program, read in when the first paper is wanted. */
const load = async () => {
  const [pdfkit, bars] = await Promise.all([import('pdfkit'), import('bwip-js/node')])
  // By their defaults: bwip-js's export named `raw` is another thing, the symbology of that name.
  return { PDFDocument: pdfkit.default, bars: bars.default }
}
type Drawing = Awaited<ReturnType<typeof load>>

let loaded: Drawing | undefined

/** The libraries, read in at the first call; startPaper waits for them. */
export async function loadDrawing(): Promise<Drawing> {
  return (loaded ??= await load())
}

/** The library for bars and squares: there for whoever holds a sheet. */
export function barsLibrary(): Drawing['bars'] {
  if (!loaded) throw new Error('no paper was started')
  return loaded.bars
}
