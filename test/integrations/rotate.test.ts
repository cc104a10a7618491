// The rotation of docs/integrations.md as a shell script: wherever it breaks off, no password is lost.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ITEM, machine } from "./support.ts";

const m = machine();
const account = join(m.folder, "account");
const target = () => readFileSync(account, "utf8");
const rotate = () => m.sh("rotate.sh", [ITEM.id]);

/** The target: a file that holds the password. It believes only who knows it; `before` and `after` can break it. */
function setPassword({ before = "", after = "" } = {}): void {
  m.file(
    "set-password",
    `#!/bin/sh
IFS= read -r old && IFS= read -r new || exit 4
${before}
[ "$old" = "$(cat '${account}')" ] || exit 3
printf %s "$new" >'${account}'
${after}
`,
    0o755,
  );
}

/** Of the requests that change the item, fails the nth (from 0) before or after it has its effect. */
function breakUpdate(nth: number, when: "before" | "after"): void {
  m.world.emulator.faults.plan({
    match: { method: "PATCH" },
    skip: nth,
    fault: when === "before" ? { kind: "status", status: 500 } : { kind: "truncated" },
  });
}

/** The item's password, what is pending, and the target's. */
async function state() {
  const [item, pending] = [await m.stored(), await m.stored("NEXT_PASSWORD")];
  m.hide(target());
  if (pending !== null) m.hide(pending);
  return { item, pending, target: target() };
}

const NEW = expect.stringMatching(/^[A-Za-z0-9]{40}$/);

beforeEach(async () => {
  writeFileSync(account, ITEM.password);
  await m.world.client().items.update(ITEM.id, {
    password: ITEM.password,
    customs: [{ name: "PORT", value: "5432" }],
  });
  expect(await m.sh("prepare.sh")).toMatchObject({ code: 0 });
  m.world.emulator.requests.splice(0);
  setPassword();
});

test("preparing adds the field, empty, and leaves all others", async () => {
  expect(await state()).toEqual({ item: ITEM.password, pending: null, target: ITEM.password });
  expect(await m.stored("PORT")).toBe("5432");
});

test("item and target have the same new password, which nobody is shown", async () => {
  const ran = await rotate();
  expect(ran).toMatchObject({ code: 0, stdout: `rotate: ${ITEM.id} has a new password\n` });
  const now = await state();
  expect(now).toEqual({ item: NEW, pending: null, target: now.item });
  expect(ran.stderr).not.toContain(now.target);
  expect(m.calls().join("\n")).not.toContain(now.target);
  // And so it goes on.
  expect(await rotate()).toMatchObject({ code: 0 });
  expect((await state()).item).not.toBe(now.item);
});

test("without the field nothing is begun", async () => {
  await m.world.client().items.update(ITEM.id, { removeCustoms: ["NEXT_PASSWORD"] });
  expect(await rotate()).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('no field "NEXT_PASSWORD"'),
  });
  expect(target()).toBe(ITEM.password);
});

test("where the new password cannot be kept, nothing has changed", async () => {
  breakUpdate(0, "before");
  expect(await rotate()).toMatchObject({ code: 1, stdout: "" });
  expect(await state()).toEqual({ item: ITEM.password, pending: null, target: ITEM.password });
});

test("where the answer to that is lost, undo.sh clears the way", async () => {
  breakUpdate(0, "after");
  expect(await rotate()).toMatchObject({ code: 1, stdout: "" });
  expect(await state()).toEqual({ item: ITEM.password, pending: NEW, target: ITEM.password });
  expect(await rotate()).toMatchObject({ code: 1, stderr: expect.stringContaining("broke off") });
  expect(await m.sh("undo.sh")).toMatchObject({ code: 0 });
  expect(await rotate()).toMatchObject({ code: 0 });
});

test("where the target refuses, Passwork has both passwords, and the script will not run again by itself", async () => {
  setPassword({ before: "exit 5" });
  expect(await rotate()).toMatchObject({ code: 5, stdout: "" });
  const broken = { item: ITEM.password, pending: NEW, target: ITEM.password };
  const now = await state();
  expect(now).toEqual(broken);
  setPassword();
  expect(await rotate()).toMatchObject({ code: 1, stderr: expect.stringContaining("broke off") });
  expect(await state()).toEqual(now);
  expect(await m.sh("undo.sh")).toMatchObject({ code: 0 });
  expect(await rotate()).toMatchObject({ code: 0 });
});

test("where the target has changed and its answer is lost, finish.sh finishes", async () => {
  setPassword({ after: "exit 6" });
  expect(await rotate()).toMatchObject({ code: 6 });
  const { pending, ...now } = await state();
  expect(now).toEqual({ item: ITEM.password, target: pending });
  expect(await m.sh("finish.sh")).toMatchObject({ code: 0, stdout: "" });
  expect(await state()).toEqual({ item: pending, pending: null, target: pending });
});

test.each(["before", "after"] as const)(
  "where the last step breaks off %s its effect, nothing is lost",
  async (when) => {
    breakUpdate(1, when);
    expect(await rotate()).toMatchObject({ code: 1, stdout: "" });
    const { item, pending, target: changed } = await state();
    expect(changed).toEqual(NEW);
    expect({ item, pending }).toEqual(
      when === "before" ? { item: ITEM.password, pending: changed } : { item: changed, pending: null },
    );
    // Where there is nothing to finish it fails, and leaves the password alone.
    expect((await m.sh("finish.sh")).code).toBe(when === "before" ? 0 : 2);
    expect(await state()).toEqual({ item: changed, pending: null, target: changed });
  },
);

test("the example in TypeScript that the page names is there", () => {
  expect(existsSync("examples/rotate-postgres.ts")).toBe(true);
});
