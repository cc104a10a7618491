"""Shortcuts, links and the inbox through the official connector."""

from connect import IDS, connect, content, path, report

from passwork_client.constants import LinkExpirationTime, LinkType

client = connect()
item_id = IDS["items"]["DB_PASSWORD"]

shortcut_id = client.create_shortcut(item_id, IDS["vaults"]["Staging"])
shortcut = client.get_shortcut(shortcut_id)
found = client.search_and_decrypt_shortcut(vault_ids=[IDS["vaults"]["Staging"]])

link = client.create_link(LinkType.SingleUse, LinkExpirationTime.Hour, item_id=item_id)
file_link = client.create_link(LinkType.Reusable, LinkExpirationTime.Unlimited, item_id=IDS["items"]["Deploy files"])
shortcut_link = client.create_link(LinkType.Reusable, LinkExpirationTime.Week, shortcut_id=shortcut_id)

inbox = client.get_inbox_item(IDS["inbox"]["Wi-Fi"])
client.download_inbox_attachment(inbox, path("inbox"))

report(
    shortcut=[shortcut["id"], shortcut["shortcut"]["id"], shortcut["password"]["password"]],
    found=[item["password"]["password"] for item in found],
    links=[link, file_link, shortcut_link],
    inbox=[inbox["id"], inbox["name"], inbox.get("password")],
    file=content("inbox", "plan.txt"),
)
