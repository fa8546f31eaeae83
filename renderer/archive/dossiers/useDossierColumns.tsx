import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../shared/archive/contract/dossier.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Column } from '../../base/list/column.ts'
import { PlacePath } from '../parts/PlacePath.tsx'
import { DossierState } from './DossierState.tsx'
import { useKeepingWords } from './useKeepingWords.ts'

/** What a row of the dossiers' list shows. */
export function useDossierColumns(): Column<Dossier>[] {
  const { t } = useTranslation('archive')
  const { number, day } = useFormats()
  const keepingWords = useKeepingWords()
  return useMemo(
    () => [
      { id: 'code', header: t('code'), value: ({ code }) => code, width: 120 },
      { id: 'title', header: t('title'), value: ({ title }) => title, width: 180, grow: 3 },
      {
        id: 'class',
        header: t('class'),
        value: ({ classCode, classTitle }) => `${classCode} ${classTitle}`,
        width: 134,
        grow: 1,
        givesWay: 4,
      },
      {
        id: 'state',
        header: t('stateLabel'),
        value: ({ state }) => t(`state.${state}`),
        render: (dossier) => <DossierState dossier={dossier} />,
        width: 168,
      },
      { id: 'box', header: t('box'), value: ({ boxCode }) => boxCode, width: 84, givesWay: 1 },
      {
        id: 'keepUntil',
        header: t('keepUntil'),
        value: ({ keeping }) => keeping.keepUntil ?? '',
        text: keepingWords,
        width: 156,
        givesWay: 2,
      },
      {
        id: 'contact',
        header: t('contact'),
        value: ({ contactName }) => contactName,
        width: 160,
        givesWay: 5,
      },
      {
        id: 'contents',
        header: t('contents'),
        value: ({ contents }) => contents,
        text: ({ contents }) => (contents === 0 ? '' : number(contents)),
        width: 106,
        numeric: true,
        givesWay: 3,
      },
      {
        id: 'place',
        header: t('place'),
        value: ({ placePath }) => placePath,
        render: ({ placePath }) => <PlacePath path={placePath} />,
        width: 220,
        hidden: true,
      },
      {
        id: 'openedOn',
        header: t('openedOn'),
        value: ({ openedOn }) => openedOn,
        text: ({ openedOn }) => day(openedOn),
        width: 110,
        hidden: true,
      },
      {
        id: 'closedOn',
        header: t('closedOn'),
        value: ({ closedOn }) => closedOn ?? '',
        text: ({ closedOn }) => (closedOn ? day(closedOn) : ''),
        width: 110,
        hidden: true,
      },
    ],
    [t, number, day, keepingWords],
  )
}
