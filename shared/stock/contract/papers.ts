import * as z from 'zod'
import type { ItemId, PlaceId, RoundId } from '../../base/ids.ts'
import {
  columnsOfFile,
  command,
  file,
  id,
  importReport,
  paper,
  procedure,
} from '../../base/schemas.ts'

/** What a column of an imported file can be. */
export const stockField = z.enum([
  'code',
  'name',
  'category',
  'unit',
  'barcode',
  'note',
  'place',
  'quantity',
  'reorderPoint',
  'orderUpTo',
  'supplier',
  'partNumber',
  'packQuantity',
  'price',
  'currency',
  'leadDays',
  'par',
])
export type StockField = z.infer<typeof stockField>
export const usesField = z.enum([
  'code',
  'name',
  'category',
  'date',
  'quantity',
  'reference',
  'place',
  'note',
])
export type UsesField = z.infer<typeof usesField>

const kind = z.enum(['stock', 'uses'])
export type ImportKind = z.infer<typeof kind>

export const imports = {
  preview: procedure
    .route({
      method: 'POST',
      path: '/stock/import/preview',
      summary: 'Reads a CSV or XLSX file and guesses its columns; writes nothing.',
    })
    .input(z.object({ kind, file, columns: columnsOfFile.optional() }))
    .output(
      z.object({
        headers: z.array(z.string()),
        columns: columnsOfFile,
        fields: z.array(z.object({ field: z.string(), required: z.boolean() })),
        encoding: z.string(),
        delimiter: z.string(),
        rows: z.int(),
        sample: z.array(z.array(z.string())),
        /** What an import would do, row by row up to 200. */
        report: importReport,
      }),
    ),
  run: procedure
    .route({
      method: 'POST',
      path: '/stock/import',
      summary:
        'Takes a file in as one undoable act. Rows known already are counted as duplicates, bad ones skipped with their reason.',
    })
    .input(command.extend({ kind, file, columns: columnsOfFile.optional() }))
    .output(importReport.extend({ commandId: z.string() })),
}

export const exportList = procedure
  .route({
    method: 'GET',
    path: '/stock/export',
    summary: 'Items, levels, movements or orders as CSV or XLSX.',
  })
  .input(
    z.object({
      what: z.enum(['items', 'movements', 'orders', 'toOrder']),
      format: z.enum(['csv', 'xlsx']),
    }),
  )
  .output(paper)

export const labels = procedure
  .route({
    method: 'POST',
    path: '/stock/labels',
    summary: 'Shelf labels with barcodes, 24 to an A4 sheet, as PDF.',
  })
  .input(
    z.object({
      itemIds: z.array(id<ItemId>()).max(2000).default([]),
      placeIds: z.array(id<PlaceId>()).max(2000).default([]),
      skip: z.int().min(0).max(23).default(0),
    }),
  )
  .output(paper)

export const walkSheet = procedure
  .route({
    method: 'GET',
    path: '/stock/rounds/{roundId}/paper',
    summary: 'The walk sheet of a round as PDF, with blanks to write in.',
  })
  .input(z.object({ roundId: id<RoundId>() }))
  .output(paper)
