// What is not known for certain about a real server, each doubt as one named option, so that a client can be
// tried against every answer. The defaults are what the official connector 0.2.0 works with.

export interface Behaviour {
  /** Server version: before 7.6 there is no `refresh-access-token`, `refresh-refresh-token` or refresh expiry. */
  version: "7.5" | "7.6";
  /** Whether `X-Response-Format: raw` is honoured, or one form is sent whatever is asked for. */
  envelope: "negotiated" | "base64" | "raw";
  /** Seconds that an access token lives. */
  accessTokenSeconds: number;
  /** Seconds that a refresh token lives. */
  refreshTokenSeconds: number;
  /** Whether `POST /sessions/refresh` insists on the old access token in `Authorization`. */
  refreshNeedsAccessToken: boolean;
  /** Status of a refused refresh of any kind. */
  refreshRefused: 401 | 403;
  /** Whether `refresh-access-token` takes an access token that has expired. */
  refreshAccessTokenTakesExpired: boolean;
  /** Whether the old access token dies when `refresh-access-token` gives a new one. */
  refreshAccessTokenKillsOld: boolean;
  /** What a plain 401 holds: an entry with the code `unauthorized`, or no entry at all. */
  plain401: "entry" | "empty";
  /** Whether a request without the master key hash is refused where the server has client-side encryption. */
  requireMasterKeyHash: boolean;
  /** Whether a master key hash that is wrong is refused; else the client alone finds out that its master key is. */
  checksMasterKeyHash: boolean;
  /** Status for a master key hash that is wrong, or missing where it is required. */
  masterKeyHashStatus: 401 | 403;
  /** Several tags in a search: items with all of them, or with any. */
  tagsMatch: "all" | "any";
  /** Whether the folder filter of a search descends into sub-folders. */
  folderFilterDescends: boolean;
  /** Whether the vault filter of a search descends into folders. */
  vaultFilterDescends: boolean;
  /** Most hits that a search gives, silently cut; 0 for no cap. */
  searchCap: number;
  /** Status of an answer to a request that created something. */
  createdStatus: 200 | 201;
  /** Answers that carry nothing: `{}` with 200, or no body with 204. */
  emptyAnswers: "json" | "204";
  /** Status of a refused body. */
  validationStatus: 400 | 422;
  /** Status for a login that another user has. */
  takenLoginStatus: 400 | 409 | 422;
  /** Status for a path or query id that is not 24 hex digits. */
  malformedIdStatus: 400 | 404 | 422;
  /** Whether the entries of `errors` carry a `message`. */
  errorMessages: "present" | "missing";
  /** How a batch carries each inner answer: as JSON, as text holding JSON, or in the base64 envelope. */
  batchBodies: "json" | "text" | "base64";
  /** Most requests that a batch may have: what clients send at most, more is refused. */
  batchMax: number;
  /** Whether items carry `urls` beside `url`, as newer servers do. */
  urlsField: boolean;
  /** An item in the bin: gone (404), or still answered with `isDeleted: true`. */
  deletedItems: "missing" | "flagged";
  /**
   * Attachments in a PATCH: the whole list (entries with an `id` are kept), added to the list, or the whole list of
   * those that bring their data, while entries with an `id` are ignored.
   */
  patchAttachments: "replace" | "append" | "dataOnly";
  /** Whether a PATCH of an item must name its vault. */
  patchNeedsVaultId: boolean;
  /** Whether secret fields that are not in the server's form (encrypted string, or base64) are refused. */
  checksCiphertext: boolean;
  /** Whether a shortcut gives its reader the item's attachments by `GET /items/{id}/attachment/{id}`. */
  shortcutGivesAttachments: boolean;
  /** Whether who may edit where a shortcut lies may change its item by `PATCH /items/{id}`. */
  shortcutGivesEditing: boolean;
  /** Whether a move to another vault takes the `keyEncrypted` that it is given. */
  moveTakesKey: boolean;
}

/** The behaviour that an emulator has where its options say nothing. */
export const DEFAULT_BEHAVIOUR: Readonly<Behaviour> = {
  version: "7.6",
  envelope: "negotiated",
  accessTokenSeconds: 10_000,
  refreshTokenSeconds: 36 * 3600,
  refreshNeedsAccessToken: true,
  refreshRefused: 401,
  refreshAccessTokenTakesExpired: true,
  refreshAccessTokenKillsOld: true,
  plain401: "entry",
  requireMasterKeyHash: false,
  checksMasterKeyHash: true,
  masterKeyHashStatus: 403,
  tagsMatch: "all",
  folderFilterDescends: false,
  vaultFilterDescends: true,
  searchCap: 0,
  createdStatus: 200,
  emptyAnswers: "json",
  validationStatus: 400,
  takenLoginStatus: 400,
  malformedIdStatus: 400,
  errorMessages: "present",
  batchBodies: "json",
  batchMax: 25,
  urlsField: false,
  deletedItems: "missing",
  patchAttachments: "replace",
  patchNeedsVaultId: true,
  checksCiphertext: true,
  shortcutGivesAttachments: true,
  shortcutGivesEditing: false,
  moveTakesKey: true,
};

/** The values that each option takes, for the command line: a list of choices, or a kind. */
export const BEHAVIOUR_VALUES = {
  version: ["7.5", "7.6"],
  envelope: ["negotiated", "base64", "raw"],
  accessTokenSeconds: "number",
  refreshTokenSeconds: "number",
  refreshNeedsAccessToken: "boolean",
  refreshRefused: [401, 403],
  refreshAccessTokenTakesExpired: "boolean",
  refreshAccessTokenKillsOld: "boolean",
  plain401: ["entry", "empty"],
  requireMasterKeyHash: "boolean",
  checksMasterKeyHash: "boolean",
  masterKeyHashStatus: [401, 403],
  tagsMatch: ["all", "any"],
  folderFilterDescends: "boolean",
  vaultFilterDescends: "boolean",
  searchCap: "number",
  createdStatus: [200, 201],
  emptyAnswers: ["json", "204"],
  validationStatus: [400, 422],
  takenLoginStatus: [400, 409, 422],
  malformedIdStatus: [400, 404, 422],
  errorMessages: ["present", "missing"],
  batchBodies: ["json", "text", "base64"],
  batchMax: "number",
  urlsField: "boolean",
  deletedItems: ["missing", "flagged"],
  patchAttachments: ["replace", "append", "dataOnly"],
  patchNeedsVaultId: "boolean",
  checksCiphertext: "boolean",
  shortcutGivesAttachments: "boolean",
  shortcutGivesEditing: "boolean",
  moveTakesKey: "boolean",
} as const satisfies Record<keyof Behaviour, "number" | "boolean" | readonly (string | number)[]>;

/** The behaviour asked for over the defaults; an option that is `undefined` counts as not given. */
export function behaviourOf(options: { [Key in keyof Behaviour]?: Behaviour[Key] | undefined }): Behaviour {
  const given = Object.entries(options).filter(
    ([key, value]) => key in DEFAULT_BEHAVIOUR && value !== undefined,
  );
  return { ...DEFAULT_BEHAVIOUR, ...Object.fromEntries(given) };
}
