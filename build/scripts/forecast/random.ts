/** Park and Miller's generator, numbers from 0 to 1: the same seed gives the same report. */
export function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
