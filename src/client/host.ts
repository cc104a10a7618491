// The server's address as people write it: with or without scheme, path, trailing slash.

import { type PassworkError, UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import { urlOf } from "./url.ts";

export interface Host {
  /** Scheme, name and port, such as `https://passwork.example.com`. */
  origin: string;
  /** The path that the server lives under: empty, or starting and not ending with a slash. */
  basePath: string;
  /** What the user should know about this address, one sentence each. */
  warnings: readonly string[];
}

/** Reads a host. Throws a `usage` error that says what is wrong with it. */
export function parseHost(text: string): Host {
  const trimmed = text.trim();
  const url = toUrl(trimmed);
  // The text itself is not repeated where it may hold a password, an address or not.
  if (url === undefined ? trimmed.includes("@") : url.username !== "" || url.password !== "") {
    throw new UsageError("The host must not contain a user name or a password.", {
      hint: EXAMPLE,
    });
  }
  if (url === undefined) throw badHost("is no address", trimmed);
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw badHost(`has the scheme "${url.protocol.slice(0, -1)}"`, trimmed);
  }
  if (url.search !== "" || url.hash !== "") throw badHost("has a query or a fragment", trimmed);
  const insecure = url.protocol === "http:" && !isLoopback(url.hostname);
  return {
    origin: url.origin,
    // People copy the address of the API itself, too.
    basePath: url.pathname.replace(/\/+$/, "").replace(/\/api(\/v1)?$/, ""),
    warnings: insecure
      ? [
          `The connection to ${url.host} is not encrypted: anyone on the way can read the token. Use https://.`,
        ]
      : [],
  };
}

const EXAMPLE = "Give it as https://passwork.example.com.";

/** Quotes the text up to a query or fragment: a pasted link has its code there. */
function badHost(why: string, text: string): PassworkError {
  const quoted = printable(text.replace(/[?#].*$/s, ""), 100);
  return new UsageError(`The host "${quoted}" ${why}.`, { hint: EXAMPLE });
}

function toUrl(text: string): URL | undefined {
  if (text === "" || /\s/.test(text)) return undefined;
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  return urlOf(withScheme);
}

/** Whether a URL's host name is this machine: 127.0.0.0/8, ::1 or localhost. */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}
