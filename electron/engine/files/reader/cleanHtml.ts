import sanitizeHtml from 'sanitize-html'

/** Pictures that may stand in HTML, as bytes of its own. */
const PICTURE = /^image\/(png|jpeg|gif|webp|bmp)$/i
const DATA = /^data:image\/(png|jpeg|gif|webp|bmp);base64,[a-z\d+/=\s]*$/i
/** Bytes of pictures put into one page. */
const MOST_PICTURES = 8 * 1024 * 1024

/** Words, lists and tables: nothing that acts. */
const TAGS =
  'h1 h2 h3 h4 h5 h6 p div span br hr pre blockquote center address b strong i em u s small sub sup code del ins q abbr cite ul ol li dl dt dd figure figcaption table caption thead tbody tfoot tr th td img'.split(
    ' ',
  )
const RUNS = new Set([
  'script',
  'iframe',
  'frame',
  'object',
  'embed',
  'applet',
  'form',
  'link',
  'base',
  'meta',
  'svg',
  'video',
  'audio',
  'style',
])
const LOADS = [
  'src',
  'srcset',
  'background',
  'poster',
  'data',
  'xlink:href',
  'longdesc',
  'lowsrc',
  'dynsrc',
]

type Inline = ReadonlyMap<string, { mediaType: string; bytes: Uint8Array }>

/**
 * HTML by an allow-list: no script, style, link, form or anything fetched from elsewhere. Pictures stay where their
 * bytes came along; `blocked` counts what was taken out that would have run or loaded.
 */
export function cleanHtml(html: string, inline: Inline): { html: string; blocked: number } {
  let blocked = 0
  let left = MOST_PICTURES
  const pictureOf = (source: string): string | null => {
    if (DATA.test(source)) return source
    if (!/^cid:/i.test(source)) return null
    const part = inline.get(decode(source.slice(4)))
    if (!part || !PICTURE.test(part.mediaType) || part.bytes.length > left) return null
    left -= part.bytes.length
    return `data:${part.mediaType};base64,${Buffer.from(part.bytes).toString('base64')}`
  }
  const clean = sanitizeHtml(html, {
    allowedTags: TAGS,
    allowedAttributes: {
      '*': ['dir', 'lang'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
      ol: ['start', 'type'],
      img: ['src', 'alt', 'width', 'height'],
    },
    allowedSchemes: [],
    allowedSchemesByTag: { img: ['data'] },
    allowProtocolRelative: false,
    nestingLimit: 200,
    nonTextTags: [
      'script',
      'style',
      'textarea',
      'option',
      'noscript',
      'title',
      'template',
      'svg',
      'math',
    ],
    onOpenTag: (name, attributes) => {
      if (RUNS.has(name) && name !== 'meta' && name !== 'style') blocked += 1
      for (const [key, value] of Object.entries(attributes)) {
        if (key.startsWith('on') || (key === 'style' && /url\s*\(/i.test(value))) blocked += 1
        if (LOADS.includes(key) && !/^(cid:|data:image\/)/i.test(value.trim())) blocked += 1
      }
    },
    transformTags: {
      img: (tagName, { src = '', alt = '', width = '', height = '' }) => {
        const picture = pictureOf(src.trim())
        if (picture === null) return { tagName: 'span', attribs: {}, text: alt }
        return { tagName, attribs: { src: picture, alt, width, height } }
      },
    },
  })
  return { html: clean, blocked }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
