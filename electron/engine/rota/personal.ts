import type { Personal } from '../base/forget.ts'

/** Where the rota may mention a person outside the office. */
export const personalOfRota: Personal[] = [
  {
    entity: 'rota',
    tables: [
      { table: 'rota_absences', owner: 'id', columns: ['note'] },
      { table: 'rota_overrides', owner: 'id', columns: ['reason'] },
    ],
  },
]
