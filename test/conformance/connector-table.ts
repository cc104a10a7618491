// Everything public in the official Python connector 0.2.0, and what stands for it here. docs/connector.md is made from
// this table; one test holds it against the installed package, another against what exists here.

import type { ClientOptions } from "../../src/client/open.ts";

/** What stands for a name of the connector's, as a reader writes it, and as a test finds it. */
export type Equivalent =
  /** A property path on a client: `items.create`. */
  | { kind: "client"; path: string }
  /** Options of a new client. */
  | { kind: "options"; names: readonly (keyof ClientOptions)[] }
  /** A name that the package exports; a static method as `PassworkClient.fromSession`. */
  | { kind: "exported"; name: string }
  /** A type that the package exports: there is nothing to find at run time. */
  | { kind: "type"; text: string }
  /** A function within the source, which the client calls: users of the library need none of it. */
  | { kind: "inside"; file: string; name: string };

export interface Row {
  /** As Python introspection shows it: `create_item(item_data)`, `LinkType.Reusable`, `access_token`. */
  official: string;
  here: readonly Equivalent[];
  /** What is otherwise here, and why. */
  note?: string;
}

export interface Section {
  title: string;
  /** The module below `passwork_client` that defines the names. Empty for the attributes of a client. */
  module: string;
  /** The class whose methods they are: a part of `PassworkClient`, or a class of its own. */
  className?: string;
  rows: readonly Row[];
}

const client = (path: string): Equivalent => ({ kind: "client", path });
const options = (...names: (keyof ClientOptions)[]): Equivalent => ({ kind: "options", names });
const exported = (name: string): Equivalent => ({ kind: "exported", name });
const type = (text: string): Equivalent => ({ kind: "type", text });
const inside = (file: string, name: string): Equivalent => ({ kind: "inside", file, name });

const EACH_FILE =
  "The connector joins the name that the server sends to the folder unchecked; here no file leaves it.";
const PART_OF_READING = "Items come opened.";
const PART_OF_WRITING = "Given in plain, sealed on the way.";
const PLAIN_PARTS = "A step of the connector's own work.";

