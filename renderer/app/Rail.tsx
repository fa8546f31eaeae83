import { IconLayoutSidebarRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Half } from '../base/feature.ts'
import { Hint } from '../base/Hint.tsx'
import { DeskMenu } from './DeskMenu.tsx'
import type { PlacedPage } from './features.ts'
import { features, pages } from './features.ts'
import { addressOf, beneath, pageAt, plainAddress } from './places.ts'
import type { DockState } from './useDock.ts'
import styles from './Frame.module.css'

const groups: { half: Half; label: string }[] = [
  { half: 'front', label: 'app:rail.front' },
  { half: 'back', label: 'app:rail.back' },
  { half: 'both', label: 'app:rail.office' },
]

/** Where one can go: what both halves work with, then the pages of the front desk, of support and of the office. */
export function Rail({ onSearch, dock }: { onSearch: () => void; dock: DockState | null }) {
  const { t } = useTranslation()
  const onRail = pages.filter(({ offRail }) => !offRail)
  const top = onRail.filter(({ isOfBoth }) => isOfBoth)
  const rest = onRail.filter(({ isOfBoth }) => !isOfBoth)
  return (
    <nav className={styles.rail} aria-label={t('app:rail.name')}>
      <button
        type="button"
        className={styles.searchButton}
        onClick={onSearch}
        aria-keyshortcuts="Control+K"
      >
        <span>{t('app:palette.open')}</span>
        <Hint keys="mod+k" />
      </button>
      <div className={styles.railScroll}>
        <ul>
          {top.map((page) => (
            <RailEntry key={page.path} page={page} />
          ))}
        </ul>
        {groups.map(({ half, label }) => {
          const mine = rest.filter(({ feature }) => feature.half === half)
          if (mine.length === 0) return null
          return (
            <section key={half} data-half={half} aria-label={t(label)}>
              <h2>{t(label)}</h2>
              <ul>
                {mine.map((page) => (
                  <RailEntry key={page.path} page={page} />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
      {dock && (
        <button
          type="button"
          className={styles.dockButton}
          aria-pressed={dock.open}
          aria-keyshortcuts="Control+J"
          title={t('app:dock.toggle')}
          onClick={dock.toggle}
        >
          <IconLayoutSidebarRight size={18} stroke={1.6} />
          <span>{t(dock.feature.label)}</span>
          <Hint keys="mod+j" />
        </button>
      )}
      {features.map(({ name, foot: Foot }) => Foot && <Foot key={name} />)}
      <DeskMenu />
    </nav>
  )
}

/** A page of the rail; while one is in it or beneath it, the pages beneath it stand under it. */
function RailEntry({ page }: { page: PlacedPage }) {
  const [address] = useLocation()
  const here = pageAt(pages, address)
  const under = beneath(pages, page)
  return (
    <li>
      <RailLink page={page} isHere={here === page} />
      {under.length > 0 && here && [page, ...under].includes(here) && (
        <ul className={styles.beneath}>
          {under.map((each) => (
            <li key={each.path}>
              <RailLink page={each} isHere={here === each} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function RailLink({ page, isHere }: { page: PlacedPage; isHere: boolean }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const Mark = page.icon
  return (
    <a
      href={`#${plainAddress(page)}`}
      className={styles.entry}
      aria-current={isHere ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault()
        // A second click on where one is leads to the page's beginning.
        go(isHere ? plainAddress(page) : addressOf(page))
      }}
    >
      <Mark size={18} stroke={1.6} />
      <span>{t(page.label)}</span>
    </a>
  )
}
