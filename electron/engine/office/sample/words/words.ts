import type { CategoryKey, PlaceKey, PrinterSpec, SupplierKey, UnitKey } from '../catalogue.ts'

/** All names of a sample office in one language. */
export type SampleWords = {
  office: { name: string; address: string; phone: string; domain: string }
  staff: [name: string, role: string][]
  places: Record<PlaceKey, string>
  suppliers: Record<
    SupplierKey,
    { name: string; address: string; phone: string; domain: string; mailbox: string }
  >
  categories: Record<CategoryKey, string>
  units: Record<UnitKey, string>
  /** By the keys of the catalogue. */
  items: Record<string, string>
  printers: Record<PrinterSpec['key'], string>
  rounds: Record<'toilets' | 'floors', string>
  packOf: (count: number) => string
  openingCount: string
  stockCount: string
  brokenOnArrival: string
  reservedFor: string
  orderNote: string
  /** The digits before the country's own of a barcode (GS1 prefix). */
  barcodePrefix: string
}
