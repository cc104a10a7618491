/// <reference types="node" />

/** What the installation can do, and its settings. */
export declare class App {
    #private;
    /** The names of the installation's features, such as `vaultType`; none where the server is too old to tell. */
    features(options?: RequestOptions): Promise<string[]>;
    /** Whether the installation has a feature. */
    hasFeature(name: string, options?: RequestOptions): Promise<boolean>;
    /** The installation's settings, as far as this client knows them; `call("GET", "/v1/app/settings")` has all. */
    settings(options?: RequestOptions): Promise<Settings>;
}

/** An attachment, opened and verified. */
export declare interface Attachment {
    id: string;
    /** As the item lists it: never to be used as a path. */
    name: string;
    content: Buffer;
}

/** The changes of an item's attachments. */
export declare interface AttachmentChanges {
    add?: readonly NewAttachment[] | undefined;
    /** Ids or names. */
    remove?: readonly string[] | undefined;
}

/** An attachment as its item mentions it. */
export declare interface AttachmentInfo {
    id: string;
    name: string;
}

/** One attempt to send a request, for a log of them: nothing secret is in it. */
export declare interface Attempt {
    method: string;
    /** Without the query. */
    path: string;
    /** Undefined where no answer came. */
    status: number | undefined;
    milliseconds: number;
    bytes: number;
}

/** A request of a batch. */
export declare interface BatchRequest {
    method: Method;
    /** Below /api, such as `/v1/items/66f2…`. */
    path: string;
    /** The query of a GET, the JSON body of every other method. */
    parameters?: CallParameters | undefined;
}

/** Parameters: the query of a GET (arrays as `key[]`, booleans as `1`), the JSON body of every other method. */
export declare type CallParameters = {
    readonly [key: string]: Json | readonly Json[] | undefined;
};

/** Where the server is, who asks, and how to behave. */
export declare interface ClientOptions {
    /** The server: `passwork.example.com`, `https://example.com/passwork`. */
    host: string;
    accessToken: SecretInput;
    /** Renews the access token when it has expired. */
    refreshToken?: SecretInput | undefined;
    /** The master key (base64 text), where the server has client-side encryption. */
    masterKey?: SecretInput | undefined;
    /** Instead of the master key; deriving it costs a request and about 0.1 s. */
    masterPassword?: SecretInput | undefined;
    /** A file with the CA's certificate (PEM), trusted besides the usual ones. */
    caFile?: string | undefined;
    /** The same as text. */
    ca?: string | undefined;
    /** False accepts any certificate: then anyone on the way can read and change everything. */
    verify?: boolean | undefined;
    /** Milliseconds that the server may be silent, at most a quarter of the whole request. Default 30 000. */
    timeout?: number | undefined;
    /** Attempts after the first, of what may be repeated. Default 3. */
    retries?: number | undefined;
    /** Told of things that the user should know, one sentence each. */
    onWarning?: ((sentence: string) => void) | undefined;
    /** Told when the tokens were renewed, so that they can be stored. */
    onRenewed?: ((tokens: Tokens, renewal: Renewal) => void) | undefined;
    /** Told of each attempt to send a request; nothing secret is in it. */
    onAttempt?: ((attempt: Attempt) => void) | undefined;
    /** Told how many of the items that are asked for have been opened, with every one of them. */
    onProgress?: ((progress: Progress) => void) | undefined;
}

/** 409: the request contradicts what the server has. */
export declare class ConflictError extends PassworkError {
    name: string;
    constructor(message: string, details?: ErrorDetails);
}

/** A user who was just made. The passwords are nowhere else: store them, or hand them over. */
export declare interface CreatedUser {
    id: string;
    password: Secret;
    /** Null without client-side encryption. */
    masterPassword: Secret | null;
}

/** A ciphertext that its key does not open, or content that does not match its hash. */
export declare class CryptoError extends PassworkError {
    name: string;
    constructor(message: string, details?: ErrorDetails);
}

/** A custom field's new value, or its new value and type. */
export declare type CustomChange = SecretInput | null | {
    readonly value: SecretInput | null;
    readonly type?: string | undefined;
};

/** A custom field of an item. */
export declare interface CustomField {
    name: string;
    /** `text`, `password` or `totp`; others may come. */
    type: string;
    value: Secret | null;
}

/** How an item came. */
export declare interface Delivery {
    /** The id in the inbox, which is another than the item's. */
    id: string;
    /** What the recipient may do: `read` or `edit`; others may come. */
    access: string;
    senderId: string | null;
    sender: Person | null;
    createdAt: Date | null;
    isViewed: boolean;
}

