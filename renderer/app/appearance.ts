import { useEffect } from 'react'
import { shell } from './client/shell.ts'
import { useDeskSettings } from './deskSettings.ts'

/** Sets contrast and text size on the page, as chosen here or asked for by the system. */
export function useAppearance(): void {
  const contrast = useDeskSettings((state) => state.contrast)
  const textSize = useDeskSettings((state) => state.textSize)

  useEffect(() => {
    const asked = matchMedia('(prefers-contrast: more)')
    const apply = () => {
      const more = contrast === 'more' || asked.matches
      document.documentElement.dataset['contrast'] = more ? 'more' : 'usual'
    }
    apply()
    asked.addEventListener('change', apply)
    return () => asked.removeEventListener('change', apply)
  }, [contrast])

  useEffect(() => {
    void shell.setZoom(textSize / 100)
  }, [textSize])
}
