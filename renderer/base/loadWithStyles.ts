/** Fetches code that is no part of the first screen, and with it the styles that it may use. */
export async function loadWithStyles<Part>(load: () => Promise<Part>): Promise<Part> {
  const [part] = await Promise.all([load(), import('./libraryStyles.ts')])
  return part
}
