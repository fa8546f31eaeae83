/** Contacts stand in the order of the office's language: what they are sorted by is made anew at the next start. */
export const nameOrder = {
  number: 170,
  name: 'name order',
  sql: `
    UPDATE contacts SET sort_key = '';
  `,
}
