// What work costs, for tests that find what grows out of bounds: time of the processor, which a busy machine's other
// programs do not count in.

/** Milliseconds of the processor that the work took. */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
