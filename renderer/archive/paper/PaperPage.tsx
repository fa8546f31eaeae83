import { Button, Checkbox } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import type { DocumentId, DossierId, MailEntryId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import type { RecordPlace } from '../../base/record/recordPlace.ts'
import { RecordPlaceContext } from '../../base/record/recordPlace.ts'
import { SidePanel } from '../../base/SidePanel.tsx'
import styles from '../archive.module.css'
import { NewDossier } from '../dossiers/NewDossier.tsx'
import { CodeLines } from '../parts/CodeLines.tsx'
import { findOpenDossiers, findPapers } from '../parts/findThings.ts'
import { ThingField } from '../parts/ThingField.tsx'
import { useTrail } from '../queries.ts'
import { TrailLine } from '../trail/TrailLine.tsx'
import { WhereNow } from '../trail/WhereNow.tsx'
import type { PaperKind } from './usePaper.ts'
import { referenceOf, usePaper } from './usePaper.ts'

/** Where a letter or a document is, the way it took, and putting it into a dossier, with what it answers or its answers. */
export function PaperPage() {
  const { kind, id, view } = useParams<{ kind?: string; id?: string; view?: string }>()
  if (!id) return <FindPaper />
  const of: PaperKind = kind === 'document' ? 'document' : 'mail'
  return <Paper key={`${of} ${id}`} kind={of} id={id} view={view} />
}

/** Which letter or document is looked for. */
function FindPaper() {
  const { t } = useTranslation('archive')
  const [, go] = useLocation()
  return (
    <Page>
      <PageHeader title={t('paper.title')} text={t('paper.text')} />
      <div className={styles.content}>
        <ThingField
          label={t('paper.find')}
          placeholder={t('add.recordText')}
          find={findPapers}
          onChange={(thing) => {
            if (thing) go(`/archive/paper/${thing.kind}/${thing.id}`)
          }}
          autoFocus
        />
      </div>
    </Page>
  )
}

function Paper({ kind, id, view }: { kind: PaperKind; id: string; view: string | undefined }) {
  const { t } = useTranslation('archive')
  const [, go] = useLocation()
  const own = `/archive/paper/${kind}/${id}`
  const paper = usePaper(kind, id)
  const trail = useTrail(
    kind === 'mail' ? { mailEntryId: id as MailEntryId } : { documentId: id as DocumentId },
  )
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const pair = paper.data?.pair ?? []
  const contents = [
    referenceOf(kind, id),
    ...pair.filter((each) => !left.has(each.id)).map((each) => referenceOf('mail', each.id)),
  ]
  const place = useMemo<RecordPlace>(
    () => ({
      id: view,
      view: undefined,
      open: (next) => go(`/archive/${next}`),
      show: () => go(own),
      close: () => go(own),
    }),
    [view, own, go],
  )
  const put = useCommand(client.archive.dossiers.addContents, {
    done: ({ code }) => t('toast.filed', { code }),
  })
  const openNew = () => go(`${own}/new`)
  const back = () => go(paper.data?.address ?? '/archive')
  useHotkey({ scope: 'archive:paper.title', keys: 'n', label: 'archive:new', run: openNew })
  useHotkey({ scope: 'base:keys.everywhere', keys: 'Escape', label: 'base:keys.back', run: back })
  return (
    <RecordPlaceContext value={place}>
      <Page
        panel={
          view === 'new' &&
          paper.data && (
            <SidePanel title={t('new')} onClose={place.close} focus>
              <NewDossier
                title={paper.data.title}
                contents={contents}
                onMade={(dossier) => go(`/archive/${dossier.id}`)}
              />
            </SidePanel>
          )
        }
      >
        <PageHeader title={t('paper.title')} text={trail.data?.title}>
          <Button onClick={back}>{t('paper.back')}</Button>
          <Button variant="filled" onClick={openNew} aria-keyshortcuts="n">
            {t('new')}
          </Button>
        </PageHeader>
        <div className={styles.content}>
          <QueryNotice error={paper.error ?? trail.error} />
          {trail.data && <WhereNow now={trail.data.now} />}
          <Section title={t('paper.put')} level={2}>
            <div className={styles.stack}>
              {pair.map((each) => (
                <Checkbox
                  key={each.id}
                  label={t('paper.along', { title: each.title })}
                  checked={!left.has(each.id)}
                  onChange={() => {
                    const next = new Set(left)
                    if (!next.delete(each.id)) next.add(each.id)
                    setLeft(next)
                  }}
                />
              ))}
              <ThingField
                label={t('paper.which')}
                description={t('paper.whichText')}
                find={findOpenDossiers}
                onChange={(thing) => {
                  if (thing) void put.run({ dossierId: thing.id as DossierId, contents })
                }}
              />
            </div>
          </Section>
          {trail.data && trail.data.dossiers.length > 0 && (
            <Section title={t('paper.liesIn')} level={2}>
              <CodeLines
                records={trail.data.dossiers}
                under="/archive"
                aside={({ state }) => t(`state.${state}`)}
              />
            </Section>
          )}
          <Section title={t('trail.title')} level={2}>
            {trail.data && <TrailLine steps={trail.data.steps} />}
          </Section>
        </div>
      </Page>
    </RecordPlaceContext>
  )
}