/** What kind of failure it is. Commands turn it into an exit code, surfaces into an annotation. */
export declare type ErrorCode = 
/** The command line, the environment or an input is wrong: nothing was sent. */
"usage"
/** No answer: DNS, connection, timeout, a broken body. */
| "transport"
/** The server's certificate is not trusted. */
| "tls"
/** An answer that no Passwork 7 server gives. */
| "protocol"
/** 401: the token is wrong, revoked or expired, or a second factor is wanted. */
| "unauthenticated" | "forbidden" | "notFound" | "conflict"
/** 400 or 422: the server refuses the request's content. */
| "validation" | "rateLimited"
/** Any other answer that is no success. */
| "server"
/** The master key or password is missing, wrong, or not wanted. */
| "masterKey"
/** A ciphertext that its key does not open. */
| "crypto"
/** An item has no such field, or the field is empty. */
| "field"
/** A variable's or output's name is refused, or stands for two values. */
| "name"
/** The command to run cannot be found. */
| "commandNotFound"
/** The command to run cannot be executed. */
| "commandNotExecutable"
/** A file that was asked for cannot be read or written. */
| "file";

/** What an error tells besides its sentence. */
export declare interface ErrorDetails {
    /** What to do next: one sentence, or nothing where only the message helps. */
    hint?: string;
    /** The reference, id, flag or variable at fault, when the caller wants to attach the failure to it. */
    subject?: string;
    /** The HTTP status, when the failure is an answer. */
    status?: number;
    /** The server's own code for the failure, such as `accessTokenExpired`. */
    serverCode?: string;
    /** The request's fields that the server names as wrong. */
    fields?: readonly string[];
    cause?: unknown;
}

/** The failures behind anything thrown: an unknown error becomes none, so that the caller decides about it. */
export declare function failuresOf(error: unknown): readonly PassworkError[];

/** An item has no such field, or the field is empty. */
export declare class FieldError extends PassworkError {
    name: string;
    constructor(message: string, details?: ErrorDetails);
}

/** A file cannot be read or written. */
export declare class FileError extends PassworkError {
    name: string;
    constructor(message: string, details?: ErrorDetails);
}

/** A folder of a vault. */
export declare interface Folder {
    id: string;
    name: string;
    vaultId: string;
    /** Null at the top of the vault. */
    parentFolderId: string | null;
}

/** A folder with those in it, by name. */
export declare interface FolderNode extends Folder {
    children: FolderNode[];
}

/** Folders of vaults. */
export declare class Folders {
    #private;
    /** All folders of a vault, whatever their depth. */
    list(vaultId: string, options?: RequestOptions): Promise<Folder[]>;
    /** The same as a tree, each level sorted by name. A folder whose parent cannot be seen stands at the top. */
    tree(vaultId: string, options?: RequestOptions): Promise<FolderNode[]>;
    /** One folder, with the way to it. */
    get(id: string, options?: RequestOptions): Promise<FolderWithPath>;
    /** The folders of all vaults whose name holds the text. */
    search(query: string, options?: RequestOptions): Promise<FolderWithPath[]>;
    /** Makes a folder, and returns its id. */
    create(folder: NewFolder, options?: RequestOptions): Promise<string>;
    /** Gives a folder another name. */
    rename(id: string, name: string, options?: RequestOptions): Promise<void>;
    /** Moves a folder with all that is in it: into another folder of its vault, or to the top with null. */
    move(id: string, targetFolderId: string | null, options?: RequestOptions): Promise<void>;
    /** Puts a folder with all that is in it into the bin, and returns its id there; null where the server tells none. */
    delete(id: string, options?: RequestOptions): Promise<string | null>;
}

/** A folder with the way to it. */
export declare interface FolderWithPath extends Folder {
    /** From the vault to the parent folder, as far as the server tells it. */
    path: PathPart[];
}

/** 403: the token's user has no access. */
export declare class ForbiddenError extends PassworkError {
    name: string;
    constructor(message: string, details?: ErrorDetails);
}

/** An item or a shortcut as searches and lists show it: no values. */
export declare interface Found {
    /** The item's id. */
    id: string;
    /** The shortcut's id where a shortcut was found, else null. */
    shortcutId: string | null;
    name: string;
    vaultId: string;
    folderId: string | null;
    /** From the vault to the folder that it lies in, where the server tells it. */
    path: PathPart[];
    tags: string[];
}

/** A fresh key for a vault, an item, an attachment or a link. */
export declare function generateKey(): string;

/**
 * A password of at least `length` characters that has what `complexity` requires. A draw without it is thrown away
 * whole: patching characters in would make some passwords likelier than others.
 */
export declare function generatePassword(length?: number, complexity?: PasswordComplexity): string;

/** A group of users. */
export declare interface Group {
    id: string;
    name: string;
}

/** Groups of users. */
export declare class Groups {
    #private;
    /** The groups that the token's user can see. */
    list(options?: RequestOptions): Promise<Group[]>;
    /** One group, with its members. */
    get(id: string, options?: RequestOptions): Promise<GroupWithUsers>;
}

/** A group with its members, as far as the server tells them. */
export declare interface GroupWithUsers extends Group {
    users: Person[];
}

