// Values of an item sealed for their way to the server.

import { UsageError } from "../errors.ts";
import { sealText } from "./core.ts";
import { customLabel, MAX_SEALED } from "./item.ts";
import type { GivenCustom } from "./item-input.ts";
import type { JsonObject } from "./wire.ts";

/** A custom field under the item's key, or in plain form where that is null. */
export function sealedCustom({ name, type = "text", value }: GivenCustom, key: string | null): JsonObject {
  const label = customLabel(name);
  return {
    name: sealed(name, key, `name of ${label}`),
    value: value === null ? null : sealed(value, key, label),
    type: sealed(type, key, `type of ${label}`),
  };
}

/** A value; throws a `UsageError` where no reader would take it back. `label` names it. */
export function sealed(text: string, key: string | null, label: string): string {
  const value = text.length > MAX_SEALED ? undefined : sealText(text, key);
  if (value !== undefined && value.length <= MAX_SEALED) return value;
  throw new UsageError(`The ${label} is larger than any secret.`, {
    hint: "Keep a file of that size as an attachment.",
  });
}
