import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { afterFetching, security, sentCopy } from '../../../shared/mail/contract/accounts.ts'
import { Section } from '../../base/Facts.tsx'
import { chooseFiles } from '../../base/files/chooseFiles.ts'
import { ChoiceField, DayField, QuantityField, TextField } from '../../base/form/fields.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import styles from '../mail.module.css'
import { useRegisterChoices } from '../queries.ts'
import type { AccountValues } from './accountForm.ts'
import { portFor } from './accountForm.ts'

const CERTIFICATES = [{ name: 'PEM', extensions: ['pem', 'crt', 'cer'] }]

type Props = { form: DraftForm<AccountValues> }

/** An account: whose it is, where its mail comes from, and who sends. */
export function AccountInputs({ form }: Props) {
  const { t } = useTranslation('email')
  const registers = useRegisterChoices()
  const { afterFetching: after, imapHost, smtpHost, sentCopy: copy } = form.values
  return (
    <>
      <TextField {...form.getInputProps('name')} label={t('accounts.name')} required />
      <TextField
        {...form.getInputProps('address')}
        label={t('accounts.address')}
        type="email"
        required
      />
      <TextField
        {...form.getInputProps('senderName')}
        label={t('accounts.senderName')}
        description={t('accounts.senderNameText')}
      />
      <TextField
        {...form.getInputProps('user')}
        label={t('accounts.user')}
        description={t('accounts.userText')}
      />
      {registers.length > 1 && (
        <ChoiceField
          {...form.getInputProps('registerId')}
          label={t('accounts.register')}
          placeholder={t('accounts.firstRegister')}
          clearable
          choices={registers}
        />
      )}
      <Section title={t('accounts.fetching')}>
        <Server form={form} server="imap" empty={t('accounts.noImap')} />
        {imapHost !== '' && (
          <div className={styles.formPart}>
            <div className={styles.pair}>
              <TextField {...form.getInputProps('folder')} label={t('accounts.folder')} required />
              <DayField {...form.getInputProps('since')} label={t('accounts.since')} required />
            </div>
            <div className={styles.pair}>
              <ChoiceField
                {...form.getInputProps('afterFetching')}
                label={t('accounts.after')}
                choices={afterFetching.options.map((value) => ({
                  value,
                  label: t(`accounts.afterOf.${value}`),
                }))}
              />
              {after === 'move' && (
                <TextField
                  {...form.getInputProps('moveTo')}
                  label={t('accounts.moveTo')}
                  required
                />
              )}
            </div>
            <QuantityField
              {...form.getInputProps('everyMinutes')}
              label={t('accounts.every')}
              description={t('accounts.everyText')}
              width={160}
            />
          </div>
        )}
      </Section>
      <Section title={t('accounts.sending')}>
        <Server form={form} server="smtp" empty={t('accounts.noSmtp')} />
        {imapHost !== '' && smtpHost !== '' && (
          <div className={styles.formPart}>
            <ChoiceField
              {...form.getInputProps('sentCopy')}
              label={t('accounts.sentCopy')}
              choices={sentCopy.options.map((value) => ({
                value,
                label: t(`accounts.sentCopyOf.${value}`),
              }))}
            />
            {copy === 'keep' && (
              <TextField
                {...form.getInputProps('sentFolder')}
                label={t('accounts.sentFolder')}
                placeholder={t('accounts.sentFolderOwn')}
              />
            )}
          </div>
        )}
      </Section>
      <Certificate form={form} />
    </>
  )
}

/** A server's name, encryption and port; the usual port follows the encryption. */
function Server({ form, server, empty }: Props & { server: 'imap' | 'smtp'; empty: string }) {
  const { t } = useTranslation('email')
  const host = form.values[`${server}Host`]
  const chosen = form.getInputProps(`${server}Security`)
  return (
    <div className={styles.formPart}>
      <TextField
        {...form.getInputProps(`${server}Host`)}
        label={t('accounts.server')}
        description={empty}
        placeholder={`${server}.example.com`}
      />
      {host !== '' && (
        <div className={styles.pair}>
          <ChoiceField
            {...chosen}
            label={t('accounts.security')}
            choices={security.options.map((value) => ({
              value,
              label: t(`accounts.securityOf.${value}`),
            }))}
            onChange={(value) => {
              if (value !== 'tls' && value !== 'starttls') return
              form.setFieldValue(`${server}Security`, value)
              form.setFieldValue(
                `${server}Port`,
                portFor(server, form.values[`${server}Port`], value),
              )
            }}
          />
          <PortField form={form} name={`${server}Port`} />
        </div>
      )}
    </div>
  )
}

/** A port is a name made of digits: no thousands are parted. */
function PortField({ form, name }: Props & { name: 'imapPort' | 'smtpPort' }) {
  const { t } = useTranslation('email')
  const { value, onChange, ...rest } = form.getInputProps(name)
  return (
    <TextField
      {...rest}
      label={t('accounts.port')}
      required
      value={value ? String(value) : ''}
      onChange={(typed) => onChange(Number(typed.replace(/\D/g, '').slice(0, 5)))}
    />
  )
}

/** For a server inside the house whose certificate no public authority gave. */
function Certificate({ form }: Props) {
  const { t } = useTranslation('email')
  const choose = async () => {
    const [file] = await chooseFiles(t('accounts.certificate'), CERTIFICATES, false)
    if (file) form.setFieldValue('certificate', await file.text())
  }
  const isThere = form.values.certificate !== ''
  return (
    <Section title={t('accounts.certificate')}>
      <p className={styles.soft}>
        {isThere ? t('accounts.certificateThere') : t('accounts.certificateText')}
      </p>
      <div className={styles.row}>
        <Button size="compact-xs" onClick={() => void choose()}>
          {t('accounts.certificateChoose')}
        </Button>
        {isThere && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => form.setFieldValue('certificate', '')}
          >
            {t('accounts.certificateRemove')}
          </Button>
        )}
      </div>
    </Section>
  )
}
