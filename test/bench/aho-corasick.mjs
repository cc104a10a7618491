// The automaton of Aho and Corasick ("Efficient string matching", CACM 18/6, 1975) over the same needles: the textbook's
// answer, kept to show that it loses. It takes one step a byte whatever the text, and its table (states by classes of
// bytes, complete, so that a step is one look-up) is far larger than the processor's caches.

/** Finds whether and where needles end in bytes that arrive in pieces. */
export class AhoCorasick {
  #next;
  #classes = new Uint8Array(256);
  #width = 1;
  #isEnd;
  #state = 0;

  /** `needles` are bytes without meaning: no runs of white space. */
  constructor(needles) {
    for (const needle of needles) {
      for (const byte of needle) if (this.#classes[byte] === 0) this.#classes[byte] = this.#width++;
    }
    const most = needles.reduce((sum, needle) => sum + needle.length, 1);
    const width = this.#width;
    const children = new Int32Array(most * width);
    const ends = new Uint8Array(most);
    let count = 1;
    for (const needle of needles) {
      let state = 0;
      for (const byte of needle) {
        const at = state * width + this.#classes[byte];
        if (children[at] === 0) children[at] = count++;
        state = children[at];
      }
      ends[state] = 1;
    }
    // Breadth first: what a state lacks, the longest proper suffix of its text has.
    const suffix = new Int32Array(count);
    const queue = [0];
    for (let head = 0; head < queue.length; head++) {
      const state = queue[head];
      for (let one = 0; one < width; one++) {
        const at = state * width + one;
        const child = children[at];
        const instead = state === 0 ? 0 : children[suffix[state] * width + one];
        if (child === 0) children[at] = instead;
        else {
          suffix[child] = instead;
          ends[child] |= ends[instead];
          queue.push(child);
        }
      }
    }
    this.states = count;
    // Rows are premultiplied, which saves the step's multiplication.
    this.#next = children.slice(0, count * width).map((state) => state * width);
    this.#isEnd = new Uint8Array(count * width);
    for (let state = 0; state < count; state++) this.#isEnd[state * width] = ends[state];
  }

  /** How many needles end in the piece. */
  scan(piece) {
    const next = this.#next;
    const classes = this.#classes;
    const isEnd = this.#isEnd;
    let state = this.#state;
    let found = 0;
    for (let at = 0; at < piece.length; at++) {
      state = next[state + classes[piece[at]]];
      found += isEnd[state];
    }
    this.#state = state;
    return found;
  }
}
