// Pipes one stream into another through a redactor: back-pressure, prompts, and what happens when the reader leaves.
import type { Readable, Writable } from "node:stream";
import type { Redactor } from "./redactor.ts";

export interface RedactStreamOptions {
  /** How long the source must be silent before a short beginning of a needle is shown (see `Redactor.idle`). */
  readonly idleMs?: number;
  /** Called for every chunk that arrives. */
  readonly onProgress?: () => void;
}

/** Below what a person notices, and above the pauses between the writes of one line. */
const IDLE_MS = 20;

/**
 * Resolves when the source has ended (or was destroyed) and the sink has taken everything. When the sink's reader has
 * gone (EPIPE), the source is closed, so that its writer gets EPIPE or SIGPIPE itself as it would in a shell pipeline
 * such as `command | head -1`; that is no failure. Any other failure of the sink closes the source and rejects.
 */
export function redactStream(
  source: Readable,
  sink: Writable,
  redactor: Redactor,
  options: RedactStreamOptions = {},
): Promise<void> {
  const { idleMs = IDLE_MS, onProgress } = options;
  return new Promise((resolve, reject) => {
    let unwritten = 0;
    let ended = false;
    let timer: NodeJS.Timeout | undefined;

    const settle = (error?: Error): void => {
      clearTimeout(timer);
      sink.off("error", broken).off("close", closed).off("drain", resume);
      source.off("data", take).off("end", finish).off("close", finish);
      if (error === undefined) resolve();
      else reject(error);
    };
    const broken = (error: NodeJS.ErrnoException): void => {
      source.destroy();
      settle(error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED" ? undefined : error);
    };
    const closed = (): void => {
      source.destroy();
      settle();
    };
    const resume = (): void => {
      source.resume();
    };
    const write = (bytes: Buffer): void => {
      if (bytes.length === 0) return;
      unwritten += 1;
      const ready = sink.write(bytes, (error) => {
        unwritten -= 1;
        // A failure also comes as an event, which settles.
        if (ended && unwritten === 0 && !error) settle();
      });
      if (!ready) source.pause();
    };
    const take = (chunk: Buffer): void => {
      onProgress?.();
      clearTimeout(timer);
      write(redactor.push(chunk));
      if (redactor.withheld > 0) timer = setTimeout(() => write(redactor.idle()), idleMs);
    };
    const finish = (): void => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      write(redactor.end());
      if (unwritten === 0) settle();
    };

    sink.on("error", broken).on("close", closed).on("drain", resume);
    // A source that fails closes next, and what came until then is still to be written.
    source
      .on("data", take)
      .on("end", finish)
      .on("close", finish)
      .on("error", () => {});
    if (sink.destroyed) closed();
  });
}
