// Over real sockets: what a broken, slow, hostile or wrong server does to a request.
import dns from "node:dns";
import type { Socket } from "node:net";
import { PassworkClient } from "../../src/client/client.ts";
import { NetworkTransport } from "../../src/client/network.ts";
import type { ClientOptions } from "../../src/client/open.ts";
import { Secret } from "../../src/secret.ts";
import { failureOf, hidden, thrownBy } from "./support/failures.ts";
import { ACCESS } from "./support/fakes.ts";
import { connectProxy, type Listening, NOBODY, rawServer, withEnv } from "./support/sockets.ts";
import { inStillTime, type StillTime, until } from "./support/still-time.ts";
import { world } from "./support/world.ts";

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

function client(host: string, options: Partial<ClientOptions> = {}): PassworkClient {
  const made = new PassworkClient({ host, accessToken: new Secret(ACCESS), retries: 0, ...options });
  opened.push(made);
  return made;
}

async function server(serve: (socket: Socket) => void): Promise<Listening & { url: string }> {
  const listening = await rawServer(serve);
  opened.push(listening);
  return { ...listening, url: `http://127.0.0.1:${listening.port}` };
}

const says = (text: string) => (socket: Socket) => {
  socket.once("data", () => socket.write(text));
};
const json = (text: string, headers = "") =>
  `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${headers}content-length: ${text.length}\r\n\r\n${text}`;

