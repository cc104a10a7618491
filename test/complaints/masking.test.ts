// Complaints about how other tools mask a command's output.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BUNDLE, ranProgram } from "../support/cli.ts";
import { hasPython, openTerminal } from "../support/pty.ts";
import { complaintSetting, KEY, SECRETS } from "./setting.ts";

const setting = complaintSetting();

/** The longest beginning of the secret that the text shows. */
function longestPart(text: string, secret: string): number {
  let length = 0;
  while (length < secret.length && text.includes(secret.slice(0, length + 1))) length += 1;
  return length;
}

(hasPython() ? it : it.skip)(
  "shell-plugins#413, crush#1415: masking does not kill colour and full-screen programs",
  async () => {
    const { world } = setting;
    world.file("page", `${"line\n".repeat(100)}`);
    const command = ["sh", "-c", "ls --color=always -d / && test -t 1 && exec less page"];
    const args = [BUNDLE, "exec", ...setting.secrets("PASSWORD"), "--", ...command];
    const session = openTerminal([process.execPath, ...args], { env: world.env(), cwd: world.folder });
    try {
      await session.until("\x1b[");
      await session.until("\x1b[?1049h");
      session.type("q");
      await session.until("\x1b[?1049l");
      expect(await session.ended).toEqual({ code: 0 });
    } finally {
      session.close();
    }
  },
);

it("doppler#326: the output is masked without being asked for, on stdout and stderr", async () => {
  expect(await setting.sh(["PASSWORD"], 'echo "$PASSWORD"; echo "$PASSWORD" >&2')).toMatchObject({
    code: 0,
    stdout: "***\n",
    stderr: "***\n",
  });
});

describe("varlock PR#770, drone: no secret leaks where the output is cut", () => {
  it("at every place within the value", async () => {
    const program = `
      const { PASSWORD } = process.env;
      (async () => {
        for (let at = 1; at < PASSWORD.length; at++) {
          process.stdout.write("<" + PASSWORD.slice(0, at));
          await new Promise((done) => setTimeout(done, 2));
          process.stdout.write(PASSWORD.slice(at) + ">\\n");
          await new Promise((done) => setTimeout(done, 2));
        }
      })();`;
    const { stdout } = await setting.js(["PASSWORD"], program);
    // Where the machine makes a pause longer, a short beginning is let through: see below.
    expect(stdout).toMatch(new RegExp(`^(<.{0,5}\\*{3}>\n){${SECRETS.PASSWORD.length - 1}}$`));
  });

  it("at the end of a pipe's buffer, and of every chunk", async () => {
    const program = `
      const { writeSync } = require("node:fs");
      for (const size of [4096, 8192, 65536]) {
        for (let before = 0; before < process.env.PASSWORD.length; before++) {
          writeSync(1, ".".repeat(size - before) + process.env.PASSWORD + "\\n");
        }
      }`;
    const { stdout } = await setting.js(["PASSWORD"], program);
    // Where the machine makes a pause there, a short beginning is let through: see below.
    expect(stdout.match(/\.[^.]{0,5}\*\*\*\n/g)).toHaveLength(3 * SECRETS.PASSWORD.length);
  });

  it("nor where a process writes it byte by byte and slowly: no timer shows half of it", async () => {
    const program = `
      const { PASSWORD } = process.env;
      let at = 0;
      const timer = setInterval(() => {
        process.stdout.write(PASSWORD[at++]);
        if (at === PASSWORD.length) clearInterval(timer);
      }, 60);`;
    const { stdout } = await setting.js(["PASSWORD"], program);
    // A short beginning may be a prompt's end, and is let through.
    expect(longestPart(stdout, SECRETS.PASSWORD)).toBeLessThan(6);
    expect(stdout).toContain("***");
  });
});

it("dotenvx: values that overlap are masked whole", async () => {
  const { stdout } = await setting.sh(["LEFT", "RIGHT"], "echo abcdefghi; echo xabcdefdefghix");
  expect(stdout).toBe("***\nx***x\n");
});

