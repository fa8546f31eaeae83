import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BoxDetail } from '../../../shared/archive/contract/boxes.ts'
import type { BoxId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Facts, Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { Retire } from '../../base/record/Retire.tsx'
import { BoxState } from '../parts/BoxState.tsx'
import { CodeLines } from '../parts/CodeLines.tsx'
import { TrailLine } from '../trail/TrailLine.tsx'
import type { BoxValues } from './boxForm.tsx'
import { BoxInputs, boxFieldsOf, boxSchema, boxValues } from './boxForm.tsx'
import { BoxActs } from './BoxActs.tsx'
import { MoveBox } from './MoveBox.tsx'

/** One box beside the list: what lies in it, where it stands, moving it. */
export function BoxPanel({ boxId }: { boxId: BoxId }) {
  const { t } = useTranslation('shelves')
  const { data: box, error } = useQuery(orpc.archive.boxes.get.queryOptions({ input: { boxId } }))
  return (
    <RecordPanel
      record={box && { name: [box.code, box.title].filter(Boolean).join(' · ') }}
      noun={t('box.one')}
      error={error}
      subtitle={box && <BoxState box={box} />}
      entity="box"
      footer={box && !box.retired && <BoxActs box={box} />}
      tabs={
        box
          ? [
              {
                id: 'content',
                label: 'base:record.tab.overview',
                content: <BoxOverview box={box} />,
              },
              { id: 'move', label: 'shelves:box.move', content: <MoveBox box={box} /> },
              { id: 'edit', label: 'base:record.tab.edit', content: <BoxEdit box={box} /> },
            ]
          : []
      }
    />
  )
}

function BoxOverview({ box }: { box: BoxDetail }) {
  const { t } = useTranslation(['shelves', 'archive'])
  const { number, day } = useFormats()
  return (
    <>
      <Facts
        facts={[
          [t('place.path'), box.placePath || t('box.nowhere')],
          [t('place.kind'), t(`boxKind.${box.kind}`)],
          [t('box.width'), t('map.width', { cm: number(box.widthMm / 10) })],
          [t('box.barcode'), box.barcode],
          [
            t('box.keepUntil'),
            box.forever ? t('box.forever') : box.keepUntil ? day(box.keepUntil) : '',
          ],
          [t('box.lentUntil'), box.lentUntil ? day(box.lentUntil) : ''],
          [t('box.holds'), box.holdList.map(({ title }) => title).join(', ')],
          [t('box.note'), box.note],
        ]}
      />
      <Section title={t('box.content')}>
        <CodeLines
          records={box.dossierList}
          under="/archive"
          empty={t('box.nothing')}
          aside={({ keeping }) => keeping.keepUntil && day(keeping.keepUntil)}
        />
      </Section>
      <Section title={t('archive:trail.title')}>
        <TrailLine
          steps={box.events
            .filter(({ kind }) => kind !== 'boxed' && kind !== 'unboxed')
            .map((event) => ({ ...event, where: 'archive' as const }))
            .toReversed()}
        />
      </Section>
    </>
  )
}

function BoxEdit({ box }: { box: BoxDetail }) {
  const { t } = useTranslation(['shelves', 'base'])
  const { id: boxId, version } = box
  const update = useCommand(client.archive.boxes.update, {
    quiet: true,
    done: ({ code }) => t('base:record.saved', { name: code }),
  })
  return (
    <>
      <RecordForm
        draft="archive.box"
        record={box}
        initial={boxValues(box)}
        schema={boxSchema}
        command={update}
        input={(values: BoxValues) => ({ boxId, version, fields: boxFieldsOf(values) })}
      >
        {(form) => <BoxInputs form={form} />}
      </RecordForm>
      <Retire
        record={{ name: box.code, retired: box.retired }}
        call={client.archive.boxes.retire}
        input={{ boxId }}
        refusal={(failure) => (failure.code === 'IN_USE' ? t('box.inUse') : null)}
      />
    </>
  )
}
