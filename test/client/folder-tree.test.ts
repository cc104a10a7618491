// The tree of a vault's folders, whatever list the server sends.

import { type FolderNode, folderPaths, folderTree } from "../../src/client/folder-tree.ts";
import type { Folder } from "../../src/client/folders.ts";
import { fc } from "../support/properties.ts";

const folder = (id: string, parentFolderId: string | null = null, name = id): Folder => ({
  id,
  name,
  vaultId: "v",
  parentFolderId,
});

/** A tree as nested names. */
function drawn(nodes: readonly FolderNode[]): unknown[] {
  return nodes.map(({ name, children }) => (children.length === 0 ? name : [name, drawn(children)]));
}

function count(nodes: readonly FolderNode[]): number {
  return nodes.reduce((sum, { children }) => sum + 1 + count(children), 0);
}

test("folders lie within their parents, by name, numbers as numbers", () => {
  const list = [
    folder("b"),
    folder("b10", "b"),
    folder("b9", "b"),
    folder("a"),
    folder("deep", "b9"),
    folder("Ä", "b"),
  ];
  expect(drawn(folderTree(list))).toEqual(["a", ["b", ["Ä", ["b9", ["deep"]], "b10"]]]);
  expect(Object.fromEntries(folderPaths(list))).toEqual({
    a: ["a"],
    b: ["b"],
    Ä: ["b", "Ä"],
    b9: ["b", "b9"],
    b10: ["b", "b10"],
    deep: ["b", "b9", "deep"],
  });
  expect(folderTree([])).toEqual([]);
});

test("the list itself is left as it was", () => {
  const list = [folder("b", "a"), folder("a")];
  const before = structuredClone(list);
  folderTree(list);
  expect(list).toEqual(before);
});

test.each([
  ["a parent that is not there", [folder("a", "gone"), folder("b", "a")], [["a", ["b"]]]],
  ["a folder within itself", [folder("a", "a"), folder("b", "a")], [["a", ["b"]]]],
  ["two within each other", [folder("a", "b"), folder("b", "a"), folder("c", "b")], [["a", [["b", ["c"]]]]]],
  [
    "a folder below a loop, listed first",
    [folder("c", "b"), folder("a", "b"), folder("b", "a")],
    [["b", [["a"], "c"].flat()]],
  ],
  [
    "one id twice: both are there, and the first holds the others",
    [folder("a", null, "first"), folder("a", null, "second"), folder("b", "a")],
    [["first", ["b"]], "second"],
  ],
] as const)("%s: no folder is lost", (_, list, expected) => {
  expect(drawn(folderTree(list))).toEqual(expected);
});

test("of two folders with one id the path is that of the one that holds others", () => {
  const list = [folder("a", null, "z"), folder("a", null, "b"), folder("c", "a")];
  expect(folderPaths(list).get("a")).toEqual(["z"]);
  expect(folderPaths(list).get("c")).toEqual(["z", "c"]);
});

test("any list gives a tree that has every folder once, and whose paths are those of the tree", () => {
  const id = fc.constantFrom("a", "b", "c", "d", "e", "f");
  void fc.assert(
    fc.property(
      fc.array(fc.tuple(id, fc.option(id), fc.string({ maxLength: 2 })), { maxLength: 12 }),
      (entries) => {
        const list = entries.map(([own, parent, name]) => folder(own, parent, name));
        const tree = folderTree(list);
        expect(count(tree)).toBe(list.length);
        const paths = folderPaths(list);
        expect(new Set(paths.keys())).toEqual(new Set(list.map((one) => one.id)));
        const walk = (nodes: readonly FolderNode[], above: readonly string[]) => {
          for (const node of nodes) {
            const path = [...above, node.name];
            if (node.children.length > 0) expect(paths.get(node.id)).toEqual(path);
            walk(node.children, path);
          }
        };
        walk(tree, []);
      },
    ),
  );
});

test("a chain deeper than anybody nests is cut, so that walking the tree needs little stack", () => {
  const list = Array.from({ length: 20_000 }, (_, n) => folder(`f${n}`, n === 0 ? null : `f${n - 1}`));
  const tree = folderTree(list.reverse());
  expect(tree).toHaveLength(100);
  expect(count(tree)).toBe(20_000);
  expect(folderPaths(list).size).toBe(20_000);
  expect(() => JSON.stringify(tree)).not.toThrow();
});

test("twenty thousand folders within themselves, or in one loop, take no noticeable time", () => {
  const selves = Array.from({ length: 20_000 }, (_, n) => folder(`f${n}`, `f${n}`));
  expect(folderTree(selves)).toHaveLength(20_000);
  const ring = Array.from({ length: 20_000 }, (_, n) => folder(`f${n}`, `f${(n + 1) % 20_000}`));
  expect(count(folderTree(ring))).toBe(20_000);
});
