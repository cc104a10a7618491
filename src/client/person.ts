// A user as other objects mention them: who made a snapshot, who sent an inbox item.

import { isObject, type Json } from "./envelope.ts";
import { optionalId, optionalText } from "./wire.ts";

/** A user, as other objects mention them. */
export interface Person {
  id: string | null;
  /** Empty where the server does not tell, as are the next two. */
  login: string;
  email: string;
  fullName: string;
}

/** Reads a person. Null where the server sends none, as it does of a user who was deleted. */
export function personOf(json: Json | undefined): Person | null {
  if (!isObject(json)) return null;
  return {
    id: optionalId(json, "id"),
    login: optionalText(json, "login") ?? "",
    email: optionalText(json, "email") ?? "",
    fullName: optionalText(json, "fullName") ?? "",
  };
}
