/** What the sample office keeps, where and from whom; its words stand in words/, by the same keys. */

export const PLACES = [
  'store',
  'cleaning',
  'reception',
  'printers',
  'kitchen',
  'toiletGround',
  'toiletFirst',
  'toiletSecond',
] as const
export type PlaceKey = (typeof PLACES)[number]

export const SUPPLIERS = ['office', 'print', 'hygiene', 'coffee'] as const
export type SupplierKey = (typeof SUPPLIERS)[number]

/** Lead and rhythm in days; sums in euro cents, to be turned into the office's currency. */
export const TERMS: Record<
  SupplierKey,
  { lead: number; every: number; minimum: number | null; free: number | null; fee: number | null }
> = {
  office: { lead: 2, every: 14, minimum: null, free: 10_000, fee: 890 },
  print: { lead: 4, every: 28, minimum: null, free: 15_000, fee: 1200 },
  hygiene: { lead: 5, every: 21, minimum: 20_000, free: null, fee: null },
  coffee: { lead: 2, every: 14, minimum: 5000, free: 12_000, fee: 750 },
}

export type ItemSpec = {
  key: string
  category: CategoryKey
  unit: UnitKey
  supplier: SupplierKey
  /** Where deliveries go and take-outs come from. */
  home: PlaceKey
  pack: number
  /** Euro cents for a pack. */
  price: number
  /** Units taken out in a usual week, and how many at a time. */
  weekly: number
  take: [least: number, most: number]
  /** Par levels with the units used there in a week, seen only when the place is counted. */
  pars: Partial<Record<PlaceKey, [par: number, weekly: number]>>
  /** Days between changes of a cartridge, give or take as many again. */
  interval: [days: number, spread: number] | null
  /** Used at a set rate and never booked. */
  fixedUse: { quantity: number; days: number } | null
}

export type CategoryKey =
  | 'paper'
  | 'writing'
  | 'filing'
  | 'desk'
  | 'printing'
  | 'kitchen'
  | 'hygiene'
  | 'safety'
export type UnitKey =
  | 'piece'
  | 'ream'
  | 'pad'
  | 'sheet'
  | 'roll'
  | 'box'
  | 'set'
  | 'bag'
  | 'bottle'
  | 'packet'

type More = Partial<Pick<ItemSpec, 'home' | 'take' | 'pars' | 'interval' | 'fixedUse' | 'supplier'>>

function items(
  category: CategoryKey,
  supplier: SupplierKey,
  home: PlaceKey,
  rows: [key: string, unit: UnitKey, pack: number, price: number, weekly: number, more?: More][],
): ItemSpec[] {
  return rows.map(([key, unit, pack, price, weekly, more = {}]) => ({
    key,
    category,
    unit,
    supplier,
    home,
    pack,
    price,
    weekly,
    take: [1, 1],
    pars: {},
    interval: null,
    fixedUse: null,
    ...more,
  }))
}

