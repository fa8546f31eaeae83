/** Colours to tell colleagues apart by, given in turn to those who have none yet: apart in hue, of one lightness. */
export const STAFF_COLOURS = [
  '#5b7c99',
  '#8a6d3b',
  '#4f7f5f',
  '#99607a',
  '#6b6ba8',
  '#a0613f',
  '#3f8288',
  '#7d7436',
]
