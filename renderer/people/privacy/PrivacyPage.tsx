import { Button, TagsInput, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { foldText } from '../../../shared/base/fold.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { askConfirm } from '../../base/confirm.ts'
import { EmptyState } from '../../base/EmptyState.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { DataList } from '../../base/list/DataList.tsx'
import { Notice } from '../../base/Notice.tsx'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { savePaper } from '../../base/papers.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { showFailure } from '../../base/toasts.ts'
import { useLater } from '../../base/useLater.ts'
import { usePeopleStore } from '../store.ts'
import styles from '../people.module.css'
import { keyOf, usePrivacyColumns } from './usePrivacyColumns.ts'

const LEAST = 3
/** Every text of the office is read for an answer: not at each stroke. */
const PAUSE = 300

/** Everything that names one person: found, handed out as a file, erased for good. */
export function PrivacyPage() {
  const { t } = useTranslation('people')
  const { number } = useFormats()
  const text = usePeopleStore((state) => state.person)
  const setText = (person: string) => usePeopleStore.setState({ person })
  const asked = useLater(text.trim(), PAUSE)
  const found = useQuery({
    ...orpc.people.privacy.find.queryOptions({ input: { text: asked } }),
    enabled: asked.length >= LEAST,
    placeholderData: keepPreviousData,
  })
  const records = asked.length >= LEAST ? found.data : noRecords
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  // Null until the user changes them.
  const [ownNames, setOwnNames] = useState<string[] | null>(null)
  // What was found is ticked until the user says otherwise.
  useEffect(() => {
    setTicked(new Set(records?.map(keyOf)))
    setOwnNames(null)
  }, [records, asked])
  const chosen = useMemo(
    () => (records ?? noRecords).filter((record) => ticked.has(keyOf(record))),
    [records, ticked],
  )
  const names = ownNames ?? spellings(asked, chosen)
  const persons = chosen.filter(({ entity }) => entity === 'contact').length
  const input = chosen.map(({ entity, id }) => ({ entity, id }))
  const toErase = chosen.flatMap(({ entity, id }) => (isErasable(entity) ? [{ entity, id }] : []))
  const kept = (records ?? noRecords).filter(({ fate }) => fate === 'kept').length
  const erases = toErase.length > 0 || names.length > 0
  const erase = useCommand(client.people.privacy.erase, {
    quiet: true,
    undoable: false,
    long: t('privacy.erasing'),
    done: ({ erased, mentions }) =>
      t('privacy.erased', {
        records: number(erased),
        mentions: number(mentions),
      }),
  })
  const save = async () => {
    try {
      await savePaper(await client.people.privacy.export({ records: input }))
    } catch (error) {
      showFailure(error)
    }
  }
  const askErase = async () => {
    const isSure = await askConfirm({
      title:
        toErase.length > 0
          ? t('privacy.sure', { count: toErase.length, shown: number(toErase.length) })
          : t('privacy.sureNamesOnly'),
      text: [
        toErase.length > 0 && t('privacy.sureRecords'),
        names.length > 0 && t('privacy.sureNames', { names: names.join(', ') }),
        kept > 0 && t('privacy.sureKept'),
        t('privacy.sureBackups'),
      ]
        .filter(Boolean)
        .join(' '),
      doIt: t('privacy.erase'),
    })
    if (isSure && (await erase.run({ records: toErase, names }))) setText('')
  }
  return (
    <Page>
      <PageHeader title={t('privacy.title')} text={t('privacy.text')}>
        <Button disabled={chosen.length === 0} onClick={() => void save()}>
          {t('privacy.save')}
        </Button>
        <Button
          disabled={chosen.length === 0 || !erases}
          loading={erase.busy}
          onClick={() => void askErase()}
        >
          {toErase.length === 0
            ? t('privacy.erase')
            : t('privacy.eraseChosen', { count: toErase.length, shown: number(toErase.length) })}
        </Button>
      </PageHeader>
      <div className={styles.privacy}>
        <TextInput
          data-autofocus
          autoFocus
          size="sm"
          label={t('privacy.who')}
          placeholder={t('privacy.whoHint')}
          leftSection={<IconSearch size={15} />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <TagsInput
          size="sm"
          label={t('privacy.names')}
          description={t('privacy.namesHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={names}
          onChange={setOwnNames}
          maxTags={20}
          disabled={chosen.length === 0}
        />
      </div>
      {persons > 1 && (
        <Notice tone="warn">
          {t('privacy.several', { count: persons, shown: number(persons) })}
        </Notice>
      )}
      {kept > 0 && (
        <Notice tone="calm">{t('privacy.kept', { count: kept, shown: number(kept) })}</Notice>
      )}
      {erase.words && <Notice tone="bad">{erase.words}</Notice>}
      <QueryNotice error={found.error} />
      <DataList
        label={t('privacy.title')}
        storageKey="people.privacy"
        rows={records}
        columns={usePrivacyColumns()}
        rowKey={keyOf}
        ticked={ticked}
        onTick={setTicked}
        emptyState={
          asked.length >= LEAST ? (
            <EmptyState title={t('privacy.nothing')} text={t('privacy.nothingText')} />
          ) : (
            <EmptyState title={t('privacy.begin')} text={t('privacy.beginText')} />
          )
        }
      />
    </Page>
  )
}

const noRecords: never[] = []
const erasable = ['contact', 'entry', 'message', 'request'] as const
/** What is about the person and is emptied whole; the office's own records only lose the name. */
const isErasable = (entity: string): entity is (typeof erasable)[number] =>
  (erasable as readonly string[]).includes(entity)

/**
 * What the person is called in what is ticked: the names of contacts and the text itself, where they are whole names.
 * A first name alone is also that of others; who wants it taken out everywhere types it.
 */
function spellings(text: string, records: readonly { entity: string; title: string }[]): string[] {
  const titles = records.filter(({ entity }) => entity === 'contact').map(({ title }) => title)
  const names = records.length === 0 ? [] : [text, ...titles]
  const whole = names.filter((name) => /\p{L}{2}\S*\s+\p{L}{2}/u.test(name) && !name.includes('@'))
  return [...new Map(whole.map((name) => [foldText(name), name])).values()].slice(0, 20)
}
