// The installation itself: features and settings.

import type { UserRoute } from "../router.ts";
import { ok } from "./reply.ts";

export const APP_ROUTES: readonly UserRoute[] = [
  {
    method: "GET",
    pattern: "app/features",
    hash: "ignored",
    // The one answer whose top level is an array.
    handle: ({ state }) => ok(state.features.map((name) => ({ name }))),
  },
  {
    method: "GET",
    pattern: "app/settings",
    hash: "ignored",
    handle({ state }) {
      const { authPasswordComplexity, masterPasswordComplexity } = state.settings;
      return ok({
        authPasswordComplexity,
        masterPasswordComplexity,
        isClientSideEncryptionEnabled: state.encryption,
      });
    },
  },
];
