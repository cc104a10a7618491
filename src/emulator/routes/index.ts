// All routes. Within a file, fixed names stand before parameters.

import type { Route } from "../router.ts";
import { APP_ROUTES } from "./app.ts";
import { BATCH_ROUTES } from "./batch.ts";
import { FOLDER_ROUTES } from "./folders.ts";
import { INBOX_ROUTES } from "./inbox.ts";
import { ITEM_ROUTES } from "./items.ts";
import { LINK_ROUTES } from "./links.ts";
import { SEARCH_ROUTES } from "./search.ts";
import { REFRESH_ROUTES, SESSION_ROUTES } from "./sessions.ts";
import { SHORTCUT_ROUTES } from "./shortcuts.ts";
import { SNAPSHOT_ROUTES } from "./snapshots.ts";
import { USER_ROUTES } from "./users.ts";
import { VAULT_ROUTES } from "./vaults.ts";

export const ROUTES: readonly Route[] = [
  ...REFRESH_ROUTES,
  ...SESSION_ROUTES,
  ...APP_ROUTES,
  ...BATCH_ROUTES,
  ...SEARCH_ROUTES,
  ...ITEM_ROUTES,
  ...SNAPSHOT_ROUTES,
  ...SHORTCUT_ROUTES,
  ...INBOX_ROUTES,
  ...LINK_ROUTES,
  ...VAULT_ROUTES,
  ...FOLDER_ROUTES,
  ...USER_ROUTES,
];