/** What others have sent to the token's user. */
export declare class Inbox {
    #private;
    /** The items in the inbox of the token's user, in the server's order: no values. */
    list(options?: RequestOptions): Promise<InboxInfo[]>;
    /** One item, opened, by its id in the inbox. Throws a `PassworkError` that names it. */
    get(id: string, options?: RequestOptions): Promise<InboxItem>;
    /**
     * Downloads an attachment of an item, by its id or name, opens it and checks its hash: at most 5 MiB, in memory.
     * Throws a `FieldError` where the item has none of that name, or several.
     */
    attachment(id: string, attachment: string, options?: RequestOptions): Promise<Attachment>;
    /** The same into exactly that file (mode 0600), which is there whole or stays as it was. */
    saveAttachment(id: string, attachment: string, file: string, options?: RequestOptions): Promise<SavedAttachment>;
    /**
     * Saves all attachments in a folder, which is made (0700) where there is none, under names that are safe and differ.
     * The failures are thrown together; what did not fail is saved.
     */
    saveAttachments(id: string, folder: string, options?: RequestOptions): Promise<SavedAttachment[]>;
}

/** What the inbox lists: no values. */
export declare interface InboxInfo extends Delivery {
    itemId: string;
    /** The item's name. */
    name: string;
}

/** An item of the inbox, opened. Its `id` is the item's. */
export declare interface InboxItem extends Item {
    inbox: Delivery;
}

/** An item, opened. */
export declare interface Item extends ItemContent {
    id: string;
    vaultId: string;
    folderId: string | null;
    isFavorite: boolean;
    /** The id of the shortcut that it was read through, else null. */
    shortcutId: string | null;
}

/** What shall be different on an item. What is left out stays as it is; null clears. */
export declare interface ItemChanges {
    /** Not empty. */
    name?: string | undefined;
    login?: string | null | undefined;
    /** Of an item with several addresses the first; the others stay. */
    url?: string | null | undefined;
    description?: string | null | undefined;
    urls?: readonly string[] | undefined;
    tags?: readonly string[] | null | undefined;
    color?: number | null | undefined;
    password?: SecretInput | null | undefined;
    /**
     * A list is all custom fields anew. By name, the others stay as they are, and so do the order and, where none is
     * given, the type; null clears the value, and a name that the item does not have is added at the end.
     */
    customs?: readonly NewCustomField[] | {
        readonly [name: string]: CustomChange | undefined;
    } | undefined;
    /** Names of custom fields that shall be gone. */
    removeCustoms?: readonly string[] | undefined;
    attachments?: AttachmentChanges | undefined;
}

/** What an item holds, and each of its snapshots. */
export declare interface ItemContent {
    name: string;
    login: string;
    url: string;
    /** Further addresses, on newer servers. */
    urls: string[];
    description: string;
    tags: string[];
    color: number;
    /** Null where none is set. */
    password: Secret | null;
    customs: CustomField[];
    attachments: AttachmentInfo[];
}

/** An item, or why it could not be had. */
export declare type ItemOutcome = {
    ok: true;
    item: Item;
} | {
    ok: false;
    id: string;
    error: PassworkError;
};

/** Items: read, found, created, changed, moved and deleted, with their attachments. */
export declare class Items {
    #private;
    /** One item, opened. Throws a {@link PassworkError} that names the id. */
    get(id: string, options?: RequestOptions): Promise<Item>;
    /**
     * Items in the order of the ids, each with its own failure where it has one. An id given twice is fetched once and
     * answered twice.
     */
    getMany(ids: readonly string[], options?: RequestOptions): Promise<ItemOutcome[]>;
    /** Finds items: names and ids, no values. */
    search(search: Search, options?: RequestOptions): Promise<Found[]>;
    /** Finds items and opens them, each with its own failure where it has one. */
    searchAndOpen(search: Search, options?: RequestOptions): Promise<ItemOutcome[]>;
    /** The items of a vault, whatever their folders; with a folder its direct children. Names and ids, no values. */
    list(place: NewPlace, options?: RequestOptions): Promise<Found[]>;
    /**
     * Creates an item and returns its id. In an encrypted vault it gets a fresh key of its own. Throws a `UsageError`
     * that names the field for content that no item can have, before anything is sent.
     */
    create(item: NewItem, options?: RequestOptions): Promise<string>;
    /**
     * Changes what is given and leaves the rest of the item as it is; null clears. Reads the item first, and sends
     * nothing where nothing differs, or with `dryRun`. Values that are not concerned go back as they came, so that one
     * that does not open does no harm. Custom fields travel as one list: of two updates of them at once, the later wins.
     */
    update(id: string, changes: ItemChanges, options?: UpdateOptions): Promise<ItemUpdate>;
    /**
     * Moves an item: within its vault, or to another one, for which its key is wrapped anew. An old item without a key
     * of its own cannot leave its vault. Earlier versions keep the key as the old vault has it. Throws a
     * `ProtocolError` where the item is not in its place afterwards, or does not open there.
     */
    move(id: string, place: NewPlace, options?: RequestOptions): Promise<void>;
    /** Puts an item into the bin, and returns its id there; null where the server tells none. */
    delete(id: string, options?: RequestOptions): Promise<string | null>;
    /**
     * Downloads an attachment, by its id or name, opens it and checks its hash: at most 5 MiB, in memory. Throws a
     * `FieldError` where the item has none of that name, or several.
     */
    attachment(id: string, attachment: string, options?: RequestOptions): Promise<Attachment>;
    /** The same into exactly that file (mode 0600), which is there whole or stays as it was. */
    saveAttachment(id: string, attachment: string, file: string, options?: RequestOptions): Promise<SavedAttachment>;
    /**
     * Saves all attachments in a folder, which is made (0700) where there is none, under names that are safe and differ.
     * The failures are thrown together; what did not fail is saved.
     */
    saveAttachments(id: string, folder: string, options?: RequestOptions): Promise<SavedAttachment[]>;
}

