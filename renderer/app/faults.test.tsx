import { readFileSync } from 'node:fs'
import path from 'node:path'
import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { officeForEachTest, show } from '../../test/fixtures/screen.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'

const office = officeForEachTest()

// React and the page say it in the console too, as they should; not here.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

function Broken(): never {
  throw new Error('no such drawer')
}

test('the number that a broken page shows stands in the log of the engine, with the fault', async () => {
  show(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
  )
  const words = (await screen.findByText(/report number/)).textContent
  const errorId = /report number (\w{8})/.exec(words)?.[1]
  expect(errorId).toBeTruthy()
  const log = path.join(office.folder, 'logs', 'engine.log')
  await waitFor(() => {
    const text = readFileSync(log, 'utf8')
    expect(text).toContain(`PAGE FAULT ${errorId}`)
    expect(text).toContain('Error: no such drawer')
    expect(text).toContain('Broken')
  })
})
