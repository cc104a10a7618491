// Groups of users.

import type { Core, RequestOptions } from "./core.ts";
import { type Person, personOf } from "./person.ts";
import { checkId, itemsOf, type JsonObject, objectOf, objectsOf, optionalText, requiredId } from "./wire.ts";

/** A group of users. */
export interface Group {
  id: string;
  name: string;
}

/** A group with its members, as far as the server tells them. */
export interface GroupWithUsers extends Group {
  users: Person[];
}

/** Groups of users. */
export class Groups {
  readonly #core: Core;

  /** @internal */
  constructor(core: Core) {
    this.#core = core;
  }

  /** The groups that the token's user can see. */
  list(options?: RequestOptions): Promise<Group[]> {
    return this.#core.run(options, async (signal) => {
      const subject = "the list of groups";
      const answer = await this.#core.api.call("GET", "/v1/user-groups", {}, { subject, signal });
      return itemsOf(answer, subject).map((raw) => groupOf(raw, subject));
    });
  }

  /** One group, with its members. */
  get(id: string, options?: RequestOptions): Promise<GroupWithUsers> {
    return this.#core.run(options, async (signal) => {
      const checked = checkId(id, "group id");
      const subject = `group ${checked}`;
      const path = `/v1/user-groups/${checked}`;
      const raw = objectOf(await this.#core.api.call("GET", path, {}, { subject, signal }), subject);
      return {
        ...groupOf(raw, subject),
        users: objectsOf(raw, "users").flatMap((user) => personOf(user) ?? []),
      };
    });
  }
}

function groupOf(raw: JsonObject, subject: string): Group {
  return { id: requiredId(raw, "id", subject), name: optionalText(raw, "name") ?? "" };
}
