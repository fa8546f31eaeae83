import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Dossier, DossierState } from '../../../shared/archive/contract/dossier.ts'
import type { ArchiveClassId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { ChoiceField } from '../../base/form/fields.tsx'
import { usePagedRows } from '../../base/list/usePagedRows.ts'
import { RecordPage } from '../../base/record/RecordPage.tsx'
import { useClasses } from '../queries.ts'
import type { DossierView } from '../store.ts'
import { DOSSIER_VIEWS, useArchiveStore } from '../store.ts'
import { DossierPanel } from './DossierPanel.tsx'
import { ManyBar } from './ManyBar.tsx'
import { MANY, ManyPanel } from './ManyPanel.tsx'
import { PagesMenu } from './PagesMenu.tsx'
import { NewDossier } from './NewDossier.tsx'
import { useDossierColumns } from './useDossierColumns.tsx'

const ENDED: DossierState[] = ['destroyed', 'handed_over', 'withdrawn']

/** What a view asks the engine for. */
const asked: Record<DossierView, object> = {
  all: { states: ['open', 'closed'] },
  open: { states: ['open'] },
  closed: { states: ['closed'] },
  due: { due: true },
  lent: { lent: true },
  held: { held: true },
  withoutBox: { withoutBox: true, states: ['open', 'closed'] },
  ended: { states: ENDED },
}

/** The files of the archive, the open one beside the list. */
export function DossiersPage() {
  const { t } = useTranslation('archive')
  const [, go] = useLocation()
  const { view, classId, ticked, tick } = useArchiveStore()
  const filter = {
    ...asked[view],
    ...(classId ? { classId: classId as ArchiveClassId } : {}),
  }
  const list = usePagedRows<Dossier>({
    storageKey: 'archive',
    queryKey: ['archive', 'dossiers', filter],
    load: async ({ search, after, limit }, signal) => ({
      rows: await client.archive.dossiers.list(
        {
          ...filter,
          limit,
          ...(search ? { text: search } : {}),
          ...(after ? { before: after.id } : {}),
        },
        { signal },
      ),
    }),
  })
  const action = (dossier: Dossier) =>
    dossier.state === 'closed' && !dossier.boxId
      ? { label: t('act.box'), run: () => go(`/archive/${dossier.id}/box`) }
      : null
  return (
    <RecordPage
      address="/archive"
      title="archive:dossiers"
      newLabel="archive:new"
      buttons={<PagesMenu />}
      query={list}
      paged={list.paged}
      columns={useDossierColumns()}
      ticked={ticked}
      onTick={tick}
      {...(view === 'withoutBox' || view === 'closed' ? { action, actionWidth: 126 } : {})}
      toolbar={
        <>
          <Views />
          {ticked.size > 0 && <ManyBar />}
        </>
      }
      empty={{ title: t(`empty.${view}`), text: t('emptyText') }}
      panel={(id) => (id === MANY ? <ManyPanel /> : <DossierPanel dossierId={id} />)}
      newForm={<NewDossier />}
    />
  )
}

/** Which dossiers are shown, and of which class. */
function Views() {
  const { t } = useTranslation('archive')
  const { view, showView, classId, showClass } = useArchiveStore()
  const classes = useClasses().data ?? []
  return (
    <>
      <ChoiceField
        aria-label={t('viewLabel')}
        width={150}
        value={view}
        onChange={(value) => showView((value ?? 'all') as DossierView)}
        choices={DOSSIER_VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
      />
      <ChoiceField
        aria-label={t('classFilter')}
        placeholder={t('allClasses')}
        clearable
        width={190}
        value={classId}
        onChange={showClass}
        choices={classes.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
      />
    </>
  )
}
