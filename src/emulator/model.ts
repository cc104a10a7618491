// What the server stores. Every secret field is ciphertext (or base64 where there is no client-side encryption):
// no plaintext, no vault key and no master key ever gets in here.

/** Rights, each including those before it. `navigate` shows a folder's name but no items. */
export type Access = "none" | "navigate" | "read" | "edit" | "admin";

/** A custom field as it travels: all three parts are sealed. A value may be null. */
export interface StoredCustom {
  name: string;
  value: string | null;
  type: string;
}

export interface StoredAttachment {
  id: string;
  name: string;
  encryptedKey: string;
  encryptedData: string;
  hash: string;
}

/** The fields that an item, its snapshots and its links share. */
export interface ItemContent {
  name: string;
  login: string | null;
  url: string | null;
  urls: string[];
  description: string | null;
  tags: string[];
  color: number;
  customs: StoredCustom[];
  passwordEncrypted: string | null;
  keyEncrypted: string | null;
  attachments: StoredAttachment[];
  fieldsOrder: string[] | null;
}

export interface StoredItem extends ItemContent {
  id: string;
  vaultId: string;
  folderId: string | null;
  isDeleted: boolean;
  /** Users who marked it as a favourite. */
  favoriteOf: Set<string>;
  /** Rights on this item alone, over those of its folder and vault. */
  access: Map<string, Access>;
  createdAt: number;
  updatedAt: number;
}

export interface StoredSnapshot extends ItemContent {
  id: string;
  itemId: string;
  creatorId: string;
  createdAt: number;
}

export interface StoredShortcut {
  id: string;
  itemId: string;
  vaultId: string;
  folderId: string | null;
  keyEncrypted: string | null;
  creatorId: string;
}

export interface StoredInboxItem {
  id: string;
  itemId: string;
  recipientId: string;
  senderId: string;
  keyEncrypted: string | null;
  access: "read" | "edit";
  createdAt: number;
  isViewed: boolean;
  isUserNotified: boolean;
}

export interface StoredVault {
  id: string;
  name: string;
  typeId: string | null;
  masterKeyHash: string | null;
  salt: string | null;
  /** The vault key encrypted for each member, by user id: `masterKeyEncrypted` of whoever asks. */
  keys: Map<string, string>;
  access: Map<string, Access>;
  createdAt: number;
}

export interface StoredFolder {
  id: string;
  vaultId: string;
  parentFolderId: string | null;
  name: string;
  /** Rights on this folder and below, over those of the vault. */
  access: Map<string, Access>;
}

export interface StoredUser {
  id: string;
  login: string;
  email: string;
  fullName: string;
  roleId: string;
  groupIds: string[];
  isServiceAccount: boolean;
  isBlocked: boolean;
  /** The server wants a second factor first: every request is answered with `twoFactorAuthRequired`. */
  twoFactorRequired: boolean;
  /** `sha256hex(password)`, of users made by a request: it is only to be compared. Null for seeded ones. */
  passwordHash: string | null;
  masterKeyHash: string | null;
  masterKeyOptions: string | null;
  publicKey: string | null;
  privateKeyEncrypted: string | null;
}

export interface StoredRole {
  id: string;
  code: string;
  name: string;
}

export interface StoredGroup {
  id: string;
  name: string;
}

export interface StoredVaultType {
  id: string;
  name: string;
  code: string;
  administratorIds: string[];
}

export interface StoredLink {
  id: string;
  url: string;
  itemId: string;
  shortcutId: string | null;
  creatorId: string;
  type: string;
  expirationTime: string;
  keyHash: string | null;
  keyEncrypted: string | null;
  itemData: unknown;
}

/** Something deleted, by the `binItemId` that the deletion answered. */
export interface BinEntry {
  id: string;
  kind: "item" | "folder";
  objectId: string;
}

export interface PasswordRules {
  minLength: number;
  isDigitsRequired: boolean;
  isUppercaseRequired: boolean;
  isSpecialCharactersRequired: boolean;
}

export interface Settings {
  authPasswordComplexity: PasswordRules;
  masterPasswordComplexity: PasswordRules;
  /** Parameters for the master keys of new users. */
  masterKey: { digest: string; iterations: number; bytes: number };
}
