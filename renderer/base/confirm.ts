import { create } from 'zustand'

type Question = {
  title: string
  text: string
  /** The word on the button that does it: "Restore", never "Yes". */
  doIt: string
}

type Store = { question: Question | null; answer: (agreed: boolean) => void }

/** The open question; the frame shows it (Confirm.tsx). */
export const useConfirm = create<Store>(() => ({ question: null, answer: () => undefined }))

/** Asks before something that Undo cannot take back; resolves to the answer. */
export function askConfirm(question: Question): Promise<boolean> {
  return new Promise((resolve) => {
    useConfirm.setState({
      question,
      answer: (agreed) => {
        useConfirm.setState({ question: null })
        resolve(agreed)
      },
    })
  })
}
