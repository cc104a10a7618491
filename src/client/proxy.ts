// Whether there is a proxy: apart from proxied.ts, which is loaded only then.

export type Env = Readonly<Record<string, string | undefined>>;

/** Whether the environment names a proxy; NO_PROXY may still except the server. */
export function namesProxy(env: Env): boolean {
  return [env.http_proxy, env.HTTP_PROXY, env.https_proxy, env.HTTPS_PROXY].some(Boolean);
}
