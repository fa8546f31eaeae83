import type { Personal } from '../base/forget.ts'

/**
 * What of the archive can be emptied when a person is forgotten: notes, and who borrowed what. Titles of dossiers are
 * kept until their time is over (GDPR art. 17(3)(b) and (d)), and so are holds and the records of disposal.
 */
export const personalOfArchive: Personal[] = [
  {
    entity: 'dossier',
    tables: [
      { table: 'archive_dossiers', owner: 'id', columns: ['note'] },
      { table: 'archive_words', owner: 'dossier_id', columns: ['word'], drop: true },
      { table: 'archive_dossiers', owner: 'id', columns: ['title'], kept: true },
      { table: 'archive_contents', owner: 'dossier_id', columns: ['description'], kept: true },
    ],
  },
  {
    entity: 'loan',
    tables: [
      {
        table: 'archive_loans',
        owner: 'id',
        columns: ['borrower_name', 'purpose', 'note'],
        links: ['borrower_contact_id'],
      },
    ],
  },
  { entity: 'box', tables: [{ table: 'archive_events', owner: 'number', columns: ['text'] }] },
]
