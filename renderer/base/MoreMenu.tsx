import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { ReactNode } from 'react'

type Props = {
  /** Says what there is more of. */
  label: string
  size?: 'md' | 'lg'
  /** Menu.Item, Menu.Divider. */
  children: ReactNode
}

/** Three dots: what is needed more rarely than what stands beside them. */
export function MoreMenu({ label, size = 'md', children }: Props) {
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon size={size} aria-label={label} title={label}>
          <IconDots size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  )
}