/** What an update has changed, or would. */
export declare interface ItemUpdate {
    /** The item before. A value that does not open is null here, see `unopened`. */
    item: Item;
    /** The fields that differ, by name: `password`, `tags`, `custom field API_KEY`, `attachment plan.txt`. */
    changed: string[];
    /** The fields of the item before that do not open: `password`, `custom field "API_KEY"`. */
    unopened: string[];
}

/** Any JSON value. */
export declare type Json = null | boolean | number | string | Json[] | {
    [key: string]: Json;
};

/** How long a link opens. */
export declare const LINK_EXPIRATION_TIMES: readonly ["1 hour", "1 week", "1 month", "unlimited"];

/** How often a link opens. */
export declare const LINK_TYPES: readonly ["single_use", "reusable"];

/** How long a link works. */
export declare type LinkExpirationTime = (typeof LINK_EXPIRATION_TIMES)[number];

/** A link that exists. */
export declare interface LinkInfo {
    id: string;
    itemId: string | null;
    type: string | null;
    expirationTime: string | null;
    /**
     * The address as the server knows it. Under client-side encryption the code is missing, and without it the link
     * opens nothing.
     */
    url: Secret | null;
}

/** Links, which show an item to whoever has them. */
export declare class Links {
    #private;
    /**
     * Makes a link. Its address is a credential: whoever has it reads the item, so it comes as a `Secret`. The link
     * holds the item as it is now. Throws without making one where any value of the item does not open.
     */
    create(link: NewLink, options?: RequestOptions): Promise<{
        url: Secret;
    }>;
    /** The links of the token's user, as far as the server lists them. */
    list(options?: RequestOptions): Promise<LinkInfo[]>;
}

/** Whether a link works once or as often as it is opened. */
export declare type LinkType = (typeof LINK_TYPES)[number];

/** The master key or password is missing, wrong, or not wanted. */
export declare class MasterKeyError extends PassworkError {
    name: string;
    constructor(message: string, details?: ErrorDetails);
}

/** The parameters behind `pbkdf:digest:iterations:bytes:salt`. */
export declare interface MasterKeyOptions {
    /** OpenSSL's name of the digest, such as `sha256`. */
    digest: string;
    iterations: number;
    /** Length of the derived key in bytes. */
    bytes: number;
    /** Used as text; may hold any character, `:` included. */
    salt: string;
}

/** The server's limit, in bytes of the file itself. */
export declare const MAX_ATTACHMENT_BYTES: number;

/** The methods that the API knows. */
export declare type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** A file to attach, of at most 5 MiB: its bytes, or a regular file's path, whose last part is the default name. */
export declare type NewAttachment = {
    name: string;
    content: Uint8Array;
} | {
    path: string;
    name?: string;
};

/** A custom field as callers hand it in. */
export declare interface NewCustomField {
    /** Not empty. */
    name: string;
    /** `text` (the default), `password` or `totp`. */
    type?: string | undefined;
    /** Null for none. An empty text is kept as such. */
    value: SecretInput | null;
}

/** A folder to be made. */
export declare interface NewFolder {
    name: string;
    vaultId: string;
    /** The folder to lie in; left out or null for the top of the vault. */
    parentFolderId?: string | null | undefined;
}

/** An item to be created. What is left out, null or empty stays unset: an empty password is none. */
export declare interface NewItem extends NewPlace {
    /** Not empty. */
    name: string;
    login?: string | null | undefined;
    /** By default the first of `urls`. */
    url?: string | null | undefined;
    description?: string | null | undefined;
    /** Several addresses, the first of them `url`. Servers before these existed keep `url` alone. */
    urls?: readonly string[] | undefined;
    tags?: readonly string[] | undefined;
    /** The number of a colour; 0 for none. */
    color?: number | undefined;
    password?: SecretInput | null | undefined;
    customs?: readonly NewCustomField[] | undefined;
    attachments?: readonly NewAttachment[] | undefined;
}

/** What to make a link to, an item or the item behind a shortcut, and for how long. */
export declare interface NewLink {
    /** Exactly one of this and `shortcutId`. */
    itemId?: string | undefined;
    shortcutId?: string | undefined;
    type: LinkType;
    expirationTime: LinkExpirationTime;
}

/** Where something is put. */
export declare interface NewPlace {
    vaultId: string;
    /** Left out or null for the top of the vault. */
    folderId?: string | null | undefined;
}

/** A shortcut to be created: to which item, and where. */
export declare interface NewShortcut extends NewPlace {
    itemId: string;
}

