// Text as commands print it. The same in every run.

/** About `size` bytes of a job's log: time stamps, levels, paths, digests, progress. */
export function logText(size) {
  const lines = [];
  for (let n = 0, length = 0; length < size; n++) {
    const line = `${KINDS[n % KINDS.length](n, scramble(n))}\n`;
    lines.push(line);
    length += line.length;
  }
  return lines.join("");
}

const KINDS = [
  (n, hash) =>
    `2026-03-01T12:${two(n / 60)}:${two(n)}.${hash % 1000}Z INFO  request ${hash.toString(16)} done`,
  (n, hash) => `[build ${n}] > src/components/page-${hash % 977}/index.tsx 12.${hash % 100} kB`,
  (_, hash) => ` ${hash.toString(16)}${(hash * 7).toString(16)}: Pull complete  [====================>]`,
  (n, hash) => `npm warn deprecated package-${hash % 89}@${n % 9}.${hash % 9}.0: no longer supported`,
  (n, hash) => `  ok ${n} - returns what the server said when it is asked twice (${hash % 400} ms)`,
  (_, hash) =>
    `10.0.${hash % 255}.${hash % 251} - - "GET /api/v1/items?page=${hash % 50} HTTP/1.1" 200 ${hash % 9000}`,
];

const two = (n) => String(Math.floor(n) % 60).padStart(2, "0");
const scramble = (n) => Math.imul(n + 1, 2_654_435_761) >>> 0;
