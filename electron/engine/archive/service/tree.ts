/** One node of a tree; `order` is what stands beside each other by. */
export type TreeNode = { id: string; parentId: string | null; name: string; order: string }
export type PlacedNode<Node> = { node: Node; depth: number; path: string }

let collator: Intl.Collator | undefined

/** Nodes in the order of the tree, parents before children; one whose parent is not among them stands at the top. */
export function orderTree<Node extends TreeNode>(nodes: readonly Node[]): PlacedNode<Node>[] {
  // Made at the first tree: a collator takes longer than all else that the engine's start evaluates.
  const { compare } = (collator ??= new Intl.Collator('en', { numeric: true }))
  const known = new Set(nodes.map(({ id }) => id))
  const children = Map.groupBy(nodes, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : null,
  )
  const placed: PlacedNode<Node>[] = []
  const place = (parentId: string | null, depth: number, above: string): void => {
    const beside = (children.get(parentId) ?? []).toSorted(
      (one, other) => compare(one.order, other.order) || compare(one.name, other.name),
    )
    for (const node of beside) {
      const path = above === '' ? node.name : `${above} › ${node.name}`
      placed.push({ node, depth, path })
      place(node.id, depth + 1, path)
    }
  }
  place(null, 0, '')
  return placed
}