/** A user to be made. */
export declare interface NewUser {
    login: string;
    email?: string | undefined;
    fullName?: string | undefined;
    /** The role, by its id or by its code; by default the one with the code `user`. */
    userRoleId?: string | undefined;
    roleCode?: string | undefined;
    userGroupIds?: readonly string[] | undefined;
    /** To log in with; by default one is generated that obeys the installation's rules. */
    password?: SecretInput | undefined;
    /** With client-side encryption; by default one is generated that obeys the installation's rules. */
    masterPassword?: SecretInput | undefined;
    /** Size of the RSA keys: 1024, 2048 (the default) or 4096. The largest takes seconds to make. */
    rsaBits?: RsaBits | undefined;
    /**
     * What seals the private key. By default the master key, which is what opens the keys that Passwork itself made.
     * `masterPassword` is the way of the official Python connector's `create_user` (up to 0.2.0), whose users no client
     * opens with the master key. Which of the two a real server's own clients expect of a user made through the API is
     * unknown; this client opens both, the latter with the master password alone.
     */
    privateKeyUnder?: "masterKey" | "masterPassword" | undefined;
}

/** A vault to be made. */
export declare interface NewVault {
    name: string;
    /** The id of a vault type: needed where the installation has vault types, see `vaultTypes.list()`. */
    typeId?: string | null | undefined;
}

/** 404, or nothing is called so. */
export declare class NotFoundError extends PassworkError {
    name: string;
    constructor(message: string, details?: ErrorDetails);
}

/** The JSON of a request, or why there is none. An answer without content is null. */
export declare type Outcome = {
    ok: true;
    json: Json;
} | {
    ok: false;
    error: PassworkError;
};

/** What a server asks of passwords: `authPasswordComplexity` and `masterPasswordComplexity` of its settings. */
export declare interface PasswordComplexity {
    minLength?: number | null;
    isDigitsRequired?: boolean | null;
    isUppercaseRequired?: boolean | null;
    isSpecialCharactersRequired?: boolean | null;
}

/**
 * A client of one server, for one user's tokens. It holds the connections and the keys: make one and use it for all
 * calls, and `close()` it at the end.
 */
export declare class PassworkClient {
    #private;
    readonly session: SessionApi;
    readonly items: Items;
    readonly shortcuts: Shortcuts;
    readonly snapshots: Snapshots;
    readonly inbox: Inbox;
    readonly links: Links;
    readonly vaults: Vaults;
    readonly vaultTypes: VaultTypes;
    readonly folders: Folders;
    readonly users: Users;
    readonly groups: Groups;
    readonly app: App;
    /** Reads the options. Throws `usage` errors; nothing is sent before the first call. */
    constructor(options: ClientOptions);
    /**
     * A client of the session in a file (see `session.save`; the official connector's files do as well). Every renewal is
     * saved to the file again. The file's master key is used where the options have neither that nor a master password.
     * Throws a `FileError` where there is no such file or it is no session, and a `CryptoError` where the key is wrong.
     */
    static fromSession(file: string, key: SecretInput, options: Omit<ClientOptions, "accessToken" | "refreshToken">): Promise<PassworkClient>;
    /** Calls any endpoint: `path` starts behind /api, as in `/v1/vaults`. Returns its JSON as it is. */
    call(method: Method, path: string, parameters?: CallParameters, options?: RequestOptions): Promise<Json>;
    /**
     * Calls any endpoints, any number of them, in batches of 25. Returns what each gives, in their order: a request that
     * fails does not disturb the others. Where one of them changes something the batches go one after the other, and
     * none is repeated that the server may have received. Throws a `UsageError` where one is no request, and the failure
     * where no request was answered at all.
     */
    batch(requests: readonly BatchRequest[], options?: RequestOptions): Promise<Outcome[]>;
    /** Ends the connections and all calls under way, and with them the use of this client. */
    close(): Promise<void>;
    /** The same, for `await using`. */
    [Symbol.asyncDispose](): Promise<void>;
}

/** A failure, with what to do next. Each code has a class of its own, made of this one. */
export declare class PassworkError extends Error {
    name: string;
    readonly code: ErrorCode;
    readonly hint: string | undefined;
    readonly subject: string | undefined;
    readonly status: number | undefined;
    readonly serverCode: string | undefined;
    readonly fields: readonly string[];
    constructor(code: ErrorCode, message: string, details?: ErrorDetails);
    /** The same failure, its sentence led by the thing that was asked for: `DB_PASSWORD: no item has the id …`. */
    about(subject: string): PassworkError;
}

/** Several failures of one request, reported together. It has at least one. */
export declare class PassworkErrors extends Error {
    readonly errors: readonly PassworkError[];
    constructor(errors: readonly PassworkError[]);
}

/** One step on the way to a place: the vault, whose `folderId` is null, or a folder. */
export declare interface PathPart {
    name: string;
    vaultId: string;
    folderId: string | null;
}

/** A user, as other objects mention them. */
export declare interface Person {
    id: string | null;
    /** Empty where the server does not tell, as are the next two. */
    login: string;
    email: string;
    fullName: string;
}

/**
 * Text that others chose (a server, a vault, a file) made fit for one line of a terminal or a log: no control
 * character, no escape sequence, no direction override, no line break, no command to an agent that reads the log, and
 * not longer than `limit`.
 */
export declare function printable(text: string, limit?: number): string;

