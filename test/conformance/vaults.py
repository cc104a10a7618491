"""New vaults, with a type where the server has types, and a new user, through the official connector."""

from connect import IDS, TASK, connect, failure, report

client = connect()
vault_type = client.find_vault_type(code="company") if TASK["hasTypes"] else None
vault_id = client.create_vault("Conformance", vault_type["id"] if vault_type else None)
item_id = client.create_item({"vaultId": vault_id, "name": "Inside", "password": "inside"})

role = next(r for r in client.call("GET", "/api/v1/user-roles", {"includeUserRole": 1})["items"] if r["code"] == "user")
user = client.create_user({"login": "made", "email": "made@example.com", "fullName": "Made", "userRoleId": role["id"]})

report(
    vault=client.get_vault(vault_id),
    password=client.get_item(item_id)["password"],
    untyped=failure(lambda: client.create_vault("Untyped")) if TASK["hasTypes"] else None,
    user=user,
    publicKey=client.get_user_public_key(IDS["users"]["dana"]),
)
