import { Failure } from '../../../shared/base/errors.ts'
import type { ItemId } from '../../../shared/base/ids.ts'
import type { Language } from '../../../shared/base/schemas.ts'
import { wordsFor } from '../base/words.ts'
import type { Stock } from '../stock/service.ts'
import type { Sources } from './service/parts.ts'

type Given = {
  items: Stock['items']
  /** The office's own: a request made from an item is named in it. */
  language: () => Language
}

/** What requests take over from the other features, which know nothing of requests. */
export function createSources({ items, language }: Given): Sources {
  return {
    facts: (kind, id) => {
      if (kind !== 'item') throw new Failure('NOT_FOUND', { entity: 'entry', id })
      const { name } = items.get(id as ItemId)
      return {
        title: wordsFor(language()).text('request.order', { item: name }),
        body: '',
        contactId: null,
        personName: '',
        phone: '',
        email: '',
        askedByStaffId: null,
        urgent: false,
      }
    },
    end: () => {},
  }
}
