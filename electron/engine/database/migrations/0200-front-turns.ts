/** Not everybody may be asked to sit at the front: the office says who. Until it does, all may, as before. */
export const frontTurns = {
  number: 200,
  name: 'front turns',
  sql: `
    ALTER TABLE staff ADD COLUMN takes_turns INTEGER NOT NULL DEFAULT 1 CHECK (takes_turns IN (0, 1));
  `,
}
