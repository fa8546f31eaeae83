/** The part of pdfkit that papers use; the library brings no types of its own. */
declare module 'pdfkit' {
  type TextOptions = {
    width?: number
    height?: number
    align?: 'left' | 'right' | 'center'
    ellipsis?: boolean | string
    lineBreak?: boolean
    lineGap?: number
    characterSpacing?: number
  }
  export default class PDFDocument {
    constructor(options: {
      size: 'A4'
      layout: 'portrait' | 'landscape'
      margin: number
      font: string
      bufferPages: boolean
      lang: string
      displayTitle: boolean
      info: Record<string, string | Date>
    })
    readonly page: { width: number; height: number }
    font(file: string): this
    fontSize(size: number): this
    fillColor(colour: string): this
    strokeColor(colour: string): this
    lineWidth(width: number): this
    text(text: string, x: number, y: number, options?: TextOptions): this
    heightOfString(text: string, options?: TextOptions): number
    widthOfString(text: string, options?: TextOptions): number
    rect(x: number, y: number, width: number, height: number): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    fill(colour?: string): this
    stroke(colour?: string): this
    save(): this
    restore(): this
    addPage(): this
    bufferedPageRange(): { start: number; count: number }
    switchToPage(page: number): this
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    on(event: 'error', listener: (error: Error) => void): this
    end(): void
  }
}
