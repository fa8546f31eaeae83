const LONGEST_NAME = 200

/** A name without its folders and without what no system allows in one. */
export function fileName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const clean = last.replace(/[\p{Cc}<>:"|?*]+/gu, ' ').trim()
  if (clean.length <= LONGEST_NAME) return clean || 'file'
  const ending = /\.\w{1,8}$/.exec(clean)?.[0] ?? ''
  return clean.slice(0, LONGEST_NAME - ending.length) + ending
}
