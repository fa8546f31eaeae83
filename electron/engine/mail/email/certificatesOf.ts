import { X509Certificate } from 'node:crypto'
import { Failure } from '../../../../shared/base/errors.ts'

/** The certificates in a PEM text. NOT_POSSIBLE `certificate_unreadable`. */
export function certificatesOf(pem: string): string[] {
  const all = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  try {
    if (all.length === 0) throw new Error('none')
    for (const one of all) new X509Certificate(one)
    return all
  } catch {
    throw new Failure('NOT_POSSIBLE', { reason: 'certificate_unreadable' })
  }
}
