import { Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { undoLast } from '../base/command/undo.ts'
import { useHotkey } from '../base/hotkeys/useHotkey.ts'
import { showFailure, showToast } from '../base/toasts.ts'
import { dispatchScan } from '../base/useScan.ts'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import { shell } from './client/shell.ts'
import { Dock } from './Dock.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import type { FloatingPart } from './Floating.tsx'
import type { PlacedPage } from './features.ts'
import { features, pages } from './features.ts'
import { addressOf, keepAddress, nearestFirst, pageAt, plainAddress } from './places.ts'
import { Rail } from './Rail.tsx'
import { listenForScans } from './scanner.ts'
import { useDock } from './useDock.ts'
import { useFloating } from './useFloating.ts'
import { useSignIn } from './useSignIn.ts'
import styles from './Frame.module.css'

const scope = 'base:keys.everywhere'

const routes = nearestFirst(pages)

/** Milliseconds after the frame stands. */
const FETCH_PAGES_AFTER = 1000

/** The window of an open office: the rail, the page in view and what floats over it. */
export function Frame({ officeName }: { officeName: string }) {
  const { t } = useTranslation()
  const [address, go] = useLocation()
  const [open, setOpen] = useState<FloatingPart | null>(null)
  const loaded = useFloating()
  const page = pageAt(pages, address)
  const dock = useDock(page)
  useSignIn()

  useHotkey({ scope, keys: 'mod+k', label: 'app:palette.open', run: () => setOpen('palette') })
  useHotkey({ scope, keys: '?', label: 'app:keys.title', run: () => setOpen('keys') })
  useHotkey({ scope, keys: 'mod+z', label: 'app:keys.undo', run: undoLast })
  useHotkey({
    scope,
    keys: 'Escape',
    label: 'base:keys.back',
    run: () => page !== undefined && address !== plainAddress(page) && go(plainAddress(page)),
  })

  useEffect(() => {
    document.documentElement.dataset['half'] = page?.feature.half ?? 'both'
    document.documentElement.dataset['feature'] = page?.feature.name ?? ''
    if (page) keepAddress(page, address)
  }, [page, address])
  useEffect(() => {
    void shell.setTitle([page && t(page.label), officeName].filter(Boolean).join(' – '))
  }, [page, officeName, t])
  // Once the first screen stands, the other pages' code is fetched, so that none is waited for later.
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const each of pages) each.page.load().catch(() => {})
      for (const { dock: panel } of features) panel?.load().catch(() => {})
    }, FETCH_PAGES_AFTER)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    const take = async (code: string) => {
      if (dispatchScan(code)) return
      for (const feature of features) if (await feature.onScan?.(code, go)) return
      showToast({ tone: 'warn', text: t('app:scan.unknown', { code }) })
    }
    return listenForScans((code) => void take(code).catch(showFailure))
  }, [go, t])

  return (
    <div className={styles.frame}>
      <a
        href="#main"
        className={styles.skip}
        onClick={(event) => {
          event.preventDefault()
          document.querySelector<HTMLElement>('#main')?.focus()
        }}
      >
        {t('app:rail.skip')}
      </a>
      <Rail onSearch={() => setOpen('palette')} dock={dock} />
      <main id="main" tabIndex={-1} className={styles.sheet}>
        <ConnectionBanner />
        <Switch>
          {routes.map((each) => (
            <Route key={each.path} path={each.path}>
              <PageInView page={each} />
            </Route>
          ))}
          <Route>
            <Redirect to={pages[0] ? plainAddress(pages[0]) : '/'} replace />
          </Route>
        </Switch>
      </main>
      <Dock dock={dock} />
      {pages.map((each) => each.keys && <PageKeys key={each.path} page={each} go={go} />)}
      {features.map(({ name, overlay: Overlay }) => Overlay && <Overlay key={name} />)}
      {loaded && <loaded.Floating open={open} onClose={() => setOpen(null)} />}
    </div>
  )
}

function PageInView({ page }: { page: PlacedPage }) {
  const { t } = useTranslation()
  return (
    <ErrorBoundary key={page.path}>
      <Suspense fallback={<p className={styles.loading}>{t('app:loading')}</p>}>
        <page.page />
      </Suspense>
    </ErrorBoundary>
  )
}

function PageKeys({ page, go }: { page: PlacedPage; go: (address: string) => void }) {
  useHotkey({
    scope: 'app:palette.pages',
    keys: page.keys ?? '',
    label: page.label,
    run: () => go(addressOf(page)),
  })
  return null
}
