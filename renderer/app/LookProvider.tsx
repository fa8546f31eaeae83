import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { Look } from '../base/look.ts'
import { LookContext } from '../base/look.ts'
import { textSizes, useDeskSettings } from './deskSettings.ts'
import { setLanguage } from './language.ts'

/** Lets the settings screen see and change how this desk looks. */
export function LookProvider({ children }: { children: ReactNode }) {
  const { language, scheme, contrast, textSize } = useDeskSettings()
  const look = useMemo(
    (): Look => ({
      language,
      setLanguage: (next) => void setLanguage(next),
      scheme,
      setScheme: (next) => useDeskSettings.setState({ scheme: next }),
      contrast,
      setContrast: (next) => useDeskSettings.setState({ contrast: next }),
      textSize,
      setTextSize: (next) => {
        const size = textSizes.find((each) => each === next)
        if (size) useDeskSettings.setState({ textSize: size })
      },
      textSizes,
    }),
    [language, scheme, contrast, textSize],
  )
  return <LookContext value={look}>{children}</LookContext>
}