it("dotenvx: binary output passes bit for bit", async () => {
  const program = `
    const bytes = Buffer.from(Array.from({ length: 256 * 257 }, (_, index) => index % 257));
    require("node:fs").writeFileSync("expected.bin", bytes);
    process.stdout.write(bytes);`;
  const { world } = setting;
  // Into a file: the text of a run is decoded.
  const exec = [
    process.execPath,
    BUNDLE,
    "exec",
    ...setting.secrets("PASSWORD"),
    "--",
    process.execPath,
    "-e",
    program,
  ];
  const redirected = ["/bin/sh", "-c", 'exec "$@" > out.bin', "sh", ...exec];
  expect(await ranProgram(redirected, { cwd: world.folder, env: world.env() })).toMatchObject({
    code: 0,
    stderr: "",
  });
  expect(readFileSync(join(world.folder, "out.bin"))).toEqual(
    readFileSync(join(world.folder, "expected.bin")),
  );
});

it("dotenvx: a prompt without line break is shown while the command waits", async () => {
  // What ends the prompt is the beginning of a secret.
  let answered = false;
  const ran = await setting.exec(
    setting.secrets("PASSWORD"),
    ["sh", "-c", "printf 'Go on? s3'; until test -e answer; do sleep 0.02; done; echo; cat answer"],
    {
      started: (child) => {
        let seen = "";
        child.stdout?.on("data", (chunk: Buffer) => {
          seen += chunk.toString();
          if (seen !== "Go on? s3" || answered) return;
          answered = true;
          setting.world.file("answer", "yes\n");
        });
      },
    },
  );
  expect(ran).toMatchObject({ code: 0, stdout: "Go on? s3\nyes\n" });
});

it("varlock: a character that is split between writes stays whole", async () => {
  const program = `
    const bytes = Buffer.from("grüße 密码 🔐\\n");
    (async () => {
      for (const byte of bytes) {
        process.stdout.write(Buffer.of(byte));
        await new Promise((done) => setTimeout(done, 2));
      }
    })();`;
  expect((await setting.js(["PASSWORD"], program)).stdout).toBe("grüße 密码 🔐\n");
});

it("varlock: a reader that does not keep up holds the command back, and nothing is kept in memory", async () => {
  const size = 64 * 1024 * 1024;
  const program = `
    const { writeSync, writeFileSync } = require("node:fs");
    const chunk = Buffer.alloc(65536, "log line\\n");
    for (let sent = 0; sent < ${size}; sent += chunk.length) {
      writeSync(1, chunk);
      writeFileSync("progress", String(sent + chunk.length));
    }`;
  let held = 0;
  let received = 0;
  const { code } = await setting.js(["PASSWORD"], program, {
    started: (child) => {
      child.stdout?.pause();
      child.stdout?.on("data", (chunk: Buffer) => {
        received += chunk.length;
      });
      child.stdout?.pause();
      let before = -1;
      const watch = setInterval(() => {
        const now = Number(contentOf(join(setting.world.folder, "progress")) || "0");
        if (now === 0 || now !== before) {
          before = now;
          return;
        }
        clearInterval(watch);
        held = now;
        child.stdout?.resume();
      }, 500);
    },
  });
  expect(code).toBe(0);
  expect(held).toBeGreaterThan(0);
  expect(held).toBeLessThan(size / 8);
  expect(received).toBe(size);
});

it("teller: the output goes on after a line that is no UTF-8", async () => {
  const { stdout } = await setting.sh(["PASSWORD"], `printf '\\377\\376 odd\\n'; echo "next $PASSWORD"`);
  expect(stdout).toMatch(/ odd\nnext \*\*\*\n$/);
});

describe("vault-action#205, CVE-2021-32074, runner#161: values of several lines", () => {
  it("are masked line by line, however the lines end and are indented", async () => {
    const script = `echo "$TLS_KEY"; echo "$TLS_KEY" | sed 's/^/    /; s/$/\\r/'; echo "$TLS_KEY" | tr '\\n' ' '`;
    const { stdout } = await setting.sh(["TLS_KEY"], script);
    for (const line of KEY.split("\n").slice(1, 3)) expect(stdout).not.toContain(line);
  });

  it("are masked in what set -x prints", async () => {
    const { stderr } = await setting.sh(["TLS_KEY", "UTF8"], 'set -x; : "$TLS_KEY" "$UTF8"');
    expect(stderr).not.toContain(KEY.split("\n")[1]);
    expect(stderr).not.toContain("wörd");
    expect(stderr).toContain("***");
  });
});

