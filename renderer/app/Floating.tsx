import { Suspense } from 'react'
import { Confirm } from '../base/Confirm.tsx'
import { LongTasks } from '../base/command/LongTasks.tsx'
import { SlipGuard } from '../base/command/SlipGuard.tsx'
import { features } from './features.ts'
import { KeyMap } from './KeyMap.tsx'
import { Palette } from './palette/Palette.tsx'
import { SignIn } from './SignIn.tsx'

export type FloatingPart = 'palette' | 'keys'
export type FloatingProps = { open: FloatingPart | null; onClose: () => void }

/** What floats over every page when it is asked for. No part of the first screen: its code comes after it. */
export function Floating({ open, onClose }: FloatingProps) {
  return (
    <>
      <Palette opened={open === 'palette'} onClose={onClose} />
      <KeyMap opened={open === 'keys'} onClose={onClose} />
      <SignIn />
      <SlipGuard />
      <Confirm />
      <LongTasks />
      {features.map(
        ({ name, dialog: Dialog }) =>
          Dialog && (
            <Suspense key={name} fallback={null}>
              <Dialog />
            </Suspense>
          ),
      )}
    </>
  )
}
