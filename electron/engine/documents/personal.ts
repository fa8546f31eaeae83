import type { Personal } from '../base/forget.ts'

/** What of documents can name a person. What stands in their files is the office's paper, and is kept or destroyed as such. */
export const personalOfDocuments: Personal[] = [
  {
    entity: 'document',
    tables: [
      {
        table: 'documents',
        owner: 'id',
        columns: ['title', 'note', 'your_reference'],
        links: ['contact_id'],
      },
      { table: 'document_versions', owner: 'document_id', columns: ['note'] },
      { table: 'document_values', owner: 'document_id', columns: ['text'] },
      { table: 'document_dispatches', owner: 'document_id', columns: ['recipient', 'note'] },
      { table: 'document_hand_ons', owner: 'document_id', columns: ['note'] },
      { table: 'document_words', owner: 'document_id', columns: ['word'], drop: true },
      {
        table: 'document_versions',
        from: '(SELECT v.document_id, f.name FROM document_versions v JOIN files f ON f.id = v.file_id)',
        owner: 'document_id',
        columns: ['name'],
        kept: true,
      },
    ],
  },
]
