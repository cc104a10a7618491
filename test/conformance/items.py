"""Items, attachments, snapshots and search through the official connector."""

from connect import IDS, connect, content, failure, path, report

client = connect()
vault_id = IDS["vaults"]["Staging"]

with open(path("source.bin"), "wb") as file:
    file.write(bytes(range(256)))

item_id = client.create_item({
    "vaultId": vault_id,
    "name": "Conformance",
    "login": "login",
    "password": "pä$$wörd 🔑",
    "url": "https://example.com",
    "description": "notes",
    "tags": ["conform", "two"],
    "color": 3,
    "customs": [
        {"name": "Field", "value": "välue", "type": "text"},
        {"name": "Hidden", "value": "secret", "type": "password"},
        {"name": "OTP", "value": "JBSWY3DPEHPK3PXP", "type": "totp"},
    ],
    "attachments": [{"path": path("source.bin"), "name": "file.bin"}],
})
created = client.get_item(item_id)
client.download_item_attachment(created, path("item"))

client.update_item(item_id, {
    "vaultId": vault_id,
    "password": "changed",
    "customs": [{"name": "Field", "value": "other", "type": "text"}],
})
updated = client.get_item(item_id)
client.download_item_attachment(updated, path("updated"))

snapshots = client.call("GET", f"/api/v1/items/{item_id}/snapshots")["items"]
snapshot = client.get_snapshot(item_id, snapshots[0]["id"])
client.download_snapshot_attachments(snapshot, path("snapshot"))

seeded = client.get_items([IDS["items"]["DB_PASSWORD"], IDS["items"]["Notes only"], IDS["items"]["TLS key"]])
found = client.search_and_decrypt(tags=["conform", "two"])
in_vault = client.search_and_decrypt(vault_ids=[IDS["vaults"]["Production"]])
bin_item_id = client.delete_item(item_id)

report(
    created=created,
    updated=updated,
    snapshot=snapshot,
    files=[content("item", "file.bin"), content("updated", "file.bin"), content("snapshot", "file.bin")],
    seeded=[[item["name"], item.get("password"), len(item["customs"])] for item in seeded],
    found=[item["password"] for item in found],
    inVault=sorted(item["name"] for item in in_vault),
    binItemId=bin_item_id,
    gone=failure(lambda: client.get_item(item_id)),
    refused=failure(lambda: client.call("POST", "/api/v1/folders", {})),
)
