"""Opens through the official connector what the task names: items, shortcuts, and the items' attachments."""

from connect import TASK, connect, content, path, report

client = connect()


def opened(item):
    fields = {name: item.get(name) for name in ("name", "login", "url", "description", "tags", "password")}
    customs = [[custom["name"], custom["value"], custom["type"]] for custom in item["customs"]]
    client.download_item_attachment(item, path(item["id"]))
    files = {file["name"]: content(item["id"], file["name"]) for file in item["attachments"]}
    return {**fields, "customs": customs, "files": files}


report(
    items={name: opened(client.get_item(item_id)) for name, item_id in TASK["items"].items()},
    batch=[item.get("password") for item in client.get_items(list(TASK["items"].values()))],
    shortcuts=[opened(client.get_shortcut(shortcut_id)["password"]) for shortcut_id in TASK["shortcuts"]],
    found=sorted(item["name"] for item in client.search_and_decrypt(vault_ids=[TASK["vault"]])),
)
