import { Button } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Advice } from '../../../shared/reception/advice.ts'
import type { EntryKind } from '../../../shared/reception/contract/entries.ts'
import { Hint } from '../../base/Hint.tsx'
import type { EntryAct } from './useQuickLog.ts'

const acts: readonly EntryAct[] = ['done', 'handOver', 'slip', 'request']
const actsOf = (kind: EntryKind) =>
  kind === 'delivery' ? acts.filter((act) => act === 'done' || act === 'request') : acts

/** The act of Alt with a figure, by the key itself: with Alt some keyboards write another sign. */
export function actKeyOf(event: KeyboardEvent, kind: EntryKind): EntryAct | null {
  if (!event.altKey || event.ctrlKey || event.metaKey) return null
  const act = acts[Number(/^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? 0) - 1]
  return act && actsOf(kind).includes(act) ? act : null
}

const advised: Record<Advice['act'], EntryAct | null> = {
  transfer: 'handOver',
  message: 'slip',
  wait: null,
}

/** What may become of it; the one that is advised stands out. */
export function ActButtons(props: {
  kind: EntryKind
  advice: Advice | null
  onAct: (act: EntryAct) => void
}) {
  const { t } = useTranslation('reception')
  return actsOf(props.kind).map((act) => (
    <Button
      key={act}
      size="compact-sm"
      variant={props.advice && advised[props.advice.act] === act ? 'filled' : 'default'}
      aria-keyshortcuts={`Alt+${acts.indexOf(act) + 1}`}
      rightSection={<Hint keys={`alt+${acts.indexOf(act) + 1}`} />}
      onClick={() => props.onAct(act)}
    >
      {t(`act.${act}.${props.kind}`)}
    </Button>
  ))
}
