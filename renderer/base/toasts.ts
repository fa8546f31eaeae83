import { useTranslation } from 'react-i18next'
import i18next from 'i18next'
import { create } from 'zustand'
import type { CallFailure } from './command/failure.ts'
import { failureWords, readFailure } from './command/failure.ts'

export type Toast = {
  id: number
  tone: 'good' | 'warn' | 'bad'
  text: string
  action?: { label: string; run: () => void }
}

const LASTS_MS = { good: 8000, warn: 15_000, bad: 30_000 }

/** The messages in view, newest last; the frame shows them (Toasts.tsx). */
export const useToasts = create<{ toasts: Toast[] }>(() => ({ toasts: [] }))

let counter = 0

/** Shows a short message; with `action` it offers one button (Undo). Errors stay longer. */
export function showToast(toast: Omit<Toast, 'id'>): void {
  const id = ++counter
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts.slice(-1), { ...toast, id }] }))
  setTimeout(() => closeToast(id), LASTS_MS[toast.tone])
}

export function closeToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))
}

/** Tells of a failed call in words. A call that was cancelled is not told of. */
export function showFailure(error: unknown): void {
  const failure = readFailure(error)
  if (failure.code === 'CANCELLED') return
  showToast({ tone: 'bad', text: failureWords(failure, i18next.t) })
}

/** Turns failures into the user's words; follows a change of language. */
export function useFailureWords(): (failure: CallFailure) => string {
  const { t } = useTranslation()
  return (failure) => failureWords(failure, t)
}
