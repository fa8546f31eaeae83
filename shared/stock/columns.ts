import { matchColumns, readHeadings } from '../base/columns.ts'
import type { ImportKind, StockField, UsesField } from './contract/papers.ts'

export type ImportField = { field: StockField | UsesField; required: boolean }

/** The fields a file of each kind can fill, in the order they are asked for. */
export const importFields: Record<ImportKind, ImportField[]> = {
  stock: [
    { field: 'name', required: true },
    { field: 'code', required: false },
    { field: 'quantity', required: false },
    { field: 'unit', required: false },
    { field: 'place', required: false },
    { field: 'category', required: false },
    { field: 'barcode', required: false },
    { field: 'reorderPoint', required: false },
    { field: 'orderUpTo', required: false },
    { field: 'par', required: false },
    { field: 'supplier', required: false },
    { field: 'partNumber', required: false },
    { field: 'packQuantity', required: false },
    { field: 'price', required: false },
    { field: 'currency', required: false },
    { field: 'leadDays', required: false },
    { field: 'note', required: false },
  ],
  uses: [
    { field: 'code', required: true },
    { field: 'date', required: true },
    { field: 'quantity', required: true },
    { field: 'name', required: false },
    { field: 'reference', required: false },
    { field: 'place', required: false },
    { field: 'category', required: false },
    { field: 'note', required: false },
  ],
}

/**
 * What people head such columns with, likeliest first: English, Danish, Italian, Swedish, Croatian.
 * Written as `plainHeader` gives them.
 */
const headings: Record<StockField | UsesField, string> = {
  code: `code|item code|product id|item id|sku|item number|item no|article number|article no|product code|product number|part|material|
    varenummer|varenr|vare nr|kode|vare id|codice|codice articolo|cod articolo|codice prodotto|cod|articolo n|
    artikelnummer|artikelnr|art nr|artikel nr|kod|sifra|sifra artikla|sifra proizvoda|oznaka|id`,
  name: `name|product name|item name|item|product|description|article|title|navn|varenavn|vare|betegnelse|beskrivelse|produkt|
    nome|nome prodotto|nome articolo|articolo|prodotto|descrizione|denominazione|
    namn|benamning|artikelnamn|artikel|produktnamn|beskrivning|naziv|naziv artikla|ime|artikl|proizvod|opis`,
  category: `sub category|subcategory|category|group|item group|product group|type|kategori|varegruppe|gruppe|
    sottocategoria|categoria|gruppo|tipo|underkategori|varugrupp|grupp|typ|kategorija|podkategorija|grupa|vrsta`,
  unit: `unit|uom|unit of measure|counting unit|enhed|maleenhed|unita|unita di misura|um|u m|enhet|matenhet|jedinica|jedinica mjere|jed mjere|jm|mjera`,
  barcode: `barcode|bar code|ean|ean code|gtin|upc|stregkode|ean kode|codice a barre|barcode ean|streckkod|ean kod|barkod|crticni kod`,
  note: `note|notes|remark|remarks|comment|comments|bemaerkning|bemaerkninger|kommentar|notat|nota|osservazioni|commento|anmarkning|anteckning|napomena|biljeska|komentar`,
  place: `place|location|storage|storage place|shelf|room|warehouse|store|sted|placering|lokation|lager|hylde|rum|
    posto|luogo|posizione|ubicazione|magazzino|scaffale|stanza|plats|lagerplats|hylla|mjesto|lokacija|skladiste|polica|prostorija`,
  quantity: `quantity|qty|on hand|in stock|stock|amount|count|units|antal|maengde|beholdning|pa lager|lagerbeholdning|
    quantita|qta|giacenza|scorta|pezzi|antal st|mangd|lagersaldo|saldo|i lager|kolicina|kol|stanje|zaliha|komada`,
  reorderPoint: `reorder point|reorder level|minimum|min|min stock|minimum stock|minimum quantity|genbestillingspunkt|bestillingspunkt|minimumsbeholdning|minimumslager|
    punto di riordino|scorta minima|minimo|livello minimo|bestallningspunkt|minsta lager|minimilager|minsta antal|tocka narudzbe|minimalna zaliha|minimalna kolicina|minimalno`,
  orderUpTo: `order up to|order up to level|maximum|max|max stock|maximum stock|target level|bestil op til|maksimum|maks|maksimumsbeholdning|
    ordinare fino a|scorta massima|massimo|bestall upp till|maxlager|maximilager|naruciti do|maksimalna zaliha|maksimalna kolicina`,
  supplier: `supplier|supplier name|vendor|vendor name|leverandor|leverandornavn|fornitore|nome fornitore|leverantor|leverantorsnamn|dobavljac|naziv dobavljaca`,
  partNumber: `part number|part no|supplier part number|supplier sku|vendor part number|supplier code|leverandorens varenummer|leverandor varenummer|leverandor varenr|
    codice fornitore|codice articolo fornitore|leverantorens artikelnummer|lev art nr|sifra dobavljaca|sifra kod dobavljaca|kataloski broj`,
  packQuantity: `pack size|pack quantity|pack qty|units per pack|per pack|pakningsstorrelse|antal pr pakning|antal pr pakke|stk pr pakning|kolli|
    pezzi per confezione|quantita per confezione|confezione|forpackningsstorlek|antal per forpackning|st per forpackning|kolicina u pakiranju|komada u pakiranju|pakiranje`,
  price: `price|pack price|unit price|cost|purchase price|unit cost|pris|indkobspris|kostpris|stykpris|prezzo|prezzo unitario|costo|prezzo di acquisto|
    inkopspris|styckpris|apris|cijena|nabavna cijena|jedinicna cijena`,
  currency: `currency|valuta|divisa|moneta`,
  leadDays: `lead time|lead days|lead time days|delivery days|delivery time|leveringstid|leveringsdage|tempo di consegna|giorni di consegna|leveranstid|leveransdagar|rok isporuke|dana isporuke|rok dostave`,
  par: `par|par level|should hold|target|fast niveau|skal vaere|livello|livello previsto|bor finnas|ska finnas|niva|razina|treba biti`,
  date: `date|order date|use date|day|used on|transaction date|posting date|booking date|dato|ordredato|forbrugsdato|bogforingsdato|data|data ordine|data uso|data movimento|
    datum|orderdatum|uttagsdatum|bokforingsdatum|dan|datum narudzbe|datum potrosnje|datum izdavanja`,
  reference: `reference|ref|row id|line id|transaction id|document|document number|order id|order number|receipt|reference nr|bilag|bilagsnummer|ordrenummer|linje id|
    riferimento|rif|numero documento|numero ordine|referens|verifikat|verifikationsnummer|ordernummer|rad id|referenca|broj dokumenta|broj narudzbe|dokument`,
}

const synonyms = readHeadings(headings)

/** The column of each field, guessed from the headers. `{code: "Product ID", …}`. */
export function guessColumns(kind: ImportKind, headers: string[]): Record<string, string> {
  const fields = importFields[kind].map(({ field }) => field)
  return matchColumns(fields, synonyms, headers)
}

/** The fields that must be filled and have no column. */
export function missingColumns(kind: ImportKind, columns: Record<string, string>): string[] {
  return importFields[kind]
    .filter(({ field, required }) => required && columns[field] === undefined)
    .map(({ field }) => field)
}