/** How far a client has come: items opened, or failed, of those asked for so far in all calls together. */
export declare interface Progress {
    done: number;
    total: number;
}

/** An answer that no Passwork 7 server gives. */
export declare class ProtocolError extends PassworkError {
    name: string;
    constructor(message: string, details?: ErrorDetails);
}

/** 429, still after every repetition. */
export declare class RateLimitedError extends PassworkError {
    name: string;
    constructor(message: string, details?: ErrorDetails);
}

/** What a refresh did to the tokens that the caller has stored. */
export declare type Renewal = "accessToken" | "refreshToken" | "pair";

/** How one call of the client may end early. */
export declare interface RequestOptions {
    /** Aborts the call, which then rejects with the signal's reason. */
    signal?: AbortSignal | undefined;
    /** Milliseconds for the whole call, all its requests together. Rejects with a `TransportError` after them. */
    timeout?: number | undefined;
}

/** Sizes of RSA keys. */
export declare type RsaBits = 1024 | 2048 | 4096;

/** An attachment that was saved. */
export declare interface SavedAttachment {
    id: string;
    /** As the item lists it; the file may be called otherwise. */
    name: string;
    /** The file. */
    path: string;
    bytes: number;
}

/** How a session is saved. */
export declare interface SaveSessionOptions extends RequestOptions {
    /**
     * The file's key, any text. Default: the key of the file if the session is kept in it already, else a new one of
     * 256 random bits.
     */
    key?: SecretInput | undefined;
    /** Whether the master key is stored too. Without it a file that has one keeps it. */
    includeMasterKey?: boolean | undefined;
    /** Whether a file that is there may be replaced although the key does not open it. What it holds is lost. */
    replace?: boolean | undefined;
}

/** What to look for: all that is given must fit. */
export declare interface Search {
    /** Text in the name, the address or the notes. */
    query?: string | undefined;
    tags?: readonly string[] | undefined;
    colorCodes?: readonly number[] | undefined;
    /** Vaults, with everything in their folders. */
    vaultIds?: readonly string[] | undefined;
    /** Folders, their direct children only. */
    folderIds?: readonly string[] | undefined;
}

/** A value that prints as `[secret]`: in text, in JSON, in `console.log`. Its text leaves by `reveal()` alone. */
export declare class Secret {
    #private;
    constructor(text: string);
    /** The plaintext. Call this only where the value is delivered, masked or used as a key. */
    reveal(): string;
    /** Whether the value has no characters: such a value can be neither masked nor used. */
    get isEmpty(): boolean;
    toString(): string;
    toJSON(): string;
    [Symbol.toPrimitive](): string;
}

/** A secret as callers hand it in: wrapped, or the bare text. */
export declare type SecretInput = string | Secret;

/** Any other answer that is no success. */
export declare class ServerError extends PassworkError {
    name: string;
    constructor(message: string, details?: ErrorDetails);
}

/** The client's session: its tokens, their renewal, and the file that they are kept in. */
export declare class SessionApi {
    #private;
    /** The tokens as they are now: renewals change them. */
    get tokens(): Tokens;
    /** When the access token expires; null where no renewal has told. */
    get accessTokenExpiredAt(): Date | null;
    /** When the refresh token expires; null where no renewal has told, as of a server before 7.6. */
    get refreshTokenExpiredAt(): Date | null;
    /**
     * Renews both tokens; the old pair is dead then. Throws a `TokenExpiredError` where the server refuses: then the
     * tokens, and the file, stay as they are.
     */
    refresh(options?: RequestOptions): Promise<Tokens>;
    /** Renews the access token alone (Passwork 7.6 and later, API tokens): the refresh token stays good. */
    refreshAccessToken(options?: RequestOptions): Promise<Tokens>;
    /** Renews the refresh token alone (Passwork 7.6 and later, API tokens): the access token stays good. */
    refreshRefreshToken(options?: RequestOptions): Promise<Tokens>;
    /** What the server knows of the session: a cheap call to see whether the tokens are good. */
    info(options?: RequestOptions): Promise<SessionInfo>;
    /**
     * Saves the session in a file (mode 0600, replaced as a whole) in the official connector's format, and from then on
     * every renewal too. Returns the file's key, which opens it again: keep it apart from the file. Several processes may
     * keep their session in one file: of two that would renew it at once the second takes the first one's tokens.
     *
     * Throws a `FileError` for a file that is there and does not open with the key, unless it may be replaced.
     */
    save(file: string, options?: SaveSessionOptions): Promise<Secret>;
}

/** What the server knows of a session. */
export declare interface SessionInfo {
    id: string | null;
    userId: string | null;
    /** `api` of tokens made in a user's settings and of service accounts; others may come. */
    clientType: string | null;
    accessTokenExpiredAt: Date | null;
    refreshTokenExpiredAt: Date | null;
}

/** The installation's settings. */
export declare interface Settings {
    /** What passwords to log in with must have. */
    authPasswordComplexity: PasswordComplexity;
    /** What master passwords must have. */
    masterPasswordComplexity: PasswordComplexity;
}

