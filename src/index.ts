/// <reference types="node" preserve="true" />
// passwork-cli as a library: everything that a program may use, and nothing done by importing it. The classes of the
// resources are types alone: a `PassworkClient` makes them.

export type { CallParameters, Method } from "./client/api.ts";
export type { App, Settings } from "./client/app.ts";
export type { AttachmentChanges } from "./client/attachment-changes.ts";
export type { Attachment, NewAttachment, SavedAttachment } from "./client/attachments.ts";
export type { BatchRequest, Outcome } from "./client/batch.ts";
export { PassworkClient } from "./client/client.ts";
export type { RequestOptions } from "./client/core.ts";
export type { CreatedUser, UserRole } from "./client/create-user.ts";
export type { Json } from "./client/envelope.ts";
export type { Attempt } from "./client/exchange.ts";
export type { FolderNode } from "./client/folder-tree.ts";
export type { Folder, Folders, FolderWithPath, NewFolder } from "./client/folders.ts";
export type { Group, Groups, GroupWithUsers } from "./client/groups.ts";
export type { Delivery, Inbox, InboxInfo, InboxItem } from "./client/inbox.ts";
export type { AttachmentInfo, CustomField, Item, ItemContent } from "./client/item.ts";
export type {
  CustomChange,
  ItemChanges,
  NewCustomField,
  NewItem,
  NewPlace,
  NewShortcut,
} from "./client/item-input.ts";
export type { ItemOutcome, Progress } from "./client/item-reader.ts";
export type { ItemUpdate, UpdateOptions } from "./client/item-writer.ts";
export type { Items } from "./client/items.ts";
export {
  LINK_EXPIRATION_TIMES,
  LINK_TYPES,
  type LinkExpirationTime,
  type LinkInfo,
  type Links,
  type LinkType,
  type NewLink,
} from "./client/links.ts";
export type { NewUser, RsaBits } from "./client/new-user.ts";
export type { ClientOptions } from "./client/open.ts";
export type { PathPart } from "./client/path.ts";
export type { Person } from "./client/person.ts";
export type { Found, Search } from "./client/search.ts";
export type { Renewal, Tokens } from "./client/session.ts";
export type { SaveSessionOptions, SessionApi, SessionInfo } from "./client/session-api.ts";
export type { Shortcuts } from "./client/shortcuts.ts";
export type { Snapshot, SnapshotInfo, Snapshots } from "./client/snapshots.ts";
export type { User, UserChanges, UserKeys, Users } from "./client/users.ts";
export type { VaultType, VaultTypeAdministrator, VaultTypes } from "./client/vault-types.ts";
export type { NewVault, Vault, Vaults } from "./client/vaults.ts";
export { MAX_ATTACHMENT_BYTES } from "./crypto/attachment.ts";
export type { MasterKeyOptions } from "./crypto/master-key.ts";
export { generateKey, generatePassword, type PasswordComplexity } from "./crypto/random.ts";
export {
  ConflictError,
  CryptoError,
  type ErrorCode,
  type ErrorDetails,
  FieldError,
  FileError,
  ForbiddenError,
  failuresOf,
  MasterKeyError,
  NotFoundError,
  PassworkError,
  PassworkErrors,
  ProtocolError,
  RateLimitedError,
  ServerError,
  TlsError,
  TokenExpiredError,
  TransportError,
  UnauthenticatedError,
  UsageError,
  ValidationError,
} from "./errors.ts";
export { printable } from "./printable.ts";
export { Secret, type SecretInput } from "./secret.ts";
