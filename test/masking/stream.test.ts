import { PassThrough, Readable, Writable } from "node:stream";
import { Redactor } from "../../src/masking/redactor.ts";
import { redactStream } from "../../src/masking/stream.ts";

const NEEDLE = Buffer.from("secret-value");

/** A sink that takes a chunk only when told to. */
class SlowSink extends Writable {
  readonly taken: Buffer[] = [];
  #release: (() => void) | undefined;

  constructor() {
    super({ highWaterMark: 10 });
  }

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.taken.push(chunk);
    this.#release = done;
  }

  release(): void {
    this.#release?.();
  }

  get text(): string {
    return Buffer.concat(this.taken).toString();
  }
}

/** Lets everything that is due happen. */
const settled = () => new Promise((done) => setTimeout(done, 5));

function failing(code: string): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });
}

it("writes everything, redacted, before it resolves", async () => {
  const sink = new PassThrough();
  const source = Readable.from([Buffer.from("a secret-"), Buffer.from("value b"), Buffer.from(" secret")]);
  await redactStream(source, sink, new Redactor([NEEDLE]));
  expect(sink.read().toString()).toBe("a *** b secret");
  expect(sink.writableEnded).toBe(false);
});

it("reads no more than the sink takes", async () => {
  const sink = new SlowSink();
  let asked = 0;
  const source = new Readable({
    highWaterMark: 1,
    read() {
      asked += 1;
      this.push(asked <= 20 ? Buffer.from(`${"x".repeat(20)}\n`) : null);
    },
  });
  let resolved = false;
  const done = redactStream(source, sink, new Redactor([NEEDLE])).then(() => {
    resolved = true;
  });
  await settled();
  expect(asked).toBeLessThan(5);
  expect(resolved).toBe(false);
  while (!resolved) {
    sink.release();
    await settled();
  }
  await done;
  expect(sink.text).toBe(`${"x".repeat(20)}\n`.repeat(20));
});

it("shows a prompt when the source is silent", async () => {
  const source = new PassThrough();
  const sink = new PassThrough();
  const done = redactStream(source, sink, new Redactor([NEEDLE]), { idleMs: 1 });
  source.write("Name? se");
  const seen: string[] = [];
  await new Promise<void>((shown) => {
    sink.on("data", (chunk: Buffer) => {
      seen.push(chunk.toString());
      if (seen.join("") === "Name? se") shown();
    });
  });
  source.end("cret-value");
  await done;
  expect(seen.join("")).toBe("Name? se***");
});

it("closes the source when the reader has gone, which is no failure", async () => {
  const source = new PassThrough();
  source.write("some text");
  await redactStream(source, failing("EPIPE"), new Redactor([NEEDLE]));
  expect(source.destroyed).toBe(true);
  const late = new PassThrough();
  await redactStream(late, new PassThrough().destroy(), new Redactor([NEEDLE]));
  expect(late.destroyed).toBe(true);
});

it("closes the source and fails when the sink fails", async () => {
  const source = new PassThrough();
  source.write("some text");
  await expect(redactStream(source, failing("ENOSPC"), new Redactor([NEEDLE]))).rejects.toThrow("ENOSPC");
  expect(source.destroyed).toBe(true);
});

it.each([undefined, new Error("read failed")])(
  "writes what it holds when the source breaks off: %p",
  async (error) => {
    const source = new PassThrough();
    const sink = new PassThrough();
    const done = redactStream(source, sink, new Redactor([NEEDLE]), { idleMs: 60_000 });
    source.write("held: secret-");
    await settled();
    source.destroy(error);
    await done;
    expect(sink.read().toString()).toBe("held: secret-");
  },
);

it("leaves no listener on the sink", async () => {
  const sink = new PassThrough();
  const before = sink.eventNames().map((name) => [name, sink.listenerCount(name)]);
  await redactStream(Readable.from([Buffer.from("text")]), sink, new Redactor([NEEDLE]));
  expect(sink.eventNames().map((name) => [name, sink.listenerCount(name)])).toEqual(before);
});
