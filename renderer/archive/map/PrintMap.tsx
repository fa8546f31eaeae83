import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ArchivePlaceId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { printPaper } from '../../base/papers.ts'
import { showFailure } from '../../base/toasts.ts'

type Props = { placeId: ArchivePlaceId | undefined }

/** Prints the shelves of a room, or of all rooms, as the picture shows them. */
function usePrintMap(placeId: ArchivePlaceId | undefined) {
  return async () => {
    try {
      await printPaper(await client.archive.mapPaper(placeId ? { placeId } : {}))
    } catch (error) {
      showFailure(error)
    }
  }
}

/** The button of the map's page, with its key. */
export function PrintMap({ placeId }: Props) {
  const { t } = useTranslation('shelves')
  const print = usePrintMap(placeId)
  useHotkey({
    scope: 'shelves:map.title',
    keys: 'mod+p',
    label: 'shelves:map.print',
    run: () => void print(),
  })
  return (
    <Button
      leftSection={<IconPrinter size={16} stroke={1.7} />}
      aria-keyshortcuts="Control+P"
      onClick={() => void print()}
    >
      {t('map.print')}
    </Button>
  )
}

/** The same from a place's panel. */
export function PrintMapOf({ placeId }: Props) {
  const { t } = useTranslation('shelves')
  const print = usePrintMap(placeId)
  return (
    <Button size="compact-xs" onClick={() => void print()}>
      {t('map.print')}
    </Button>
  )
}
