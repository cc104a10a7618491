// What a step leaves behind for its own end: the names of variables and the paths of files, no secret.

import type { Host } from "../../hosts/host.ts";

export interface StepState {
  /** Names of the variables that later steps were given. */
  variables: readonly string[];
  /** Absolute paths of the files and folders, as this process sees them. */
  files: readonly string[];
}

const MARK = "passwork_step";
const VARIABLES = "passwork_variables";
const FILES = "passwork_files";

/**
 * The runner hands the state to the end's process in its environment, where one variable has 128 KiB on Linux and 32,767
 * characters on Windows: so much stands in one, and the rest in the next.
 */
const MOST = 16_000;

/** Marks the step as begun: the next process that has its state is its end. */
export function markStep(host: Pick<Host, "saveState">): void {
  host.saveState(MARK, "begun");
}

/**
 * Whether this process is a step's end, which clears up. A script that the step ran may have blanked the mark, and can
 * take no name out of the state: otherwise the end would run the script again.
 */
export function isEnd(host: Pick<Host, "state">): boolean {
  return host.state(MARK) !== undefined;
}

/** Saves it, before any of it is written: then the end clears up whatever ended the step. */
export function saveStep(host: Pick<Host, "saveState">, { variables, files }: StepState): void {
  for (const [name, texts] of [
    [VARIABLES, variables],
    [FILES, files],
  ] as const) {
    for (const [i, piece] of inPieces(texts).entries()) host.saveState(called(name, i), piece);
  }
}

/** What was saved. Nothing where the step came to no such point, or the text is none of ours. */
export function savedStep(host: Pick<Host, "state">): StepState {
  return { variables: read(host, VARIABLES), files: read(host, FILES) };
}

function called(name: string, i: number): string {
  return i === 0 ? name : `${name}_${i}`;
}

/** JSON, since a path may hold anything. */
function inPieces(texts: readonly string[]): string[] {
  const pieces: string[] = [];
  let piece: string[] = [];
  let length = 0;
  for (const text of texts) {
    const size = Buffer.byteLength(JSON.stringify(text)) + 1;
    if (piece.length > 0 && length + size > MOST) {
      pieces.push(JSON.stringify(piece));
      [piece, length] = [[], 0];
    }
    piece.push(text);
    length += size;
  }
  return piece.length === 0 ? pieces : [...pieces, JSON.stringify(piece)];
}

function read(host: Pick<Host, "state">, name: string): string[] {
  const texts: string[] = [];
  for (let i = 0; ; i++) {
    const piece = host.state(called(name, i));
    if (!piece) return texts;
    texts.push(...textsOf(piece));
  }
}

function textsOf(piece: string): string[] {
  try {
    const read: unknown = JSON.parse(piece);
    return Array.isArray(read) ? read.filter((text) => typeof text === "string") : [];
  } catch {
    return [];
  }
}
