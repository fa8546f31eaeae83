/**
 * How the built page is handed out, the same by the desktop's own `app:` scheme and by the desk server:
 * which file an address means, with which headers, under which content security policy.
 */

/** The page's address in the desktop app. */
export const PAGE_ORIGIN = 'app://office'

/** Stands in the built index.html where each answer's own nonce goes. */
const NONCE_MARK = '__STYLE_NONCE__'

/** Where the answers stand that were kept for a window to show at once. */
export const KEPT_ANSWERS_ELEMENT = 'kept-answers'

const ROOT = '<div id="root">'

/**
 * index.html as it is handed out: with its nonce, and with kept answers (JSON text without a `<`) as data, which is
 * no script to the policy.
 */
export function fillPage(html: string, nonce: string, keptAnswers: string | null): string {
  const filled = html.replaceAll(NONCE_MARK, nonce)
  if (keptAnswers === null) return filled
  const data = `<script type="application/json" id="${KEPT_ANSWERS_ELEMENT}">${keptAnswers}</script>`
  return filled.replace(ROOT, () => data + ROOT)
}

const SEGMENT = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/

/**
 * The file below out/renderer that a request's path means, or null to refuse it.
 * `pathname` is taken as it came (still encoded): a path of plain names only, so that no spelling of
 * "up one folder", no drive, no NUL and no encoded separator can be meant. Paths without an extension
 * are the app's own views and mean index.html.
 */
export function assetPathOf(pathname: string): string | null {
  if (!pathname.startsWith('/') || pathname.length > 500) return null
  if (pathname === '/') return 'index.html'
  const segments = pathname.slice(1).replace(/\/$/, '').split('/')
  if (!segments.every((segment) => SEGMENT.test(segment))) return null
  const last = segments[segments.length - 1] ?? ''
  return last.includes('.') ? segments.join('/') : 'index.html'
}

const contentTypes: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
}

/** A file's media type by its extension, or null for kinds the page does not consist of. */
export function contentTypeOf(file: string): string | null {
  return contentTypes[file.slice(file.lastIndexOf('.') + 1)] ?? null
}

/**
 * The page's policy. `nonce` lets the style elements of the interface library in and nothing else;
 * the script part has no exception at all.
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default office dompurify',
  ].join('; ')
}

/**
 * The headers of every answer, refusals too. `nonce` as for pagePolicy; `file` is the path below
 * out/renderer, or null for a refusal. Only files with a hash in their name may be kept by a browser.
 * No Cross-Origin-Opener-Policy: Chromium would start a second process for the desktop's page when it
 * reads one. The desk server adds it.
 */
export function pageHeaders(
  contentType: string,
  nonce: string,
  file: string | null,
): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Content-Security-Policy': pagePolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=()',
    'X-Frame-Options': 'DENY',
    'Cache-Control': file?.startsWith('assets/')
      ? 'private, max-age=31536000, immutable'
      : 'no-store',
  }
}

/** The parts of a disk that findAsset needs; given in, since this file also goes into the page. */
export type Disk<Bytes> = {
  join(folder: string, file: string): string
  realpath(place: string): Promise<string>
  readFile(place: string): Promise<Bytes>
}

/**
 * Reads the file below `folder` that a request's path means (as for assetPathOf); null for what is not
 * the page's. A link that leads elsewhere is not followed.
 */
export async function findAsset<Bytes>(pathname: string, folder: string, disk: Disk<Bytes>) {
  const file = assetPathOf(pathname)
  const contentType = file && contentTypeOf(file)
  if (!file || !contentType) return null
  try {
    const root = await disk.realpath(folder)
    const place = await disk.realpath(disk.join(root, file))
    return place === disk.join(root, file)
      ? { file, contentType, bytes: await disk.readFile(place) }
      : null
  } catch {
    return null
  }
}