export const CONNECTOR: readonly Section[] = [
  {
    title: "A client",
    module: "passwork_client",
    rows: [
      {
        official: "PassworkClient(host, verify_ssl, auto_refresh)",
        here: [exported("PassworkClient"), options("host", "verify", "ca", "caFile")],
        note: "A CA file is trusted besides the usual roots and not in their place. There is no `auto_refresh`: an expired access token is renewed wherever a refresh token was given.",
      },
    ],
  },
  {
    title: "Attributes of a client",
    module: "",
    rows: [
      { official: "host", here: [options("host")] },
      { official: "verify_ssl", here: [options("verify", "ca", "caFile")] },
      { official: "access_token", here: [client("session.tokens"), options("onRenewed")] },
      { official: "refresh_token", here: [client("session.tokens"), options("onRenewed")] },
      {
        official: "auto_refresh",
        here: [options("refreshToken")],
        note: "Where there is a refresh token, it is used.",
      },
      {
        official: "master_key",
        here: [options("masterKey")],
        note: "The client does not give it out again.",
      },
      {
        official: "master_key_hash",
        here: [inside("crypto/master-key", "sha256Hex")],
        note: "Sent with every request; nobody else needs it.",
      },
      {
        official: "user_private_key",
        here: [inside("client/keys", "KeyRing")],
        note: "Does not leave the client.",
      },
      { official: "user_public_key", here: [client("users.keys")] },
      { official: "mk_options", here: [client("users.masterKeyOptions")] },
      {
        official: "is_encrypt",
        here: [client("vaults.get")],
        note: "`isEncrypted` of a vault. With a master key given no secret is ever sent in plain.",
      },
      { official: "session_path", here: [client("session.save"), exported("PassworkClient.fromSession")] },
      {
        official: "session_encryption_key",
        here: [client("session.save"), exported("PassworkClient.fromSession")],
      },
      { official: "features", here: [client("app.features")] },
    ],
  },
  {
    title: "Calls and tokens",
    module: "modules.api_client",
    className: "ApiClient",
    rows: [
      {
        official: "call(method, endpoint, payload, headers)",
        here: [client("call")],
        note: "The path starts behind `/api`. There are no headers of one's own. Reads are repeated where that helps, everything has a time limit.",
      },
      { official: "set_tokens(access_token, refresh_token)", here: [options("accessToken", "refreshToken")] },
      {
        official: "update_tokens()",
        here: [client("session.refresh")],
        note: "A refused refresh keeps the old tokens; the connector loses both.",
      },
      { official: "update_access_token()", here: [client("session.refreshAccessToken")] },
      { official: "update_refresh_token()", here: [client("session.refreshRefreshToken")] },
      {
        official: "request_update_token(endpoint, data, headers)",
        here: [client("session.refreshAccessToken"), client("session.refreshRefreshToken")],
        note: "What the two methods above share.",
      },
    ],
  },
  {
    title: "The master key",
    module: "modules.master_key",
    className: "MasterKeyManager",
    rows: [
      {
        official: "set_master_password(master_password)",
        here: [options("masterPassword")],
        note: "The digest that the server names is honoured (the connector takes SHA-256 always); so few iterations that the hash would give the password away are refused.",
      },
      {
        official: "set_master_key(master_key)",
        here: [options("masterKey")],
        note: "A wrong one is told with the first call that needs it.",
      },
    ],
  },
  {
    title: "Sessions in files",
    module: "modules.session",
    className: "SessionManager",
    rows: [
      {
        official: "save_session(file_path, encryption_key, save_master_key)",
        here: [client("session.save")],
        note: "The same format, both ways. The file is readable by its owner alone and replaced whole. A renewal keeps the master key in it, which the connector loses.",
      },
      {
        official: "load_session(file_path, encryption_key)",
        here: [exported("PassworkClient.fromSession")],
        note: "Gives a client. What it renews is saved to the file.",
      },
    ],
  },
  {
    title: "Items",
    module: "modules.item",
    className: "Item",
    rows: [
      {
        official: "create_item(item_data)",
        here: [client("items.create")],
        note: "An item without a password gets its key too: the connector throws it away, and nobody can open the custom fields again.",
      },
      {
        official: "update_item(item_id, item_data)",
        here: [client("items.update")],
        note: "What is not given stays as it is, null clears. Custom fields may be changed by name; the connector replaces the whole list.",
      },
      { official: "delete_item(item_id)", here: [client("items.delete")] },
      {
        official: "get_item(item_id)",
        here: [client("items.get")],
        note: "Custom fields without a value, and items under their vault's own key, open too.",
      },
      {
        official: "get_items(item_ids)",
        here: [client("items.getMany")],
        note: "In the order of the ids, failures among them; the connector leaves failed items out silently.",
      },
      {
        official: "search_items(query, tags, color_codes, vault_ids, folder_ids)",
        here: [client("items.search")],
      },
      {
        official: "search_and_decrypt(query, tags, color_codes, vault_ids, folder_ids)",
        here: [client("items.searchAndOpen")],
      },
      {
        official: "download_item_attachment(item, download_path)",
        here: [client("items.saveAttachments"), client("items.saveAttachment")],
        note: EACH_FILE,
      },
      {
        official: "get_item_attachment(item_id, attachment_id)",
        here: [client("items.attachment")],
        note: "Opened, its hash checked.",
      },
      {
        official: "prepare_attachments_data(attachments, item_id)",
        here: [client("items.saveAttachments")],
        note: PLAIN_PARTS,
      },
      {
        official: "decrypt_item(item_data, encrypted_key)",
        here: [client("items.get")],
        note: PART_OF_READING,
      },
      {
        official: "decrypt_item_customs(item_data, encrypted_key)",
        here: [client("items.get")],
        note: PART_OF_READING,
      },
      {
        official: "encrypt_item(item_data, encryption_key, vault_password)",
        here: [client("items.create"), client("items.update")],
        note: PART_OF_WRITING,
      },
      {
        official: "encrypt_item_customs(item_data, encryption_key)",
        here: [client("items.create"), client("items.update")],
        note: PART_OF_WRITING,
      },
      {
        official: "encrypt_item_attachments(item_data, encryption_key)",
        here: [client("items.create"), client("items.update")],
        note: PART_OF_WRITING,
      },
    ],
  },
  {
    title: "Shortcuts",
    module: "modules.shortcut",
    className: "Shortcut",
    rows: [
      { official: "create_shortcut(password_id, vault_id, folder_id)", here: [client("shortcuts.create")] },
      {
        official: "get_shortcut(shortcut_id)",
        here: [client("shortcuts.get")],
        note: "Opened by the shortcut's own key, also where the user may not read the item itself.",
      },
      {
        official: "get_shortcut_items(item_ids)",
        here: [client("shortcuts.getMany")],
        note: "Two shortcuts to one item stay two.",
      },
      {
        official: "search_shortcut(query, tags, color_codes, vault_ids, folder_ids)",
        here: [client("shortcuts.search")],
      },
      {
        official: "search_and_decrypt_shortcut(query, tags, color_codes, vault_ids, folder_ids)",
        here: [client("shortcuts.searchAndOpen")],
      },
      {
        official: "download_shortcut_attachment(shortcut, download_path)",
        here: [client("shortcuts.saveAttachments"), client("shortcuts.saveAttachment")],
        note: EACH_FILE,
      },
    ],
  },
  {
    title: "Snapshots",
    module: "modules.snapshot",
    className: "Snapshot",
    rows: [
      { official: "get_snapshot(item_id, snapshot_id)", here: [client("snapshots.get")] },
      {
        official: "get_snapshot_attachment(snapshot_id, attachment_id)",
        here: [client("snapshots.attachment")],
        note: "Opened, its hash checked.",
      },
      {
        official: "download_snapshot_attachments(snapshot, download_path)",
        here: [client("snapshots.saveAttachments"), client("snapshots.saveAttachment")],
        note: EACH_FILE,
      },
    ],
  },
  {
    title: "The inbox",
    module: "modules.inbox",
    className: "Inbox",
    rows: [
      {
        official: "get_inbox_item(inbox_item_id)",
        here: [client("inbox.get")],
        note: "Custom fields are opened too, and without client-side encryption there is a password.",
      },
      {
        official: "download_inbox_attachment(inbox, download_path)",
        here: [client("inbox.saveAttachments"), client("inbox.saveAttachment")],
        note: EACH_FILE,
      },
    ],
  },
  {
    title: "Vaults",
    module: "modules.vault",
    className: "Vault",
    rows: [
      { official: "create_vault(vault_name, type_id)", here: [client("vaults.create")] },
      { official: "get_vault(vault_id)", here: [client("vaults.get")] },
      {
        official: "get_vault_password(vault)",
        here: [inside("client/keys", "KeyRing")],
        note: "A vault's key does not leave the client.",
      },
      { official: "use_key_encryption(vault)", here: [client("vaults.get")], note: "Its `isEncrypted`." },
    ],
  },
  {
    title: "Vault types",
    module: "modules.vault_type",
    className: "VaultType",
    rows: [
      { official: "get_vault_types()", here: [client("vaultTypes.list")] },
      { official: "find_vault_type(code, name, id)", here: [client("vaultTypes.find")] },
      { official: "filter_vault_types(key, value)", here: [client("vaultTypes.find")] },
      {
        official: "get_vault_type_admins_keys(vault_type_id, vault_master_key)",
        here: [client("vaultTypes.administrators"), client("vaults.create")],
        note: "`vaults.create` seals the key for each administrator.",
      },
    ],
  },
  {
    title: "Links",
    module: "modules.link",
    className: "Link",
    rows: [
      {
        official: "create_link(type, expiration_time, item_id, shortcut_id)",
        here: [client("links.create")],
        note: "The address is a `Secret`, as it holds the code that opens the link.",
      },
    ],
  },
  {
    title: "Users",
    module: "modules.user",
    className: "User",
    rows: [
      { official: "get_user_public_key(user_id)", here: [client("users.publicKey")] },
      {
        official: "create_user(user_data)",
        here: [client("users.create")],
        note: "The new private key is sealed under the master key, which the user will open it with; the connector seals it under the master password. `privateKeyUnder` makes it that way.",
      },
      { official: "get_user_master_key_new_options()", here: [client("users.newMasterKeyOptions")] },
    ],
  },
  {
    title: "Batches",
    module: "modules.batch",
    className: "Batch",
    rows: [
      {
        official: "send_batch(requests)",
        here: [client("batch")],
        note: "Every answer in its place, failures among them; the connector leaves them out silently.",
      },
      { official: "batch_request(requests)", here: [client("batch")], note: "Any number at once." },
    ],
  },
  {
    title: "The installation",
    module: "modules.app",
    className: "App",
    rows: [
      { official: "get_features()", here: [client("app.features")], note: "Their names." },
      {
        official: "find_feature(feature_name)",
        here: [client("app.hasFeature")],
        note: "Whether there is one.",
      },
    ],
  },
  {
    title: "Kinds of links",
    module: "constants.link_type",
    className: "LinkType",
    rows: [
      { official: "LinkType.SingleUse", here: [type('"single_use"')] },
      { official: "LinkType.Reusable", here: [type('"reusable"')] },
    ],
  },
  {
    title: "Lifetimes of links",
    module: "constants.link_expiration_time",
    className: "LinkExpirationTime",
    rows: [
      { official: "LinkExpirationTime.Hour", here: [type('"1 hour"')] },
      { official: "LinkExpirationTime.Week", here: [type('"1 week"')] },
      { official: "LinkExpirationTime.Month", here: [type('"1 month"')] },
      { official: "LinkExpirationTime.Unlimited", here: [type('"unlimited"')] },
    ],
  },
  {
    title: "Errors",
    module: "exceptions",
    rows: [
      {
        official: "PassworkError(message, code)",
        here: [exported("PassworkError")],
        note: "Has a subclass for each kind of failure, a `code`, and a `hint` that says what to do. Messages and hints never hold a value.",
      },
      {
        official: "PassworkResponseError(message, url, method, code)",
        here: [
          exported("NotFoundError"),
          exported("ForbiddenError"),
          exported("UnauthenticatedError"),
          exported("ValidationError"),
          exported("ConflictError"),
          exported("RateLimitedError"),
          exported("ServerError"),
        ],
        note: "One class a kind of answer, all of them a `PassworkError` with its `status`.",
      },
    ],
  },
  {
    title: "Cryptography",
    module: "crypto",
    rows: [
      {
        official: "evp_bytes_to_key(password, salt, key_len, iv_len)",
        here: [inside("crypto/evp", "evpBytesToKey")],
      },
      {
        official: "encrypt_aes(message, passphrase, is_bytes)",
        here: [inside("crypto/encrypted-string", "encryptString"), inside("crypto/plain", "encodePlain")],
        note: "Two functions: what is encrypted and what is not must not depend on whether a key happens to be empty.",
      },
      {
        official: "decrypt_aes(encrypted_data_b32, passphrase, is_bytes)",
        here: [
          inside("crypto/encrypted-string", "decryptString"),
          inside("crypto/encrypted-string", "decryptBytes"),
        ],
        note: "The mark, the padding and the UTF-8 are checked.",
      },
      {
        official: "generate_string(length)",
        here: [inside("crypto/random", "randomText")],
      },
      { official: "generate_salt(length)", here: [inside("crypto/random", "generateSalt")] },
      { official: "generate_key()", here: [exported("generateKey")] },
      { official: "generate_password(length)", here: [exported("generatePassword")] },
      {
        official: "generate_user_password(length, complexity)",
        here: [exported("generatePassword")],
      },
      {
        official: "get_random_string(length, possible)",
        here: [inside("crypto/random", "randomText")],
      },
      {
        official: "get_master_key(mk_options, master_password)",
        here: [
          inside("crypto/master-key", "deriveMasterKey"),
          inside("crypto/master-key", "formatMasterKeyOptions"),
        ],
      },
      {
        official: "get_request_headers(token, master_key, use_master_password)",
        here: [client("call")],
        note: "A header of an older API (`Passwork-Auth`), which nothing in the connector uses.",
      },
      { official: "get_hash(str, func)", here: [inside("crypto/master-key", "sha256Hex")] },
      {
        official: "rsa_decrypt(data, private_key)",
        here: [inside("crypto/rsa", "rsaDecrypt")],
      },
      { official: "rsa_encrypt(data, public_key)", here: [inside("crypto/rsa", "rsaEncrypt")] },
      { official: "generate_rsa_keys()", here: [inside("crypto/rsa", "generateRsaKeys")] },
      {
        official: "generate_user_rsa_keys(master_key)",
        here: [client("users.create"), inside("crypto/rsa", "generateRsaKeys")],
      },
    ],
  },
  {
    title: "Base32",
    module: "base32",
    className: "Base32",
    rows: [
      {
        official: "Base32.encode(input_string, finish)",
        here: [inside("crypto/base32c", "encodeBase32c")],
        note: "The whole at once; there is no state to reset.",
      },
      { official: "Base32.decode(input_string, finish)", here: [inside("crypto/base32c", "decodeBase32c")] },
      { official: "Base32.Encoder(base32_instance)", here: [inside("crypto/base32c", "encodeBase32c")] },
      { official: "Base32.Encoder.reset()", here: [inside("crypto/base32c", "encodeBase32c")] },
      { official: "Base32.Encoder.update(input_string)", here: [inside("crypto/base32c", "encodeBase32c")] },
      { official: "Base32.Encoder.finish()", here: [inside("crypto/base32c", "encodeBase32c")] },
      { official: "Base32.Decoder(base32_instance)", here: [inside("crypto/base32c", "decodeBase32c")] },
      { official: "Base32.Decoder.reset()", here: [inside("crypto/base32c", "decodeBase32c")] },
      { official: "Base32.Decoder.update(input_string)", here: [inside("crypto/base32c", "decodeBase32c")] },
      { official: "Base32.Decoder.finish()", here: [inside("crypto/base32c", "decodeBase32c")] },
      {
        official: "base32",
        here: [inside("crypto/base32c", "encodeBase32c"), inside("crypto/base32c", "decodeBase32c")],
        note: "The instance that the connector uses.",
      },
    ],
  },
  {
    title: "Helpers",
    module: "utils",
    rows: [
      {
        official: "is_valid_totp(totp_value)",
        here: [inside("secrets/totp", "totpCode")],
        note: "Always true there. Here a secret that makes no code is an error when a code is wanted.",
      },
      {
        official: "validate_item_customs(customs)",
        here: [client("items.create")],
        note: "Checks nothing there.",
      },
      {
        official: "encrypt_item_customs(custom_fields, encryption_key)",
        here: [client("items.create")],
        note: PART_OF_WRITING,
      },
      {
        official: "format_item_attachments(attachments, encryption_key)",
        here: [client("items.create")],
        note: "A file without a name of its own is called as it is; the connector drops the extension.",
      },
      {
        official: "encrypt_item_attachment(buffer, encryption_key)",
        here: [inside("crypto/attachment", "sealAttachment")],
        note: "The connector's encryption takes time by the square of the length: 20 s for 256 KiB on one machine, so that an attachment of 5 MiB cannot be written.",
      },
      {
        official: "encode_attachment_file(data, encryption_key)",
        here: [inside("crypto/attachment", "sealAttachment")],
      },
      { official: "get_string_from_blob(blob)", here: [inside("crypto/attachment", "attachmentHash")] },
      {
        official: "read_file(filepath)",
        here: [client("items.create")],
        note: "Attachments may be given by path.",
      },
      {
        official: "get_encryption_key(vault_master_key_encrypted, key_encrypted, user_private_key)",
        here: [client("items.get")],
        note: "An item's key does not leave the client.",
      },
      {
        official: "decrypt_item(password_encrypted, encrypted_key)",
        here: [client("items.get")],
        note: PART_OF_READING,
      },
      {
        official: "decrypt_item_attachments(attachment, encrypted_key)",
        here: [inside("crypto/attachment", "openAttachment")],
      },
      {
        official: "decrypt_item_customs(custom, password_key)",
        here: [client("items.get")],
        note: PART_OF_READING,
      },
      {
        official: "decrypt_and_save_item_attachment(attachment, encrypted_key, download_path)",
        here: [client("items.saveAttachment")],
        note: EACH_FILE,
      },
      {
        official: "decode_file(data, encrypted_key)",
        here: [inside("crypto/attachment", "openAttachment")],
      },
      {
        official: "save_attachment(byte_data_content, filename, download_path)",
        here: [client("items.saveAttachment")],
        note: EACH_FILE,
      },
      {
        official: "generate_totp(secret, algorithm, interval, digits)",
        here: [inside("secrets/totp", "totpCode")],
        note: "On the command line: `get --totp-code FIELD`.",
      },
      { official: "generate_totp_by_url(uri)", here: [inside("secrets/totp", "totpCode")] },
      {
        official: "parse_url(url)",
        here: [inside("secrets/totp", "totpCode")],
        note: "For `otpauth://` only; that of the platform does it.",
      },
      {
        official: "parse_query(query_string)",
        here: [inside("secrets/totp", "totpCode")],
        note: "Percent-encoding other than of a space is not decoded there.",
      },
    ],
  },
];

