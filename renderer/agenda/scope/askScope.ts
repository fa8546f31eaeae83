import { create } from 'zustand'
import type { Scope } from '../../../shared/agenda/contract/base.ts'

export type ScopeAct = 'move' | 'change' | 'cancel'
type Store = {
  question: { title: string; act: ScopeAct } | null
  answer: (scope: Scope | null) => void
}

/** The open question; ScopeQuestion.tsx shows it. */
export const useScope = create<Store>(() => ({ question: null, answer: () => undefined }))

/** Asks which dates of a series are meant; null when it was given up. */
export function askScope(title: string, act: ScopeAct): Promise<Scope | null> {
  return new Promise((resolve) => {
    useScope.setState({
      question: { title, act },
      answer: (scope) => {
        useScope.setState({ question: null })
        resolve(scope)
      },
    })
  })
}
