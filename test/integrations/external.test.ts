// Terraform's `external` data source, without Terraform: its protocol, with the program and the query of the page.
// https://registry.terraform.io/providers/hashicorp/external/latest/docs/data-sources/external

import { block, ITEM, machine } from "./support.ts";

const m = machine();
const source = block("secrets.tf");
/** A list of texts is written the same in HCL and in JSON. */
const program = JSON.parse(/program = (\[.*\])/.exec(source)?.[1] ?? "") as string[];
const query = Object.fromEntries(
  [...(/query = \{\n(.*?)\n {2}\}/s.exec(source)?.[1] ?? "").matchAll(/^ *(\w+) += "(.*)"$/gm)].map(
    ([, name = "", value = ""]) => [name, value],
  ),
);

/** What Terraform makes of an answer: a map of texts, or its refusal. */
function answerOf(stdout: string): Record<string, string> {
  const answer = JSON.parse(stdout) as unknown;
  if (typeof answer !== "object" || answer === null || Array.isArray(answer)) throw new Error("no object");
  for (const value of Object.values(answer)) if (typeof value !== "string") throw new Error("not a text");
  return answer as Record<string, string>;
}

const ask = (asked: unknown) =>
  m.run(program, {
    stdin: typeof asked === "string" ? asked : JSON.stringify(asked),
    shows: [ITEM.password, JSON.stringify(ITEM.password).slice(1, -1)],
  });

test("the query of the page is answered with what it uses", async () => {
  expect(Object.keys(query)).toEqual(["reference", "fields"]);
  const ran = await ask(query);
  expect(ran).toMatchObject({ code: 0, stderr: "" });
  expect(answerOf(ran.stdout)).toEqual({ login: ITEM.login, password: ITEM.password });
  const used = [...source.matchAll(/\.result\.(\w+)/g)].map(([, name]) => name);
  expect(used).toEqual(["login", "password"]);
});

test("everything in an answer is a text: lists, numbers, and what is empty", async () => {
  const ran = await ask({ password_id: ITEM.id, fields: "tags,color,description,urls,PORT" });
  expect(ran).toMatchObject({ code: 0, stderr: "" });
  expect(answerOf(ran.stdout)).toEqual({
    tags: "production,postgres",
    color: "0",
    description: "",
    urls: "",
    PORT: "5432",
  });
});

test.each([
  ["no JSON", "{", 2, "The query on stdin is no JSON."],
  ["an unknown name", { name: "x" }, 2, 'has a "name" that is not understood'],
  ["something other than a text", { password_id: 7 }, 2, 'has a "password_id" that is not understood'],
  ["no item", {}, 2, "No item is given."],
  ["an item that is not there", { reference: "passwork://Production/Databases/Gone" }, 1, "Gone"],
  ["a field that is not there", { password_id: ITEM.id, fields: "nope" }, 1, 'has no field "nope"'],
  ["an item without a password", { reference: "passwork://Production/Other/Nothing" }, 1, "has no password"],
])("a query with %s gets an error on stderr, an exit code and no answer", async (_, asked, code, message) => {
  const ran = await ask(asked);
  expect(ran).toMatchObject({ code, stdout: "" });
  expect(ran.stderr).toContain(message);
});

test("a server that cannot be reached is an error as well", async () => {
  await expect(
    m.run(program, {
      stdin: JSON.stringify(query),
      env: { ...m.env(), PASSWORK_HOST: "http://127.0.0.1:1" },
    }),
  ).resolves.toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("127.0.0.1") });
});
