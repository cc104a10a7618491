import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const ROOT = resolve(".");
const PAGES = [".", "docs", "examples"].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(ROOT, folder, name)),
);

/** A page without its code, where brackets mean something else. */
function prose(page: string): string {
  return readFileSync(page, "utf8")
    .replace(/^(```|~~~)[\s\S]*?^\1$/gm, "")
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, " "));
}

/** The anchors that GitHub makes of a page's headings. */
function anchors(page: string): Set<string> {
  const found = new Set<string>();
  for (const [, heading = ""] of readFileSync(page, "utf8")
    .replace(/^(```|~~~)[\s\S]*?^\1$/gm, "")
    .matchAll(/^#{1,6} +(.+)$/gm)) {
    const anchor = heading
      .toLowerCase()
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-");
    let unique = anchor;
    for (let number = 1; found.has(unique); number++) unique = `${anchor}-${number}`;
    found.add(unique);
  }
  return found;
}

it.each(PAGES.map((page) => [relative(ROOT, page), page]))("the links of %s lead somewhere", (_, page) => {
  const links = Array.from(prose(page).matchAll(/\]\(([^()\s]+)\)/g), ([, link = ""]) => link);
  const broken = links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [path = "", anchor] = link.split("#");
    const target = path === "" ? page : join(dirname(page), path);
    if (!existsSync(target)) return true;
    if (anchor === undefined) return false;
    return !statSync(target).isFile() || !anchors(target).has(anchor);
  });
  expect(broken).toEqual([]);
});
