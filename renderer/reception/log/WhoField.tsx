import { useTranslation } from 'react-i18next'
import type { Ref } from 'react'
import type { Known } from '../../../shared/reception/contract/entries.ts'
import { client } from '../../app/client/client.ts'
import type { PersonSuggestion } from '../../base/form/PersonField.tsx'
import { PersonField } from '../../base/form/PersonField.tsx'
import { initialsOf, useDiscreet } from '../discreet.ts'
import { isNumber } from './readWho.ts'

type Suggestion = PersonSuggestion & { known: Known }

/** Name or number, with who it may be: taken with Enter, it brings all that is known of them. */
export function WhoField(props: {
  value: string
  known: boolean
  onChange: (text: string) => void
  onKnown: (known: Known) => void
  inputRef?: Ref<HTMLInputElement>
}) {
  const { t } = useTranslation('reception')
  const discreet = useDiscreet(({ on }) => on)

  const find = async (text: string, signal: AbortSignal): Promise<Suggestion[]> => {
    const asked = isNumber(text) ? { phone: text } : { name: text }
    const found = await client.reception.who(asked, { signal })
    return found.map((known, index) => ({
      known,
      id: known.contactId ?? String(index),
      // Somebody may be looking: who was here before is not for the next one to read.
      name: discreet ? initialsOf(known.personName) : known.personName,
      organisation: known.organisationName,
      detail: discreet
        ? known.phone.slice(-2)
        : [
            known.by === 'maybe' ? t('log.maybe') : '',
            known.phone,
            known.times > 0 ? t('log.times', { count: known.times }) : '',
            known.lastSubject,
          ]
            .filter(Boolean)
            .join(' · '),
    }))
  }

  return (
    <PersonField
      label={t('fields.who')}
      value={props.value}
      known={props.known}
      onChange={props.onChange}
      find={find}
      onChoose={({ known }) => props.onKnown(known)}
      firstMarked={isNumber(props.value)}
      sameMarked
      inputRef={props.inputRef}
      data-autofocus
      autoFocus
    />
  )
}