export const ITEMS: ItemSpec[] = [
  ...items('paper', 'office', 'store', [
    [
      'copyPaperA4',
      'ream',
      5,
      2150,
      4,
      { take: [1, 3], pars: { printers: [10, 6], reception: [3, 1] } },
    ],
    ['copyPaperA3', 'ream', 3, 2490, 0.4],
    ['colouredPaperA4', 'ream', 1, 890, 0.3],
    ['envelopesC5', 'piece', 500, 1590, 30, { take: [5, 20], pars: { reception: [100, 30] } }],
    ['envelopesC4', 'piece', 250, 1790, 32, { take: [4, 15] }],
    ['windowEnvelopes', 'piece', 500, 1690, 110, { take: [20, 60] }],
    ['paddedEnvelopes', 'piece', 100, 2990, 5, { take: [1, 3] }],
    ['stickyNotes', 'pad', 12, 990, 4, { take: [1, 2] }],
    ['notebooksA5', 'piece', 10, 1890, 1.8, { take: [1, 2] }],
    ['writingPads', 'piece', 10, 1250, 1.6],
    ['addressLabels', 'sheet', 100, 1450, 7, { take: [2, 6] }],
    ['receiptRolls', 'roll', 20, 2290, 1.5, { pars: { reception: [4, 1] } }],
  ]),
  ...items('writing', 'office', 'store', [
    ['penBlue', 'piece', 50, 1490, 5, { take: [1, 4], pars: { reception: [20, 3] } }],
    ['penBlack', 'piece', 50, 1490, 4, { take: [1, 3] }],
    ['pencil', 'piece', 12, 350, 1.4, { take: [1, 3] }],
    ['highlighter', 'piece', 10, 890, 1.5, { take: [1, 2] }],
    ['whiteboardMarker', 'piece', 4, 620, 1.3, { take: [1, 2] }],
    ['permanentMarker', 'piece', 10, 1190, 0.6],
    ['correctionTape', 'piece', 10, 1590, 0.6],
    ['eraser', 'piece', 20, 690, 0.3],
  ]),
  ...items('filing', 'office', 'store', [
    ['binderWide', 'piece', 10, 2390, 2.6, { take: [1, 4] }],
    ['binderNarrow', 'piece', 10, 2290, 1.2, { take: [1, 3] }],
    ['plasticPockets', 'piece', 100, 590, 30, { take: [10, 30] }],
    ['dividers', 'set', 10, 990, 0.8, { take: [1, 2] }],
    ['hangingFolders', 'piece', 25, 1690, 2, { take: [2, 6] }],
    ['archiveBoxes', 'piece', 20, 3190, 1.6, { take: [1, 5] }],
  ]),
  ...items('desk', 'office', 'store', [
    ['paperClips', 'box', 10, 790, 0.7],
    ['staples', 'box', 10, 1190, 0.6],
    ['stapler', 'piece', 1, 1290, 0.06],
    ['holePunch', 'piece', 1, 1490, 0.04],
    ['scissors', 'piece', 1, 590, 0.07],
    ['tapeClear', 'roll', 8, 790, 1.1],
    ['tapePacking', 'roll', 6, 1190, 0.7],
    ['glueStick', 'piece', 10, 1290, 0.5],
    ['rubberBands', 'box', 10, 1590, 0.25],
    ['batteriesAA', 'piece', 24, 1390, 2.2, { take: [1, 4] }],
    ['batteriesAAA', 'piece', 24, 1390, 1.5, { take: [1, 4] }],
  ]),
  ...items('printing', 'print', 'store', [
    ['tonerBlackFirst', 'piece', 1, 8900, 0, { interval: [24, 9] }],
    ['tonerCyanFirst', 'piece', 1, 11_900, 0, { interval: [52, 20] }],
    ['tonerMagentaFirst', 'piece', 1, 11_900, 0, { interval: [48, 20] }],
    ['tonerYellowFirst', 'piece', 1, 11_900, 0, { interval: [60, 24] }],
    ['tonerBlackReception', 'piece', 1, 6400, 0, { interval: [38, 14] }],
    ['drumReception', 'piece', 1, 9800, 0, { interval: [150, 30] }],
    ['wasteTonerBox', 'piece', 1, 2400, 0, { interval: [75, 20] }],
    ['tonerScrapped', 'piece', 1, 5900, 0, { interval: [21, 8] }],
  ]),
  ...items('kitchen', 'coffee', 'kitchen', [
    ['coffeeBeans', 'bag', 8, 10_400, 3.5, { take: [1, 2] }],
    ['tea', 'box', 6, 1890, 0.8],
    ['sugarSticks', 'piece', 500, 1290, 55, { take: [20, 60] }],
    ['paperCups', 'piece', 50, 390, 65, { take: [10, 50] }],
    ['biscuits', 'packet', 12, 2290, 2, { take: [1, 3] }],
    ['coffeeFilters', 'piece', 100, 450, 0, { fixedUse: { quantity: 10, days: 7 } }],
    ['dishwasherTablets', 'piece', 60, 1590, 0, { fixedUse: { quantity: 8, days: 7 } }],
  ]),
  ...items('hygiene', 'hygiene', 'cleaning', [
    [
      'paperTowels',
      'packet',
      20,
      3490,
      0,
      {
        pars: {
          toiletGround: [12, 7],
          toiletFirst: [10, 5],
          toiletSecond: [8, 3],
          kitchen: [6, 2],
        },
      },
    ],
    [
      'toiletPaper',
      'roll',
      48,
      2790,
      0,
      { pars: { toiletGround: [16, 9], toiletFirst: [12, 6], toiletSecond: [12, 4] } },
    ],
    [
      'handSoap',
      'piece',
      6,
      2990,
      0,
      {
        pars: {
          toiletGround: [3, 0.8],
          toiletFirst: [3, 0.6],
          toiletSecond: [2, 0.4],
          kitchen: [2, 0.3],
        },
      },
    ],
    ['binBags', 'roll', 10, 2890, 1.3, { take: [1, 2] }],
    ['disinfectant', 'bottle', 6, 3190, 0.6],
    ['dishSoap', 'bottle', 6, 1290, 0.5],
    ['cloths', 'piece', 20, 1490, 2.2, { take: [2, 5] }],
    ['floorCleaner', 'bottle', 4, 2690, 0.3],
  ]),
  ...items('safety', 'hygiene', 'cleaning', [
    ['plasters', 'box', 1, 690, 0.15],
    ['gloves', 'box', 10, 5490, 0.7],
  ]),
]

export type PrinterSpec = {
  key: 'first' | 'reception' | 'scrapped'
  model: string
  place: PlaceKey
  items: string[]
}

export const PRINTERS: PrinterSpec[] = [
  {
    key: 'first',
    model: 'C-5500',
    place: 'printers',
    items: [
      'tonerBlackFirst',
      'tonerCyanFirst',
      'tonerMagentaFirst',
      'tonerYellowFirst',
      'wasteTonerBox',
    ],
  },
  {
    key: 'reception',
    model: 'M-210',
    place: 'reception',
    items: ['tonerBlackReception', 'drumReception'],
  },
  { key: 'scrapped', model: 'P-90', place: 'printers', items: ['tonerScrapped'] },
]

/** Rounds with their places in walking order, and the weekdays they are walked (1 is Monday). */
export const ROUNDS: { key: 'toilets' | 'floors'; places: PlaceKey[]; weekdays: number[] }[] = [
  { key: 'toilets', places: ['toiletGround', 'toiletFirst', 'toiletSecond'], weekdays: [1, 4] },
  { key: 'floors', places: ['reception', 'kitchen', 'printers'], weekdays: [3] },
]

/** Where each place is refilled from, by item's home. */
export const REFILL_FROM: Partial<Record<PlaceKey, PlaceKey>> = {
  reception: 'store',
  printers: 'store',
  kitchen: 'cleaning',
  toiletGround: 'cleaning',
  toiletFirst: 'cleaning',
  toiletSecond: 'cleaning',
}

/** The small unit of money in which a euro cent's worth is counted, and to how many of it prices are rounded. */
export const PRICE_FACTOR: Record<string, [factor: number, step: number]> = {
  EUR: [1, 5],
  DKK: [7.46, 25],
  SEK: [11.2, 50],
  GBP: [0.86, 5],
  NOK: [11.6, 50],
  USD: [1.1, 5],
  CHF: [0.95, 5],
}
