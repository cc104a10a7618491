// How a value is written into a text that has a syntax of its own: `{{ passwork://… | url }}`.

import { jsonString } from "../delivery/formats/json.ts";
import { FieldError } from "../errors.ts";
import { Secret } from "../secret.ts";
import type { FilterName } from "./template.ts";

const FILTERS: Readonly<Record<FilterName, (text: string) => string>> = {
  json: jsonString,
  // RFC 3986: JavaScript leaves some of what is reserved as it is.
  url: (text) =>
    encodeURIComponent(text).replace(
      /[!'()*]/g,
      (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
    ),
  base64: (text) => Buffer.from(text).toString("base64"),
};

/** The value as the filter writes it. Throws for half a surrogate pair, which no filter can write. */
export function filtered(value: Secret, filter: FilterName): Secret {
  const text = value.reveal();
  if (!/\p{Cs}/u.test(text)) return new Secret(FILTERS[filter](text));
  throw new FieldError("The value is no text in Unicode: it has half a surrogate pair.", {
    hint: "Write the value anew in Passwork.",
  });
}
