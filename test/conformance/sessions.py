"""Tokens and session files through the official connector. The access token has expired before this runs."""

from connect import TASK, connect, failure, path, report

from passwork_client import PassworkClient

expired = failure(lambda: connect().call("GET", "/api/v1/vaults"))

client = PassworkClient(TASK["url"], auto_refresh=True)
client.set_tokens(TASK["accessToken"], TASK["refreshToken"])
if TASK["masterPassword"]:
    client.set_master_password(TASK["masterPassword"])
vaults = client.call("GET", "/api/v1/vaults")["items"]

pairs = [[client.access_token, client.refresh_token]]
for step in (client.update_access_token, client.update_refresh_token, client.update_tokens):
    step()
    pairs.append([client.access_token, client.refresh_token])

file_key = client.save_session(path("session"), save_master_key=True)
loaded = PassworkClient(TASK["url"])
loaded.load_session(path("session"), file_key)

stale = PassworkClient(TASK["url"])
stale.set_tokens(TASK["accessToken"], TASK["refreshToken"])

report(
    expired=expired,
    vaults=len(vaults),
    masterKey=client.master_key,
    pairs=pairs,
    loaded=[loaded.master_key, len(loaded.call("GET", "/api/v1/vaults")["items"])],
    stale=failure(stale.update_tokens),
    staleCall=failure(lambda: stale.call("GET", "/api/v1/vaults")),
)
