import { IconBuilding, IconUser } from '@tabler/icons-react'
import type { ContactKind } from '../../../shared/people/contract/contacts.ts'

/** A person's or an organisation's mark before the name. */
export function KindMark({ kind }: { kind: ContactKind }) {
  const Mark = kind === 'organisation' ? IconBuilding : IconUser
  return <Mark size={16} stroke={1.5} aria-hidden style={{ flex: 'none' }} />
}