/** Shortcuts, which show an item in another place. */
export declare class Shortcuts {
    #private;
    /** The item behind a shortcut, opened. */
    get(id: string, options?: RequestOptions): Promise<Item>;
    /** The items behind shortcuts, in the order of the shortcuts' ids, each with its own failure where it has one. */
    getMany(ids: readonly string[], options?: RequestOptions): Promise<ItemOutcome[]>;
    /** Finds shortcuts: names and ids, no values. */
    search(search: Search, options?: RequestOptions): Promise<Found[]>;
    /** Finds shortcuts and opens the items behind them, each with its own failure where it has one. */
    searchAndOpen(search: Search, options?: RequestOptions): Promise<ItemOutcome[]>;
    /**
     * Shows an item in another place as well, and returns the shortcut's id. The readers of that place get the item's
     * key: so an old item that has its vault's key and none of its own is refused.
     */
    create(shortcut: NewShortcut, options?: RequestOptions): Promise<string>;
    /** Changes the item behind a shortcut, as `items.update` does, with the shortcut's copy of the item's key. */
    update(id: string, changes: ItemChanges, options?: UpdateOptions): Promise<ItemUpdate>;
    /** Deletes a shortcut; the item stays. */
    delete(id: string, options?: RequestOptions): Promise<void>;
    /**
     * Downloads an attachment, by its id or name, opens it and checks its hash: at most 5 MiB, in memory. Throws a
     * `FieldError` where the item has none of that name, or several.
     */
    attachment(id: string, attachment: string, options?: RequestOptions): Promise<Attachment>;
    /** The same into exactly that file (mode 0600), which is there whole or stays as it was. */
    saveAttachment(id: string, attachment: string, file: string, options?: RequestOptions): Promise<SavedAttachment>;
    /**
     * Saves all attachments in a folder, which is made (0700) where there is none, under names that are safe and differ.
     * The failures are thrown together; what did not fail is saved.
     */
    saveAttachments(id: string, folder: string, options?: RequestOptions): Promise<SavedAttachment[]>;
}

/** An item as it was. */
export declare interface Snapshot extends SnapshotInfo, ItemContent {
}

/** A snapshot as an item's list of them shows it: no values. */
export declare interface SnapshotInfo {
    id: string;
    itemId: string;
    /** The item's name at that time. */
    name: string;
    createdAt: Date | null;
    /** Who made the change that this version was kept before. */
    creator: Person | null;
}

/** Earlier versions of items. */
export declare class Snapshots {
    #private;
    /** The snapshots of an item, in the server's order: no values. */
    list(itemId: string, options?: RequestOptions): Promise<SnapshotInfo[]>;
    /** One snapshot, opened. Throws a `PassworkError` that names it, or the item. */
    get(itemId: string, snapshotId: string, options?: RequestOptions): Promise<Snapshot>;
    /**
     * Downloads an attachment as it was, by its id or name, opens it and checks its hash: at most 5 MiB, in memory. Throws
     * a `FieldError` where the snapshot has none of that name, or several.
     */
    attachment(itemId: string, snapshotId: string, attachment: string, options?: RequestOptions): Promise<Attachment>;
    /** The same into exactly that file (mode 0600), which is there whole or stays as it was. */
    saveAttachment(itemId: string, snapshotId: string, attachment: string, file: string, options?: RequestOptions): Promise<SavedAttachment>;
    /**
     * Saves all attachments in a folder, which is made (0700) where there is none, under names that are safe and differ.
     * The failures are thrown together; what did not fail is saved.
     */
    saveAttachments(itemId: string, snapshotId: string, folder: string, options?: RequestOptions): Promise<SavedAttachment[]>;
}

/** The server's certificate is not trusted. */
export declare class TlsError extends PassworkError {
    name: string;
    constructor(message: string, details?: ErrorDetails);
}

/** The access token has expired and could not be renewed. */
export declare class TokenExpiredError extends UnauthenticatedError {
    name: string;
    constructor(message: string, details?: ErrorDetails);
}

/** The tokens of a session. */
export declare interface Tokens {
    accessToken: Secret;
    refreshToken: Secret | undefined;
}

/** No answer: DNS, connection, timeout, a broken body. */
export declare class TransportError extends PassworkError {
    name: string;
    constructor(message: string, details?: ErrorDetails);
}

/** 401: the token is wrong, revoked or expired, or a second factor is wanted. */
export declare class UnauthenticatedError extends PassworkError {
    name: string;
    constructor(message: string, details?: ErrorDetails);
}

/** How an update is made. */
export declare interface UpdateOptions extends RequestOptions {
    /** Says what would change, and changes nothing. */
    dryRun?: boolean | undefined;
}

/** The call, the command line, the environment or an input is wrong: nothing was sent. */
export declare class UsageError extends PassworkError {
    name: string;
    constructor(message: string, details?: ErrorDetails);
}

/** A user of the installation. */
export declare interface User {
    id: string;
    login: string;
    /** Empty where the server does not tell it, as is the full name. */
    email: string;
    fullName: string;
    /** Null where the server does not tell it. */
    userRoleId: string | null;
    userGroupIds: string[];
    isBlocked: boolean;
    isServiceAccount: boolean;
}

