/** Bounds of what is read from a file. Zip bounds: Sonar RSPEC-5042 (entries, size, ratio). */
export const MAXIMUM_FILE = 25 * 1024 * 1024
export const MAXIMUM_UNPACKED = 200 * 1024 * 1024
export const MAXIMUM_RATIO = 100
export const MAXIMUM_ENTRIES = 1000
export const MAXIMUM_ROWS = 500_000
export const MAXIMUM_COLUMNS = 500
export const MAXIMUM_CELL = 32_767
