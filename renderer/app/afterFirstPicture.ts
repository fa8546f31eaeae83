/** Milliseconds after which a page that has painted nothing yet is taken to be out of sight. */
const UNSEEN = 1000

/** Does something once the page's first picture is on the screen, and in any case before long. */
export function afterFirstPicture(act: () => void): void {
  const go = () => {
    clearTimeout(timer)
    pictures.disconnect()
    act()
  }
  const timer = setTimeout(go, UNSEEN)
  const pictures = new PerformanceObserver((entries) => {
    if (entries.getEntriesByName('first-contentful-paint').length > 0) go()
  })
  pictures.observe({ type: 'paint', buffered: true })
}
