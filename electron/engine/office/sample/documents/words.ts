/** Words of the sample office's documents. */

export type DocumentKey =
  | 'octoberMinutes'
  | 'novemberMinutes'
  | 'chairs'
  | 'toner'
  | 'invitation'
  | 'cleaning'
  | 'energy'
  | 'handover'
  | 'visitorForm'
  | 'room'
  | 'salaries'
  | 'delivery'
export type DocumentWords = {
  amount: string
  validUntil: string
  signed: string
  contracts: string
  secondNote: string
  moreText: string
  pleaseRead: string
  documents: Record<DocumentKey, { title: string; text: string }>
}
