import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { MailRegisterId } from '../../../shared/base/ids.ts'
import { name, text } from '../../../shared/base/schemas.ts'
import type { MailRegister } from '../../../shared/mail/contract/registers.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { TextField } from '../../base/form/fields.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Column } from '../../base/list/column.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { RecordPage } from '../../base/record/RecordPage.tsx'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { findRecord } from '../../base/record/recordPlace.ts'
import { Retire } from '../../base/record/Retire.tsx'
import { useRegisters } from '../queries.ts'

type Values = { name: string; code: string; responsible: string }
const schema = z.object({ name: name(120), code: text(12), responsible: text(120) })
const newSchema = schema.extend({ code: name(12) })

/** The registers of the office, each with its own numbers. */
export function RegistersPage() {
  const { t } = useTranslation('mail')
  const [showRetired, setShowRetired] = useState(false)
  const query = useRegisters()
  const rows = useMemo(
    () => query.data?.filter(({ retired }) => showRetired || !retired),
    [query.data, showRetired],
  )
  return (
    <RecordPage
      address="/mail/registers"
      title="mail:registers.title"
      text={t('registers.text')}
      newLabel="mail:registers.new"
      query={{ data: rows, error: query.error }}
      columns={useRegisterColumns()}
      retired={[showRetired, setShowRetired]}
      empty={{ title: t('registers.title'), text: t('registers.text') }}
      panel={(id) => <RegisterPanel registerId={id as MailRegisterId} />}
      newForm={<NewRegister />}
    />
  )
}

function useRegisterColumns(): Column<MailRegister>[] {
  const { t } = useTranslation('mail')
  const { number } = useFormats()
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('registers.name'),
        value: ({ name: own }) => own || t('registers.first'),
        width: 200,
        grow: true,
      },
      { id: 'code', header: t('registers.code'), value: ({ code }) => code, width: 200 },
      {
        id: 'last',
        header: t('registers.last'),
        value: ({ last }) => last,
        text: ({ last }) => number(last),
        width: 210,
        numeric: true,
        givesWay: 2,
      },
      {
        id: 'responsible',
        header: t('registers.responsible'),
        value: ({ responsible }) => responsible,
        width: 180,
        givesWay: 1,
      },
    ],
    [t, number],
  )
}

function RegisterInputs({ form }: { form: DraftForm<Values> }) {
  const { t } = useTranslation('mail')
  return (
    <>
      <TextField {...form.getInputProps('name')} label={t('registers.name')} required />
      <TextField
        {...form.getInputProps('code')}
        label={t('registers.code')}
        description={t('registers.codeText')}
      />
      <TextField
        {...form.getInputProps('responsible')}
        label={t('registers.responsible')}
        description={t('registers.responsibleText')}
      />
    </>
  )
}

function NewRegister() {
  const { t } = useTranslation(['mail', 'base'])
  const create = useCommand(client.mail.registers.create, {
    quiet: true,
    done: ({ name: own }) => t('base:record.added', { name: own }),
  })
  return (
    <RecordForm<Values, Parameters<typeof client.mail.registers.create>[0], MailRegister>
      draft="mail.register"
      initial={{ name: '', code: '', responsible: '' }}
      schema={newSchema}
      command={create}
      input={(fields) => ({ fields })}
    >
      {(form) => <RegisterInputs form={form} />}
    </RecordForm>
  )
}

function RegisterPanel({ registerId }: { registerId: MailRegisterId }) {
  const { t } = useTranslation(['mail', 'base'])
  const { data, error } = useRegisters()
  const register = findRecord(data, registerId)
  const update = useCommand(client.mail.registers.update, {
    quiet: true,
    done: ({ name: own }) => t('base:record.saved', { name: own }),
  })
  const named = register && { ...register, name: register.name || t('registers.first') }
  return (
    <RecordPanel
      record={named}
      noun={t('registers.one')}
      error={error}
      entity="mailRegister"
      tabs={
        register && named
          ? [
              {
                id: 'edit',
                label: 'base:record.tab.edit',
                content: (
                  <>
                    <RecordForm<
                      Values,
                      Parameters<typeof client.mail.registers.update>[0],
                      MailRegister
                    >
                      draft="mail.register"
                      record={register}
                      initial={{
                        name: register.name,
                        code: register.code,
                        responsible: register.responsible,
                      }}
                      schema={schema}
                      command={update}
                      input={(fields) => ({ registerId, version: register.version, fields })}
                    >
                      {(form) => <RegisterInputs form={form} />}
                    </RecordForm>
                    <Retire
                      record={named}
                      call={client.mail.registers.retire}
                      input={{ registerId }}
                    />
                  </>
                ),
              },
            ]
          : []
      }
    />
  )
}
