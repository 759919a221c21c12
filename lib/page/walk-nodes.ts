/** What to do at each node of a walk. */
export interface NodeVisitor {
  /** Called for a node; says whether to go into its children. */
  enter(node: Node): boolean;
  /** Called after the children of every node that was gone into, also where it has none. */
  leave?(node: Node): void;
}

/**
 * Walks a tree in document order without recursion and without looking up at parents: a form's input called `parentNode` takes the
 * place of the property of that name, and a page could lead a walk in circles.
 *
 * @returns False where the walk ended because it had visited `maxNodes` nodes.
 */
export function walkNodes(root: Node, visitor: NodeVisitor, maxNodes: number): boolean {
  const open: Node[] = [];
  let node: Node | null = root;
  for (let visited = 0; node !== null; visited += 1) {
    if (visited >= maxNodes) return false;
    const isEntered = visitor.enter(node);
    const child: Node | null = isEntered ? node.firstChild : null;
    if (child !== null) {
      open.push(node);
      node = child;
      continue;
    }
    if (isEntered) visitor.leave?.(node);
    node = findNext(node, open, visitor);
  }
  return true;
}

/** The next sibling of the node or of the nearest open node that has one; closes what ends on the way. */
function findNext(from: Node, open: Node[], visitor: NodeVisitor): Node | null {
  let node: Node = from;
  while (open.length > 0) {
    if (node.nextSibling !== null) return node.nextSibling;
    node = open.pop()!;
    visitor.leave?.(node);
  }
  return null;
}
