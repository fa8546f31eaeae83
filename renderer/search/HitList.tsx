import { Button } from '@mantine/core'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hit } from '../../shared/search/contract.ts'
import { useFormats } from '../base/format/useFormats.ts'
import { recordLooks } from '../base/recordLooks.ts'
import { Snippet } from './Snippet.tsx'
import styles from './search.module.css'

/** What was found, best first; the keys of the box move through it. */
export function HitList(props: {
  ref: Ref<HTMLDivElement>
  id: string
  hits: readonly Hit[]
  current: number
  onActive: (index: number) => void
  onOpen: (hit: Hit) => void
  /** Asks for more; absent when all are here. */
  more: (() => void) | undefined
}) {
  const { t } = useTranslation('search')
  return (
    // The box moves through the hits; to be scrolled by key, it can be reached itself.
    <section className={styles.scroll} tabIndex={0} aria-label={t('records')}>
      <div ref={props.ref} id={props.id} role="listbox" aria-label={t('records')}>
        {props.hits.map((hit, index) => (
          <div
            key={`${hit.kind} ${hit.id}`}
            id={`${props.id}${index}`}
            data-index={index}
            data-private
            role="option"
            aria-selected={index === props.current}
            className={styles.hit}
            onClick={() => props.onOpen(hit)}
            onMouseMove={() => props.onActive(index)}
          >
            <HitLine hit={hit} />
          </div>
        ))}
      </div>
      {props.more && (
        <div className={styles.more}>
          <Button size="xs" onClick={props.more}>
            {t('more')}
          </Button>
        </div>
      )}
    </section>
  )
}

function HitLine({ hit }: { hit: Hit }) {
  const { t } = useTranslation('search')
  const { day } = useFormats()
  const Mark = recordLooks[hit.kind].icon
  const kind = t(`kind.${hit.kind}`)
  return (
    <>
      <Mark size={18} stroke={1.6} />
      <div className={styles.text}>
        <div className={styles.head}>
          <span className={styles.title}>{hit.title || kind}</span>
          {hit.detail && <span className={styles.detail}>{hit.detail}</span>}
        </div>
        {hit.snippet && (
          <div className={styles.snippet}>
            <Snippet text={hit.snippet} />
          </div>
        )}
      </div>
      <div className={styles.side}>
        <span>{kind}</span>
        {hit.day && <span>{day(hit.day)}</span>}
      </div>
    </>
  )
}
