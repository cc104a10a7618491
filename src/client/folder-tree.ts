// A vault's folders, which the server lists flat, as the tree that people see. What a confused or hostile server sends
// (a parent that is not there, folders within each other, one id twice) stands at the top: no folder is lost, and
// nothing goes on for ever.

import type { Folder } from "./folders.ts";

/** A folder with those in it, by name. */
export interface FolderNode extends Folder {
  children: FolderNode[];
}

/** Deeper folders stand at the top: whoever walks the tree must not run out of stack. */
const MAX_DEPTH = 200;

/** The folders as a tree, each level sorted by name. */
export function folderTree(folders: readonly Folder[]): FolderNode[] {
  const { roots, nodes } = grown(folders);
  // Not the locale of the machine: the order must be the same everywhere.
  const collator = new Intl.Collator("en", { numeric: true });
  const byName = (a: Folder, b: Folder) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
  for (const node of nodes) node.children.sort(byName);
  return roots.sort(byName);
}

/** The names on the way from the vault to each folder, the folder's own last, by the folder's id. */
export function folderPaths(folders: readonly Folder[]): Map<string, string[]> {
  const paths = new Map<string, string[]>();
  const waiting = grown(folders).roots.map((node) => ({ node, above: [] as string[] }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const path = [...next.above, next.node.name];
    // Of folders with one id, which no honest server sends, the one counts that holds the others' children.
    if (!paths.has(next.node.id) || next.node.children.length > 0) paths.set(next.node.id, path);
    for (const node of next.node.children) waiting.push({ node, above: path });
  }
  return paths;
}

/** The tree in the order of the list, and all that is in it. */
function grown(folders: readonly Folder[]): { roots: FolderNode[]; nodes: FolderNode[] } {
  const nodes = folders.map((folder): FolderNode => ({ ...folder, children: [] }));
  const byId = new Map<string, FolderNode>();
  for (const node of nodes) if (!byId.has(node.id)) byId.set(node.id, node);
  const parentOf = (node: FolderNode) =>
    node.parentFolderId === null ? undefined : byId.get(node.parentFolderId);

  const roots: FolderNode[] = [];
  for (const node of nodes) (parentOf(node)?.children ?? roots).push(node);
  const reached = new Set<FolderNode>();
  for (const root of [...roots]) reach(root, reached, roots);
  for (const node of nodes) {
    if (reached.has(node)) continue;
    const root = inLoop(node, parentOf);
    const siblings = parentOf(root)?.children ?? [];
    siblings.splice(siblings.indexOf(root), 1);
    roots.push(root);
    reach(root, reached, roots);
  }
  return { roots, nodes };
}

/** Marks everything below a root; what lies too deep becomes a root of its own. */
function reach(root: FolderNode, reached: Set<FolderNode>, roots: FolderNode[]): void {
  const waiting = [{ node: root, depth: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next;
    reached.add(node);
    if (depth < MAX_DEPTH) {
      for (const child of node.children) waiting.push({ node: child, depth: depth + 1 });
      continue;
    }
    for (const child of node.children.splice(0)) {
      roots.push(child);
      waiting.push({ node: child, depth: 1 });
    }
  }
}

/** A folder of the loop that lies above a folder which no root leads to. */
function inLoop(start: FolderNode, parentOf: (node: FolderNode) => FolderNode | undefined): FolderNode {
  const seen = new Set<FolderNode>();
  let node = start;
  while (!seen.has(node)) {
    seen.add(node);
    node = parentOf(node) ?? start;
  }
  return node;
}