describe("answers", () => {
  test("in pieces, chunked, and on one kept connection are read whole", async () => {
    let connections = 0;
    const { url } = await server((socket) => {
      connections += 1;
      socket.on("data", () => {
        socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"a":\r\n');
        setTimeout(() => socket.write("2\r\n1}\r\n0\r\n\r\n"), 5);
      });
    });
    const made = client(url);
    expect(await made.call("GET", "/v1/x")).toEqual({ a: 1 });
    expect(await made.call("GET", "/v1/x")).toEqual({ a: 1 });
    expect(connections).toBe(1);
  });

  test("that are slow are waited for by requests that had to wait for a connection, too", () =>
    inStillTime(async (time) => {
      const asked: Socket[] = [];
      const { url } = await server((socket) => socket.on("data", () => asked.push(socket)));
      const made = client(url, { timeout: 300 });
      const calls = Promise.all(Array.from({ length: 9 }, () => made.call("GET", "/v1/x")));
      // In pieces, and nothing for as long as may be between two.
      const answer = async (sockets: Socket[]) => {
        for (const piece of ["HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\n", '"a', 'b"']) {
          await time.pass(150);
          for (const socket of sockets) socket.write(piece);
          for (const socket of sockets) await time.pass(0, socket);
        }
      };
      await until(() => asked.length === 6);
      await answer(asked.splice(0));
      // They have waited longer than the time by now.
      await until(() => asked.length === 3);
      await answer(asked.splice(0));
      expect(await calls).toEqual(new Array(9).fill("ab"));
    }));

  test("of repeated headers the first counts", async () => {
    const { url } = await server(
      says(json("{}", "retry-after: 1\r\nretry-after: 2\r\nX-A: 1\r\nx-a: 2\r\n")),
    );
    expect(await client(url).call("GET", "/v1/x")).toEqual({});
  });

  test.each([
    ["no HTTP", "SSH-2.0-OpenSSH_9.6\r\n", "does not speak HTTP"],
    ["headers that never end in sense", "HTTP/1.1 200 OK\r\nbad header\r\n\r\n", "does not speak HTTP"],
  ])("that are %s are told as such", async (_, text, message) => {
    const { url } = await server(says(text));
    const failure = await failureOf(client(url).call("GET", "/v1/x"));
    expect(failure.code).toBe("transport");
    expect(failure.message).toContain(message);
  });

  test.each([
    ["before it answered", ""],
    ["in the headers", "HTTP/1.1 200 OK\r\ncontent-"],
    ["in the body", 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"a":'],
    ["in a chunk", 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n50\r\n{"a":'],
  ])("cut off %s are told as such, and read again where that is allowed", async (_, text) => {
    let requests = 0;
    const { url } = await server((socket) => {
      socket.once("data", () => {
        requests += 1;
        if (requests === 2 || requests === 4) socket.end(json('{"a":1}'));
        else socket.end(text);
      });
    });
    const failure = await failureOf(client(url).call("GET", "/v1/x"));
    expect(failure.code).toBe("transport");
    expect(failure.message).toContain("closed the connection before its answer was complete");
    requests = 2;
    const clock = { now: Date.now, random: () => 0, sleep: async () => {} };
    expect(await client(url, { retries: 1, clock }).call("GET", "/v1/x")).toEqual({ a: 1 });
    requests = 0;
    await failureOf(client(url, { retries: 3, clock }).call("POST", "/v1/items"));
    expect(requests).toBe(1);
  });

  test("larger than any of Passwork's are not read to their end", async () => {
    const { url } = await server((socket) => {
      socket.once("data", () => {
        const chunk = Buffer.alloc(1024 * 1024, 0x20);
        socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${1024 * chunk.length}\r\n\r\n`);
        const more = () => {
          while (!socket.destroyed && socket.write(chunk));
        };
        socket.on("drain", more);
        more();
      });
    });
    const failure = await failureOf(client(url).call("GET", "/v1/x"));
    expect(failure.message).toContain("larger than any of Passwork's");
  });
});

describe("time", () => {
  /** A call of a client with 60 ms, to a server that has the request and has said so much. */
  async function asked(time: StillTime, text: string) {
    let socket: Socket | undefined;
    const { url } = await server((one) =>
      one.once("data", () => {
        one.write(text);
        socket = one;
      }),
    );
    const call = client(url, { timeout: 60 }).call("GET", "/v1/x");
    let isOver = false;
    const outcome = call.finally(() => {
      isOver = true;
    });
    outcome.catch(() => {});
    await until(() => socket !== undefined);
    await time.pass(0, socket);
    return { outcome, socket: socket as unknown as Socket, isOver: () => isOver };
  }

  test.each([
    ["never answers", ""],
    ["stops within the body", 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"a":'],
  ])("is bounded where a server %s", (_, text) =>
    inStillTime(async (time) => {
      const { outcome, isOver } = await asked(time, text);
      await time.pass(59);
      expect(isOver()).toBe(false);
      await time.pass(1);
      expect(isOver()).toBe(true);
      const failure = await failureOf(outcome);
      expect(failure.code).toBe("transport");
      expect(failure.message).toContain("did not answer in time");
      expect(failure.hint).toContain("--timeout");
    }),
  );

  test("is four times as long where a server sends a byte now and then for ever", () =>
    inStillTime(async (time) => {
      const { outcome, socket, isOver } = await asked(
        time,
        "HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n",
      );
      for (let past = 0; past < 4 * 60; past += 40) {
        expect(isOver()).toBe(false);
        socket.write(" ");
        await time.pass(40, socket);
      }
      expect(isOver()).toBe(true);
      expect((await failureOf(outcome)).message).toContain("did not answer in time");
    }));

  test("does not run out while an answer keeps coming", () =>
    inStillTime(async (time) => {
      const { outcome, socket } = await asked(time, "HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\n");
      for (const piece of ['"', "ab", "cd", '"']) {
        await time.pass(50, socket);
        socket.write(piece);
      }
      await time.pass(0, socket);
      expect(await outcome).toBe("abcd");
    }));

  test("is bounded where a server takes the connection and no TLS", async () => {
    const { port } = await server(() => {});
    const failure = await failureOf(
      client(`https://127.0.0.1:${port}`, { timeout: 100 }).call("GET", "/v1/x"),
    );
    expect(failure.code).toBe("transport");
    expect(failure.message).toContain("in time");
  });

  test("begins with the sending for what waits for a connection, and nothing is sent after the failure", () =>
    inStillTime(async (time) => {
      let requests = 0;
      const { url } = await server((socket) => socket.on("data", () => (requests += 1)));
      const made = client(url, { timeout: 80 });
      const codes: string[] = [];
      const calls = Array.from({ length: 10 }, (_, i) =>
        failureOf(made.call("POST", `/v1/items/${i}`)).then(({ code }) => codes.push(code)),
      );
      await until(() => requests === 6);
      await time.pass(80);
      await until(() => requests === 10);
      expect(codes).toEqual(new Array(6).fill("transport"));
      await time.pass(80);
      await Promise.all(calls);
      expect(codes).toEqual(new Array(10).fill("transport"));
      await time.pass(1000);
      expect(requests).toBe(10);
    }));

  test("is not waited for once the caller gives up, before the request or within", async () => {
    let requests = 0;
    const reason = new Error("enough");
    const controller = new AbortController();
    const { url } = await server((socket) =>
      socket.on("data", () => {
        requests += 1;
        controller.abort(reason);
      }),
    );
    const made = client(url);
    expect(await thrownBy(made.call("GET", "/v1/x", {}, { signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(requests).toBe(0);
    expect(await thrownBy(made.call("GET", "/v1/x", {}, { signal: controller.signal }))).toBe(reason);
    expect(requests).toBe(1);
  });
});

describe("connections that do not come to stand", () => {
  test("nobody listens", async () => {
    const failure = await failureOf(client(`http://127.0.0.1:${NOBODY}`).call("GET", "/v1/x"));
    expect(failure).toMatchObject({
      code: "transport",
      message: `127.0.0.1:${NOBODY} refuses the connection.`,
    });
    expect(failure.hint).toContain("PASSWORK_HOST");
  });

  test.each([
    ["ENOTFOUND", /nonexistent\.invalid is not known to the DNS/],
    ["EAI_AGAIN", /DNS did not answer for/],
  ])("the name is unknown (%s)", async (code, message) => {
    // What the DNS of a machine says, and when, is its own affair.
    const lookup = jest.spyOn(dns, "lookup").mockImplementation(((_: string, ...rest: unknown[]) => {
      const done = rest.at(-1) as (error: Error) => void;
      process.nextTick(done, Object.assign(new Error("x"), { code, syscall: "getaddrinfo" }));
    }) as never);
    try {
      const failure = await failureOf(client("https://nonexistent.invalid").call("GET", "/v1/x"));
      expect(failure.code).toBe("transport");
      expect(failure.message).toMatch(message);
      expect(lookup).toHaveBeenCalled();
    } finally {
      lookup.mockRestore();
    }
  });

  test("HTTPS to a port of plain HTTP", async () => {
    const { port } = await server(says("HTTP/1.1 400 Bad Request\r\n\r\n"));
    const failure = await failureOf(client(`https://127.0.0.1:${port}`).call("GET", "/v1/x"));
    expect(failure.message).toContain("does not speak TLS");
    expect(failure.hint).toContain("http://");
  });

  const refusal = (type: string, body: string) =>
    `HTTP/1.1 400 Bad Request\r\ncontent-type: ${type}\r\ncontent-length: ${body.length}\r\n\r\n${body}`;

  test.each([
    ["nothing and closes", ""],
    ["an alert of TLS", "\x15\x03\x03\x00\x02\x02\x46"],
    ["a page, as nginx", refusal("text/html", "<html>The plain HTTP request was sent to HTTPS port</html>")],
    ["a sentence, as Go", refusal("text/plain", "Client sent an HTTP request to an HTTPS server.\n")],
  ])("plain HTTP to a port of HTTPS that answers %s", async (_, answer) => {
    const { url } = await server((socket) => void socket.once("data", () => socket.end(answer, "latin1")));
    const failure = await failureOf(client(url).call("GET", "/v1/x"));
    expect(failure.hint).toContain("write https://.");
  });

  test("a change is sent again after a connection that was refused", async () => {
    let waits = 0;
    const clock = {
      now: Date.now,
      random: () => 0,
      sleep: async () => {
        waits += 1;
      },
    };
    await failureOf(client(`http://127.0.0.1:${NOBODY}`, { retries: 2, clock }).call("POST", "/v1/items"));
    expect(waits).toBe(2);
  });

  test("over plain HTTP to another machine is warned of", () => {
    const warnings: string[] = [];
    client("http://passwork.example.com", { onWarning: (sentence) => warnings.push(sentence) });
    expect(warnings).toEqual([expect.stringContaining("is not encrypted")]);
  });
});

describe("the emulator's faults", () => {
  const w = world();

  test.each([
    [{ kind: "html" }, "protocol"],
    [{ kind: "emptyBody" }, "protocol"],
    [{ kind: "redirect", location: "https://elsewhere.example/" }, "protocol"],
    [{ kind: "malformedJson" }, "protocol"],
    [{ kind: "truncated" }, "transport"],
    [{ kind: "reset" }, "transport"],
    [{ kind: "status", status: 429 }, "rateLimited"],
    [{ kind: "status", status: 500 }, "server"],
  ] as const)("%j is told as %s", async (fault, code) => {
    w.emulator.faults.plan({ fault, times: "forever" });
    expect((await failureOf(w.client().vaults.list())).code).toBe(code);
    expect((await failureOf(w.client().items.get(w.item("Root")))).code).toBe(code);
  });

  test.each([{ kind: "reset", handled: true }, { kind: "truncated" }] as const)(
    "%j does not make a change happen twice",
    async (fault) => {
      const planned = w.emulator.faults.plan({ match: { method: "POST" }, fault, times: "forever" });
      await failureOf(w.client(undefined, { retries: 3 }).call("POST", "/v1/vaults", { name: "x" }));
      expect(planned.hits).toBe(1);
    },
  );

  const UNSURE = "Whether it was carried out is not known: look before you repeat it.";
  test.each([
    { kind: "reset", handled: true },
    { kind: "truncated" },
    { kind: "malformedJson" },
    { kind: "status", status: 500 },
    { kind: "status", status: 504 },
  ] as const)("%j: nobody is told to try a change again that may have been made", async (fault) => {
    w.emulator.faults.plan({ match: { path: "/api/v1/vaults*" }, fault, times: "forever" });
    const client = w.client(undefined, { retries: 0 });
    expect((await failureOf(client.call("POST", "/v1/vaults", { name: "x" }))).hint).toBe(UNSURE);
    const { hint } = await failureOf(client.vaults.list());
    expect(hint).toEqual(expect.any(String));
    expect(hint).not.toContain("carried out");
  });

  test.each([
    [{ kind: "html" }, "Check the host"],
    [{ kind: "status", status: 429 }, "Try again later"],
    [{ kind: "status", status: 403 }, "Give the user access"],
  ] as const)("%j: a change was not made, and what to do is told", async (fault, hint) => {
    w.emulator.faults.plan({ match: { method: "POST" }, fault, times: "forever" });
    const call = w.client(undefined, { retries: 0 }).call("POST", "/v1/vaults", { name: "x" });
    expect((await failureOf(call)).hint).toContain(hint);
  });
});

describe("a proxy", () => {
  const w = world();
  const NONE = {
    http_proxy: undefined,
    HTTP_PROXY: undefined,
    https_proxy: undefined,
    HTTPS_PROXY: undefined,
    no_proxy: undefined,
    NO_PROXY: undefined,
  };
  const read = () => w.client().items.get(w.item("Root"));

  test.each([
    ["HTTP_PROXY", "http://127.0.0.1:PORT"],
    ["http_proxy", "127.0.0.1:PORT"],
  ])("is taken from %s=%s", async (variable, value) => {
    const proxy = await connectProxy();
    opened.push(proxy);
    const address = value.replace("PORT", String(proxy.port));
    await withEnv({ ...NONE, [variable]: address }, async () => {
      expect((await read()).password?.reveal()).toBe("only-for-owners");
    });
    expect(proxy.asked.length).toBeGreaterThan(0);
  });

  test.each(["127.0.0.1", "*", "example.com,127.0.0.1"])("is left out for NO_PROXY=%s", async (except) => {
    const proxy = await connectProxy();
    opened.push(proxy);
    await withEnv({ ...NONE, HTTP_PROXY: `http://127.0.0.1:${proxy.port}`, NO_PROXY: except }, read);
    expect(proxy.asked).toEqual([]);
  });

  test("that refuses is told as such", async () => {
    const proxy = await connectProxy(403);
    opened.push(proxy);
    await withEnv({ ...NONE, HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` }, async () => {
      const failure = await failureOf(client("https://passwork.example.com").call("GET", "/v1/x"));
      expect(failure.code).toBe("transport");
      expect(failure.message).toContain("The proxy did not open a way to passwork.example.com");
    });
    expect(proxy.asked).toEqual(["CONNECT passwork.example.com:443 HTTP/1.1"]);
  });

  test("that is down is named", async () => {
    await withEnv({ ...NONE, HTTPS_PROXY: `http://127.0.0.1:${NOBODY}` }, async () => {
      const failure = await failureOf(client("https://passwork.example.com").call("GET", "/v1/x"));
      expect(failure.code).toBe("transport");
      expect(failure.hint).toContain("HTTPS_PROXY");
    });
  });

  test.each(["socks5://user:Pr0xyPassw0rd@127.0.0.1:1080", "http://user:Pr0xyPassw0rd@exa^mple", "://"])(
    "of the address %s is refused without repeating it",
    async (address) => {
      hidden("Pr0xyPassw0rd");
      await withEnv({ ...NONE, HTTPS_PROXY: address }, async () => {
        const failure = await failureOf(client("https://passwork.example.com").call("GET", "/v1/x"));
        expect(failure.code).toBe("usage");
        expect(failure.message).toContain("HTTPS_PROXY");
      });
    },
  );
});

test("an aborted request does not go out, though a connection by a proxy stands", async () => {
  let asked = 0;
  const { url } = await server((socket) => {
    socket.on("data", () => {
      asked += 1;
      socket.write(json("{}"));
    });
  });
  const proxy = await connectProxy();
  opened.push(proxy);
  const env = {
    HTTP_PROXY: `http://127.0.0.1:${proxy.port}`,
    http_proxy: undefined,
    NO_PROXY: "",
    no_proxy: "",
  };
  await withEnv(env, async () => {
    const transport = new NetworkTransport({ origin: url });
    opened.push(transport);
    const request = { method: "POST", path: "/api/v1/x", headers: {}, body: "{}" };
    expect((await transport.send(request)).status).toBe(200);
    const signal = AbortSignal.abort(new Error("enough"));
    expect(await thrownBy(transport.send({ ...request, signal }))).toBe(signal.reason);
    expect((await transport.send(request)).status).toBe(200);
    expect(asked).toBe(2);
  });
});
