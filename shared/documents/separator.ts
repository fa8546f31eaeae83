/** What stands in the bars of a separator sheet: the same in every office, so that old sheets keep their use. */
export const SEPARATOR = 'COUNTERPART-SEPARATOR'

/** Ours, and the common "Patch T" sheet that offices print from elsewhere. */
export const isSeparator = (text: string): boolean => text === SEPARATOR || /^PATCH ?T$/i.test(text)
