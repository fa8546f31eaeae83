import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { BoxId, DossierId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import type { Thing } from '../parts/findThings.ts'
import { findBoxes } from '../parts/findThings.ts'
import { ThingField } from '../parts/ThingField.tsx'

const schema = z.object({ box: z.looseObject({ id: z.string() }) })

/** Puts dossiers into a box, or takes one out of the box it lies in. */
export function BoxForm(props: {
  dossierIds: DossierId[]
  /** The box one lies in now. */
  boxCode?: string
  onDone: () => void
}) {
  const { dossierIds, boxCode, onDone } = props
  const { t } = useTranslation('archive')
  const put = useCommand(client.archive.dossiers.putInBox, {
    quiet: true,
    done: (moved) => {
      const [{ boxCode: box, placePath } = { boxCode: '', placePath: '' }] = moved
      return box === ''
        ? t('toast.unboxed', { count: moved.length })
        : t('toast.boxed', {
            count: moved.length,
            box: [box, placePath].filter(Boolean).join(', '),
          })
    },
  })
  return (
    <RecordForm
      draft="archive.box.put"
      initial={{ box: null as Thing<'box'> | null }}
      schema={schema}
      command={put}
      input={({ box }) => ({ dossierIds, boxId: (box?.id ?? null) as BoxId | null })}
      onSaved={onDone}
      saveLabel={t('act.box')}
    >
      {(form) => (
        <>
          <ThingField
            {...form.getInputProps('box')}
            label={t('box')}
            description={t('boxFindText')}
            find={findBoxes}
            required
            data-autofocus
          />
          {boxCode && (
            <div>
              <Button
                size="xs"
                onClick={() =>
                  void put.run({ dossierIds, boxId: null }).then((done) => done && onDone())
                }
              >
                {t('takeOut', { code: boxCode })}
              </Button>
            </div>
          )}
        </>
      )}
    </RecordForm>
  )
}
