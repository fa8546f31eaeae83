/** Text about a person as it is shown; the discreet screen hides it. Empty text stays empty, so that its label goes too. */
export const hideable = (text: string) => text && <span data-private>{text}</span>
