// The seed: what an emulator starts with, in plaintext and plain JSON. The builder seals it as clients would, so
// that the server holds ciphertext only. Names refer to each other: users by `name`, items by `ref`, by name, or by
// path `Vault/Folder/Item`.

import type { Access, PasswordRules } from "./model.ts";

/** Everything that a server holds at the start. */
export interface Seed {
  settings?: SeedSettings;
  /** The first is the owner: member of every vault that names no members. At least one. */
  users: readonly SeedUser[];
  groups?: readonly { name: string; id?: string; users?: readonly string[] }[];
  /** When given, the server has the feature `vaultType` and a new vault needs a type. */
  vaultTypes?: readonly SeedVaultType[];
  vaults?: readonly SeedVault[];
  inbox?: readonly SeedInboxItem[];
  links?: readonly SeedLink[];
}

export interface SeedSettings {
  authPasswordComplexity?: Partial<PasswordRules>;
  masterPasswordComplexity?: Partial<PasswordRules>;
  /** PBKDF2 for master keys: 300000 iterations of sha256 to 64 bytes by default. Tests want few iterations. */
  masterKey?: { digest?: string; iterations?: number; bytes?: number };
}

export interface SeedUser {
  name: string;
  id?: string;
  login?: string;
  email?: string;
  fullName?: string;
  /** Code of the role; the first user is `owner`, others are `user`. */
  role?: "owner" | "admin" | "user";
  isServiceAccount?: boolean;
  /** Every request of the user is answered 401 `twoFactorAuthRequired`. */
  twoFactorRequired?: boolean;
  /** The master key is derived from this; by default `<name>'s master password`. */
  masterPassword?: string;
  /** The master key itself, in place of a password. */
  masterKey?: string;
  /** Salt of the master key; may hold `:`. Derived from the name by default. */
  masterKeySalt?: string;
  /** The private key, PEM; by default a fixed test key, or a new one where there are not enough. */
  privateKeyPem?: string;
  keyBits?: 1024 | 2048 | 4096;
  /** PEM form of the stored private key: 1024-bit keys of real servers are PKCS#1, connectors write PKCS#8. */
  keyForm?: "pkcs1" | "pkcs8";
  /** What seals the private key: the master key, or the master password as in users that connectors made. */
  privateKeyUnder?: "masterKey" | "masterPassword";
  accessToken?: string;
  refreshToken?: string;
  /** `web` sessions cannot refresh one token of the pair. */
  clientType?: "api" | "web";
}

export interface SeedVaultType {
  name: string;
  code: string;
  id?: string;
  /** Users; by default the first of the seed. */
  administrators?: readonly string[];
}

/** Rights by user name. */
export type SeedAccess = Readonly<Record<string, Access>>;

interface SeedPlace {
  folders?: readonly SeedFolder[];
  items?: readonly SeedItem[];
  shortcuts?: readonly SeedShortcut[];
}

export interface SeedVault extends SeedPlace {
  name: string;
  id?: string;
  /** Code of a vault type. */
  type?: string;
  /** Members and their rights; by default the first user alone, as `admin`. */
  access?: SeedAccess;
  /** Items have no key of their own: the vault's key seals them. */
  legacy?: boolean;
  /** RSA padding of the vault's key, over the option `rsaPadding`. */
  rsaPadding?: "oaep" | "pkcs1";
}

export interface SeedFolder extends SeedPlace {
  name: string;
  id?: string;
  /** Rights over those of the vault. */
  access?: SeedAccess;
}

/** The fields that items and their snapshots share. */
export interface SeedContent {
  name?: string;
  /** `null` or left out: the item has no password. */
  password?: string | null;
  login?: string | null;
  url?: string | null;
  urls?: readonly string[];
  description?: string | null;
  tags?: readonly string[];
  color?: number;
  customs?: readonly SeedCustom[];
  attachments?: readonly SeedAttachment[];
  fieldsOrder?: readonly string[];
}

export interface SeedItem extends SeedContent {
  name: string;
  id?: string;
  /** A name of its own for `ids` and for references. */
  ref?: string;
  /** The item key, any text; 100 random characters by default. */
  itemKey?: string;
  /** The vault's key is the item's key, and `keyEncrypted` is null. */
  legacy?: boolean;
  access?: SeedAccess;
  favoriteOf?: readonly string[];
  isDeleted?: boolean;
  /** Earlier versions, the oldest first. */
  snapshots?: readonly SeedSnapshot[];
}

export interface SeedCustom {
  name: string;
  value: string | null;
  /** `text`, `password` or `totp`; `text` by default. */
  type?: string;
}

export interface SeedAttachment {
  name: string;
  id?: string;
  /** The file as text, or as base64. */
  text?: string;
  base64?: string;
}

export interface SeedSnapshot extends SeedContent {
  id?: string;
  createdAt?: number;
  creator?: string;
}

export interface SeedShortcut {
  /** The item that it shows. */
  item: string;
  id?: string;
  /** A name for `ids`; the item's by default. */
  ref?: string;
}

export interface SeedInboxItem {
  item: string;
  to: string;
  from?: string;
  id?: string;
  ref?: string;
  access?: "read" | "edit";
  createdAt?: number;
}

export interface SeedLink {
  item: string;
  type?: "single_use" | "reusable";
  expirationTime?: "1 hour" | "1 week" | "1 month" | "unlimited";
}

/** Ids by the names of the seed. Items are there by `ref`, by name (the first of that name) and by path. */
export interface SeedIds {
  users: Record<string, string>;
  vaults: Record<string, string>;
  /** By path: `Vault/Folder/Sub-folder`. */
  folders: Record<string, string>;
  items: Record<string, string>;
  shortcuts: Record<string, string>;
  inbox: Record<string, string>;
  /** `<item>#<n>`, from 0, the oldest first. */
  snapshots: Record<string, string>;
  /** `<item>/<file name>`. */
  attachments: Record<string, string>;
  vaultTypes: Record<string, string>;
  roles: Record<string, string>;
  groups: Record<string, string>;
}
