// Planned faults: which requests fail, how often, and how. Rules are asked in the order of planning; latency is
// added on the way, the first other fault that fits ends the search.

/** What goes wrong. JSON, so that the command line can plan it too. */
export type Fault =
  /** The answer comes late; other rules still apply. */
  | { kind: "latency"; ms: number }
  /** An error answer in the server's shape and envelope. */
  | { kind: "status"; status: number; retryAfter?: number | string; code?: string; message?: string }
  /** Any answer in the server's envelope. */
  | { kind: "answer"; status?: number; json: unknown }
  /** The connection is reset without an answer; with `handled` after the request took effect. */
  | { kind: "reset"; handled?: boolean }
  /** The true answer, cut after `bytes` (half by default) of the announced length. It took effect. */
  | { kind: "truncated"; bytes?: number }
  /** A complete body that is no JSON: the true one without its last character, or `body`. It took effect. */
  | { kind: "malformedJson"; body?: string }
  /** A page, as a proxy, a captive portal or a Passwork 6 server sends it. */
  | { kind: "html"; status?: number; body?: string }
  | { kind: "emptyBody"; status?: number }
  | { kind: "redirect"; location: string; status?: number }
  /** Accepts the request and never answers. */
  | { kind: "hang" }
  /** Headers and the first `bytes` (half by default) of the true answer, then nothing. It took effect. */
  | { kind: "bodyHang"; bytes?: number };

/** The faults that end a request. */
export type EndingFault = Exclude<Fault, { kind: "latency" }>;

export interface FaultMatch {
  method?: string;
  /** The path without the query: a text, where `*` stands for anything, or an expression. */
  path?: string | RegExp;
  /** Matches requests inside a batch instead; only `status` and `answer` faults can strike there. */
  inner?: boolean;
}

export interface FaultRule {
  /** Every request by default. */
  match?: FaultMatch;
  /** How often the fault strikes: once by default. */
  times?: number | "forever";
  /** How many fitting requests pass first. */
  skip?: number;
  fault: Fault;
}

/** A planned rule: how often it struck, and a way to drop it. */
export interface PlannedFault {
  readonly hits: number;
  remove(): void;
}

class Planned implements PlannedFault {
  readonly fault: Fault;
  hits = 0;
  readonly #rule: FaultRule;
  readonly #drop: (planned: Planned) => void;
  readonly #path: RegExp | undefined;
  #skipped = 0;

  constructor(rule: FaultRule, drop: (planned: Planned) => void) {
    this.fault = rule.fault;
    this.#rule = rule;
    this.#drop = drop;
    const path = rule.match?.path;
    this.#path = typeof path === "string" ? globOf(path) : path;
  }

  remove(): void {
    this.#drop(this);
  }

  strikes(method: string, path: string, inner: boolean): boolean {
    const { match = {}, times = 1, skip = 0 } = this.#rule;
    if ((match.inner ?? false) !== inner) return false;
    if (match.method !== undefined && match.method.toUpperCase() !== method.toUpperCase()) return false;
    // `search` ignores the `lastIndex` of a global expression.
    if (this.#path !== undefined && path.search(this.#path) < 0) return false;
    if (times !== "forever" && this.hits >= times) return false;
    if (this.#skipped < skip) {
      this.#skipped += 1;
      return false;
    }
    this.hits += 1;
    return true;
  }
}

export class Faults {
  #planned: Planned[] = [];

  /** Plans a fault. */
  plan(rule: FaultRule): PlannedFault {
    const planned = new Planned(rule, (dropped) => {
      this.#planned = this.#planned.filter((other) => other !== dropped);
    });
    this.#planned.push(planned);
    return planned;
  }

  /** Drops every rule. */
  clear(): void {
    this.#planned = [];
  }

  /** What strikes a request: milliseconds of latency, and the fault that ends it. */
  strike(method: string, path: string, inner = false): { latency: number; fault: EndingFault | undefined } {
    let latency = 0;
    for (const planned of this.#planned) {
      if (!planned.strikes(method, path, inner)) continue;
      if (planned.fault.kind !== "latency") return { latency, fault: planned.fault };
      latency += planned.fault.ms;
    }
    return { latency, fault: undefined };
  }
}

function globOf(path: string): RegExp {
  const parts = path.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`);
}