describe("over-masking", () => {
  it("secrets-fetch-action#16, buildkite#3588: '0.28 seconds' stays, and the short value is named", async () => {
    expect(await setting.sh(["SHORT"], "echo 0.28 seconds, exit 8")).toMatchObject({
      code: 0,
      stdout: "0.28 seconds, exit 8\n",
      stderr: expect.stringMatching(/^passwork-cli: warning: .*SHORT[^8]*\n$/),
    });
  });

  it("runner#326, google#234: the braces of a JSON value are no secrets, what it holds is", async () => {
    const { stdout } = await setting.sh(["ACCOUNT"], `echo '{ "a": [1] }'; echo '}'; echo "$ACCOUNT"`);
    expect(stdout.startsWith('{ "a": [1] }\n}\n')).toBe(true);
    expect(stdout).not.toContain("a-value-inside-json");
    const inner = await setting.sh(["ACCOUNT"], "echo token is a-value-inside-json");
    expect(inner.stdout).toBe("token is ***\n");
  });

  it("vault#322, 1Password#94, aws#263: what is no secret is not masked", async () => {
    const id = setting.world.item("PASSWORD");
    const flags = ["--password-id", id, "--secret", `LOGIN=passwork://${id}/login`];
    const { stdout } = await setting.exec(
      flags,
      ["sh", "-c", 'echo "$LOGIN at $DB_HOST: $ADMIN $PASSWORD"'],
      {
        shows: ["db7.internal.example"],
      },
    );
    expect(stdout).toBe("app-login at db7.internal.example: *** ***\n");
  });
});

it("keeper: the contents of a delivered file are masked", async () => {
  const id = setting.world.item("File");
  for (const flags of [
    ["--attachment", `KEY=passwork://${id}?attachment=key.pem`],
    ["--file", `KEY=passwork://${setting.world.item("TLS_KEY")}`],
  ]) {
    const { code, stdout } = await setting.exec(flags, ["sh", "-c", 'cat "$KEY"; sed -n 2p "$KEY"']);
    expect(code).toBe(0);
    for (const line of KEY.split("\n").slice(1, 3)) expect(stdout).not.toContain(line);
    expect(stdout).toContain("***");
  }
});

it("none masks encoded forms: base64 with padding, hex, URLs, JSON", async () => {
  const script = `printf %s "$PASSWORD" | base64; printf %s "$PASSWORD" | od -An -tx1 | tr -d ' \\n'; echo
    printf 'x%s' "$PASSWORD" | base64; "$NODE" -p 'const p = process.env.PASSWORD; encodeURIComponent(p) + " " + JSON.stringify({ p })'`;
  const { stdout } = await setting.sh(["PASSWORD"], script, { env: { NODE: process.execPath } });
  const bytes = Buffer.from(SECRETS.PASSWORD);
  for (const form of [
    bytes.toString("base64").replace(/=+$/, ""),
    bytes.toString("hex"),
    Buffer.from(`x${SECRETS.PASSWORD}`).toString("base64").slice(4, -4),
    encodeURIComponent(SECRETS.PASSWORD),
    SECRETS.PASSWORD,
  ]) {
    expect(stdout).not.toContain(form);
  }
});

describe("vault, infisical: what a server answers to a failed request is not written to the log", () => {
  it("whatever it holds, the token included", async () => {
    const { accessToken } = setting.world.emulator.as();
    const json = { code: "denied", message: `denied for ${accessToken}`, debug: "what nobody has asked for" };
    setting.world.emulator.faults.plan({ times: "forever", fault: { kind: "answer", status: 500, json } });
    const { code, stdout, stderr } = await setting.sh(["PASSWORD"], "echo ran");
    expect({ code, stdout }).toEqual({ code: 125, stdout: "" });
    expect(stderr).toMatch(/^passwork-cli: error: /);
    expect(stderr).not.toContain(accessToken);
    expect(stderr).not.toContain("what nobody has asked for");
  });

  it("conjur: where an error page comes with status 200, nothing is run with it as a secret", async () => {
    const body = "<html>Sign in to the captive portal</html>";
    setting.world.emulator.faults.plan({ times: "forever", fault: { kind: "html", status: 200, body } });
    const { code, stdout, stderr } = await setting.sh(["PASSWORD"], 'echo "ran $PASSWORD"');
    expect({ code, stdout }).toEqual({ code: 125, stdout: "" });
    expect(stderr).not.toContain("captive portal</html>");
  });
});

function contentOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
