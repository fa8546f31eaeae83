import { useState } from 'react'
import type { ShownFile } from '../../base/files/fileBytes.ts'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { EmailForm } from './EmailForm.tsx'

/** A new e-mail; sent, its letter is shown. */
export function WriteEmail() {
  const { open, close } = useRecordPlace()
  const [files, setFiles] = useState<ShownFile[]>([])
  return (
    <EmailForm
      draftKey="mail.write"
      initial={noValues}
      files={files}
      onFiles={setFiles}
      onSent={({ mailEntryId }) => (mailEntryId ? open(mailEntryId) : close())}
      onBack={close}
    />
  )
}

const noValues = {}
