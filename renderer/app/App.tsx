import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { Suspense, lazy, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { useZone } from '../base/format/useFormats.ts'
import { handleStroke } from '../base/hotkeys/hotkeys.ts'
import { loadWithStyles } from '../base/loadWithStyles.ts'
import { Toasts } from '../base/Toasts.tsx'
import { useAppearance } from './appearance.ts'
import { client } from './client/client.ts'
import { useConnection } from './client/connectionStatus.ts'
import { followChanges } from './client/liveUpdates.ts'
import { orpc } from './client/queries.ts'
import { readStyleNonce } from './client/styleNonce.ts'
import { useDeskSettings } from './deskSettings.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Frame } from './Frame.tsx'
import { LookProvider } from './LookProvider.tsx'
import { queryClient } from './queryClient.ts'
import { FLOATING, resolveThemeVariables, theme } from './theme.ts'
import styles from './Frame.module.css'

// Seldom seen: they are no part of the usual start.
const Recovery = lazy(() =>
  loadWithStyles(() => import('./Recovery.tsx').then((m) => ({ default: m.Recovery }))),
)
const Welcome = lazy(() =>
  loadWithStyles(() => import('./Welcome.tsx').then((m) => ({ default: m.Welcome }))),
)

/** Everything around the screens: look, language, engine data, addresses. */
export function App() {
  const { t, i18n } = useTranslation('app')
  const scheme = useDeskSettings((state) => state.scheme)
  useAppearance()
  useEffect(() => {
    window.addEventListener('keydown', handleStroke)
    return () => window.removeEventListener('keydown', handleStroke)
  }, [])
  const calendar = i18n.language === 'en' ? 'en-gb' : i18n.language
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveThemeVariables}
      getStyleNonce={readStyleNonce}
      {...(scheme === 'auto' ? {} : { forceColorScheme: scheme })}
      defaultColorScheme="auto"
    >
      <DatesProvider settings={{ locale: calendar, firstDayOfWeek: 1, consistentWeeks: true }}>
        <QueryClientProvider client={queryClient}>
          <Router hook={useHashLocation}>
            <ErrorBoundary>
              <LookProvider>
                <Suspense>
                  <Office />
                </Suspense>
              </LookProvider>
            </ErrorBoundary>
            <Toasts />
            <section id={FLOATING} aria-label={t('floating')} />
          </Router>
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  )
}

/** The office as it is: being reached, closed, fresh or open. */
function Office() {
  const { t } = useTranslation('app')
  const refused = useConnection(({ engine }) => engine.state === 'refused')
  const health = useQuery(orpc.office.health.queryOptions({ retry: true })).data
  const setZone = useZone((state) => state.setZone)
  const zone = health?.settings?.zone
  useEffect(() => followChanges(client, queryClient), [])
  useEffect(() => {
    if (zone) setZone(zone)
  }, [zone, setZone])
  if (refused || health?.open === false) return <Recovery health={health ?? null} />
  if (!health) return <p className={styles.whole}>{t('opening')}</p>
  if (health.fresh) return <Welcome />
  return <Frame officeName={health.settings?.name ?? ''} />
}
