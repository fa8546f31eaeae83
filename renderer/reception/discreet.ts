import { create } from 'zustand'

/** Whether names are hidden because somebody stands at the counter. The key that hides them shows them again. */
export const useDiscreet = create<{ on: boolean }>(() => ({ on: false }))

export const toggleDiscreet = () => useDiscreet.setState(({ on }) => ({ on: !on }))

// On the page's root too, where the styles can see it (discreet.css).
useDiscreet.subscribe(({ on }) => {
  if (on) document.documentElement.dataset['discreet'] = ''
  else delete document.documentElement.dataset['discreet']
})

/** A name so that a bystander cannot read it: "A. B." */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${word.slice(0, 1).toUpperCase()}.`)
    .join(' ')