/** What shall be different of a user; what is left out stays. */
export declare interface UserChanges {
    email?: string | undefined;
    fullName?: string | undefined;
    userRoleId?: string | undefined;
    /** The groups that the user is in, all of them. */
    userGroupIds?: readonly string[] | undefined;
}

/** The token's user: what the server tells of the keys. */
export declare interface UserKeys {
    id: string;
    /** PEM; null without client-side encryption. */
    publicKey: string | null;
}

/** A role that a user may have. */
export declare interface UserRole {
    id: string;
    /** Such as `owner`, `admin` or `user`. */
    code: string;
    name: string;
}

/** Users of the installation. */
export declare class Users {
    #private;
    /** The users that the token's user can see. */
    list(options?: RequestOptions): Promise<User[]>;
    /** One user. */
    get(id: string, options?: RequestOptions): Promise<User>;
    /** The id and the public key of the token's user, as the server tells them. */
    keys(options?: RequestOptions): Promise<UserKeys>;
    /** A user's public key (PEM), as the server tells it. Throws a `notFound` error where the user has none. */
    publicKey(id: string, options?: RequestOptions): Promise<string>;
    /** The roles that the token's user may give to others. */
    roles(options?: RequestOptions): Promise<UserRole[]>;
    /**
     * How the master key of the token's user is derived; null without client-side encryption. Throws a `crypto` error for
     * options that would give the master password away.
     */
    masterKeyOptions(options?: RequestOptions): Promise<MasterKeyOptions | null>;
    /** How the master key of a new user is to be derived, with a fresh salt. Throws as `masterKeyOptions` does. */
    newMasterKeyOptions(options?: RequestOptions): Promise<MasterKeyOptions>;
    /**
     * Makes a user, with keys where this client has a master key. The passwords that are not given are generated by the
     * installation's rules, and returned. Throws a `usage` error that lists the roles where there is none with the code
     * given, and `forbidden`, `conflict` or `validation` errors as the server refuses.
     */
    create(user: NewUser, options?: RequestOptions): Promise<CreatedUser>;
    /** Changes a user. Sends nothing where there is nothing to change. */
    update(id: string, changes: UserChanges, options?: RequestOptions): Promise<void>;
    /** Keeps a user out: sessions and logins are refused until `unblock`. */
    block(id: string, options?: RequestOptions): Promise<void>;
    /** Lets a user in again. */
    unblock(id: string, options?: RequestOptions): Promise<void>;
    /** Deletes a user. */
    delete(id: string, options?: RequestOptions): Promise<void>;
}

/** 400 or 422: the server refuses the request's content; `fields` names the parts at fault. */
export declare class ValidationError extends PassworkError {
    name: string;
    constructor(message: string, details?: ErrorDetails);
}

/** A vault. */
export declare interface Vault {
    id: string;
    name: string;
    /** Null where the installation has no vault types. */
    typeId: string | null;
    /** Whether its items are encrypted on the client. */
    isEncrypted: boolean;
    /** False where the user has hidden it. */
    isVisible: boolean;
    /** What the user may do in it, in the server's words; empty where the server does not tell. */
    permissions: string[];
    /** The user's rights in one word, of the server's; null where the server does not tell. */
    access: string | null;
}

/** Vaults. */
export declare class Vaults {
    #private;
    /** The vaults that the token's user can see. */
    list(options?: RequestOptions): Promise<Vault[]>;
    /** One vault. */
    get(id: string, options?: RequestOptions): Promise<Vault>;
    /**
     * Makes a vault, and returns its id. With a master key it gets a key of its own, sealed for the token's user and for
     * the administrators of its type; their public keys are taken from the server, as every client must. Throws a `usage`
     * error that lists the vault types where one is needed, and `crypto` errors that name the administrators for whom the
     * key cannot be sealed.
     */
    create(vault: NewVault, options?: RequestOptions): Promise<string>;
    /** Gives a vault another name. */
    rename(id: string, name: string, options?: RequestOptions): Promise<void>;
    /** Deletes a vault with all that is in it. */
    delete(id: string, options?: RequestOptions): Promise<void>;
}

/** A type of vaults: it decides who administers them. */
export declare interface VaultType {
    id: string;
    name: string;
    /** `company`, `privateShared`; others may come. */
    code: string;
}

/** A user who gets the key of every vault of a type. */
export declare interface VaultTypeAdministrator {
    id: string;
    /** PEM; null where the user has no keys. */
    publicKey: string | null;
}

/** The types that a vault may have. */
export declare class VaultTypes {
    #private;
    /** The types that a new vault may have. */
    list(options?: RequestOptions): Promise<VaultType[]>;
    /** The first type that has all that is given; null where none has. Throws a `usage` error where nothing is given. */
    find(wanted: {
        id?: string | undefined;
        code?: string | undefined;
        name?: string | undefined;
    }, options?: RequestOptions): Promise<VaultType | null>;
    /** The administrators of a type, with their public keys as the server tells them. */
    administrators(id: string, options?: RequestOptions): Promise<VaultTypeAdministrator[]>;
}

export { }
