// How this process uses its engine: sparing while many secrets are fetched, at full speed once output is redacted.
//
// Fetching and decrypting is a tenth of a second of work in OpenSSL. V8 would optimise the little code around it, which
// costs more memory than it gains time: 1000 secrets take 90 MB with the optimising compilers and a young generation that
// grows, 65 MB without, in the same time (Node 24; `npm run bench` measures it). The redactor is the opposite: one tight
// loop over everything that a command prints.
//
// Not before it is needed: with any flag set at run time, Node loads its own modules without their compiled code, which
// costs the smallest runs 10 ms. Nor is node:v8 loaded for nothing.

const [major = 0] = process.versions.node.split(".").map(Number);
/** Node 20 and 22 have the middle compiler, but not in use. */
const COMPILERS = major >= 24 ? ["opt", "maglev"] : ["opt"];
/** Marked piece by piece, the heap grows by a third before it is collected: 73 MB in one of five runs. */
const FEATURES = [...COMPILERS, "incremental-marking"];

function setFlags(flags: readonly string[]): void {
  const { setFlagsFromString } = process.getBuiltinModule("node:v8");
  for (const flag of flags) setFlagsFromString(flag);
}

/** From here on V8 compiles without optimising, and keeps its heap small. */
export function saveMemory(): void {
  // For size the heap is collected sooner: 1000 secrets take 2 MB less, in the same time.
  setFlags([
    ...FEATURES.map((feature) => `--no-${feature}`),
    "--optimize-for-size",
    "--semi-space-growth-factor=1",
  ]);
}

/** Takes `saveMemory` back: what gets hot from here on is optimised. */
export function useFullSpeed(): void {
  setFlags([
    ...FEATURES.map((feature) => `--${feature}`),
    "--no-optimize-for-size",
    "--semi-space-growth-factor=2",
  ]);
}
