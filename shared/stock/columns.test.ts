import { expect, test } from 'vitest'
import { plainHeader } from '../base/columns.ts'
import { guessColumns, importFields, missingColumns } from './columns.ts'

const uses = (headers: string) => guessColumns('uses', headers.split('|'))
const stock = (headers: string) => guessColumns('stock', headers.split('|'))

test('a table of order lines as a shop exports it', () => {
  const headers =
    'Row ID|Order ID|Order Date|Ship Date|Ship Mode|Product ID|Category|Sub-Category|Product Name|Sales|Quantity|Discount'
  expect(uses(headers)).toEqual({
    code: 'Product ID',
    name: 'Product Name',
    category: 'Sub-Category',
    date: 'Order Date',
    quantity: 'Quantity',
    reference: 'Row ID',
  })
})

test('headers of all five languages', () => {
  const lists = [
    'Item code|Name|Unit|On hand|Place|Supplier|Part number|Pack size|Price|Reorder point|Barcode',
    'Varenr.|Varenavn|Enhed|Beholdning|Placering|Leverandør|Leverandørens varenummer|Pakningsstørrelse|Pris|Genbestillingspunkt|Stregkode',
    'Codice articolo|Descrizione|Unità di misura|Giacenza|Magazzino|Fornitore|Codice fornitore|Pezzi per confezione|Prezzo|Scorta minima|Codice a barre',
    'Artikelnummer|Benämning|Enhet|Lagersaldo|Lagerplats|Leverantör|Leverantörens artikelnummer|Förpackningsstorlek|Pris|Beställningspunkt|Streckkod',
    'Šifra artikla|Naziv|Jedinica mjere|Količina|Skladište|Dobavljač|Šifra dobavljača|Komada u pakiranju|Cijena|Minimalna zaliha|Barkod',
  ]
  const fields = [
    'code',
    'name',
    'unit',
    'quantity',
    'place',
    'supplier',
    'partNumber',
    'packQuantity',
    'price',
    'reorderPoint',
    'barcode',
  ]
  for (const list of lists) {
    const headers = list.split('|')
    expect(stock(list)).toEqual(Object.fromEntries(fields.map((field, at) => [field, headers[at]])))
  }
})

test('no column is given twice, and what must be there is named when it is not', () => {
  const columns = stock('Name|Name (2)|Quantity of units')
  expect(new Set(Object.values(columns)).size).toBe(Object.values(columns).length)
  expect(missingColumns('uses', { code: 'a' })).toEqual(['date', 'quantity'])
  expect(missingColumns('stock', {})).toEqual(['name'])
  expect(stock('x|y|z')).toEqual({})
})

test('headers are compared without case, marks and punctuation', () => {
  expect(plainHeader('  VARE-NR. ')).toBe('vare nr')
  expect(plainHeader('Količina (kom)')).toBe('kolicina kom')
  expect(importFields.uses.filter(({ required }) => required)).toHaveLength(3)
})
