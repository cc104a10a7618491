"""Writes through the official connector what the task lists: a vault, its items, shortcuts to them, and a user."""

from connect import TASK, connect, report

client = connect()
vault_id = client.create_vault(TASK["vault"])
folder_id = client.call("POST", "/api/v1/folders", {"vaultId": vault_id, "name": "Folder"})["id"]

items = {}
for item in TASK["items"]:
    place = {"vaultId": vault_id, **({"folderId": folder_id} if item.pop("inFolder", False) else {})}
    items[item["name"]] = client.create_item({**item, **place})

shortcuts = {name: client.create_shortcut(items[name], TASK["shortcutVault"]) for name in TASK.get("shortcuts", [])}

user = None
if "user" in TASK:
    roles = client.call("GET", "/api/v1/user-roles", {"includeUserRole": 1})["items"]
    role = next(role for role in roles if role["code"] == "user")
    user = client.create_user({**TASK["user"], "userRoleId": role["id"]})

report(vault=vault_id, folder=folder_id, items=items, shortcuts=shortcuts, user=user)
