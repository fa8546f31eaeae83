import { Button, Group, Modal, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../format/useFormats.ts'
import { useSlipGuard } from './slipGuard.ts'

/** "240 is 20 months of supply, sure?" The careful answer has the focus. */
export function SlipGuard() {
  const { t } = useTranslation('base')
  const { number } = useFormats()
  const { reasons, answer } = useSlipGuard()
  return (
    <Modal
      opened={reasons !== null}
      onClose={() => answer(false)}
      title={t('slip.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="sm">
        {reasons?.map((reason) => (
          <p key={`${reason.itemId}${reason.kind}`} style={{ margin: 0 }}>
            {t(`slip.${reason.kind}`, {
              name: reason.name,
              quantity: number(reason.quantity),
              value: number(reason.value, 1),
              count: Math.round(reason.value),
            })}
          </p>
        ))}
        <Group justify="flex-end" mt="xs">
          <Button onClick={() => answer(true)}>{t('slip.sure')}</Button>
          <Button variant="filled" data-autofocus onClick={() => answer(false)}>
            {t('slip.check')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