/** The names as introspection lists them: `<module>:<name with its parameters>`. */
export function officialNames(): string[] {
  return CONNECTOR.flatMap(({ module, className, rows }) => {
    const inMixin = className !== undefined && module.startsWith("modules.");
    return [
      // A mixin and the classes of constants are no callables with a signature of their own.
      ...(className === undefined ? [] : [`${module}:${className}`]),
      ...rows.map(({ official }) => `${module}:${inMixin ? `${className}.` : ""}${official}`),
    ];
  });
}

/** docs/connector.md. */
export function connectorPage(): string {
  const count = CONNECTOR.reduce((sum, { rows }) => sum + rows.length, 0);
  const sections = CONNECTOR.map(({ title, module, className, rows }) =>
    [
      `## ${title}`,
      "",
      `${placeOf(module, className)}`,
      "",
      "| Official | Here | Remark |",
      "|---|---|---|",
      ...rows.map(({ official, here, note = "" }) => `| ${code(official)} | ${textOf(here)} | ${note} |`),
    ].join("\n"),
  );
  return `${INTRODUCTION(count)}\n${sections.join("\n\n")}\n`;
}

const INTRODUCTION = (
  count: number,
): string => `<!-- Made from test/conformance/connector-table.ts by "node test/conformance/write-docs.mjs"; do not edit. -->

# The official Python connector, name by name

All ${count} public names of \`passwork-python\` 0.2.0 (the package \`passwork_client\`): methods, attributes, functions, constants and errors, and what stands for each of them in this library. A test holds the list against the installed package and fails where a name is missing or too many, and against this library, where every name must exist. What the commands do otherwise than the official CLI is in [migrating.md](migrating.md).

\`client\` is a \`PassworkClient\`. Every method is asynchronous and takes \`{ signal, timeout }\` last. Decrypted values are \`Secret\` objects: \`reveal()\` gives the text. Names in italics are functions within \`src/\` which the client calls for you; the package does not export them.
`;

function placeOf(module: string, className: string | undefined): string {
  if (module === "") return "Of an instance of `PassworkClient`.";
  if (module.startsWith("modules."))
    return `Methods of \`PassworkClient\`, from \`passwork_client.${module}\`.`;
  const home = module === "passwork_client" ? module : `passwork_client.${module}`;
  return className === undefined ? `In \`${home}\`.` : `The class \`${className}\` in \`${home}\`.`;
}

function textOf(here: readonly Equivalent[]): string {
  return here.map(shown).join(", ");
}

function shown(one: Equivalent): string {
  switch (one.kind) {
    case "client":
      return code(`client.${one.path}`);
    case "options":
      return code(`new PassworkClient({ ${one.names.join(", ")} })`);
    case "exported":
      return code(one.name);
    case "type":
      return code(one.text);
    case "inside":
      return `*${one.name}* (${one.file}.ts)`;
  }
}

const code = (text: string): string => `\`${text}\``;
