import { Fragment } from 'react'

/** A piece of text with the words found marked. */
export function Snippet({ text }: { text: string }) {
  return text.split('\u0001').map((part, at) => {
    const [marked, rest] = at === 0 ? ['', part] : (part.split('\u0002') as [string, string])
    return (
      // oxlint-disable-next-line react/no-array-index-key -- parts of one text, which have no names
      <Fragment key={at}>
        {marked && <mark>{marked}</mark>}
        {rest}
      </Fragment>
    )
  })
}

/** The same without marks. */
export const plainSnippet = (text: string): string =>
  text.replaceAll('\u0001', '').replaceAll('\u0002', '')
