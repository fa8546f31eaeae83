import { Button, Modal, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useScope } from './askScope.ts'

/** This date, this and the following, or all: asked before a series is touched. */
export function ScopeQuestion() {
  const { t } = useTranslation(['agenda', 'base'])
  const { question, answer } = useScope()
  return (
    <Modal
      opened={question !== null}
      onClose={() => answer(null)}
      title={question && t(`scope.${question.act}`, { title: question.title })}
      closeButtonProps={{ 'aria-label': t('base:close') }}
    >
      <Stack gap="xs">
        <Button variant="filled" data-autofocus onClick={() => answer('this')}>
          {t('scope.this')}
        </Button>
        <Button onClick={() => answer('following')}>{t('scope.following')}</Button>
        <Button onClick={() => answer('all')}>{t('scope.all')}</Button>
        <Button variant="subtle" onClick={() => answer(null)}>
          {t('base:form.cancel')}
        </Button>
      </Stack>
    </Modal>
  )
}
