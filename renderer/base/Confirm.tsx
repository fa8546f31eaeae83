import { Button, Group, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useConfirm } from './confirm.ts'

/** A question with two answers; the careful one has the focus. */
export function Confirm() {
  const { t } = useTranslation('base')
  const { question, answer } = useConfirm()
  return (
    <Modal
      opened={question !== null}
      onClose={() => answer(false)}
      title={question?.title}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <p style={{ margin: 0 }}>{question?.text}</p>
      <Group justify="flex-end" mt="md">
        <Button data-autofocus onClick={() => answer(false)}>
          {t('form.cancel')}
        </Button>
        <Button variant="filled" onClick={() => answer(true)}>
          {question?.doIt}
        </Button>
      </Group>
    </Modal>
  )
}
