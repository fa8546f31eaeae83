import { Failure } from '../../../shared/base/errors.ts'
import type { ItemId, MailEntryId } from '../../../shared/base/ids.ts'
import type { Language } from '../../../shared/base/schemas.ts'
import { wordsFor } from '../base/words.ts'
import type { Mail } from '../mail/service.ts'
import type { Reception } from '../reception/service.ts'
import type { Stock } from '../stock/service.ts'
import type { Sources } from './service/parts.ts'
import { NO_FACTS } from './service/parts.ts'

type Given = {
  items: Stock['items']
  reception: Reception['sources']
  mail: (entryId: MailEntryId) => ReturnType<Mail['facts']>
  /** The office's own: a request made from an item is named in it. */
  language: () => Language
}

/** What requests take over from the other features, which know nothing of requests. */
export function createSources({ items, reception, mail, language }: Given): Sources {
  return {
    facts: (kind, id) => {
      if (kind === 'own' || kind === 'colleague')
        throw new Failure('NOT_FOUND', { entity: kind, id })
      if (kind === 'mail') return mail(id as MailEntryId)
      const { text } = wordsFor(language())
      if (kind !== 'item') {
        const facts = reception.facts(kind, id)
        // A call of which only the number was noted can become a request all the same.
        const who = facts.personName || facts.phone
        const title = facts.title || [text(`request.${kind}`), who].filter(Boolean).join(': ')
        return { ...facts, title }
      }
      const { name } = items.get(id as ItemId)
      return { ...NO_FACTS, title: text('request.order', { item: name }) }
    },
    end: (write, kind, id) => {
      if (kind === 'mail') write.touch('mailEntry', id)
      else if (kind !== 'item') reception.end(write, kind, id)
    },
  }
}
