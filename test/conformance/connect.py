"""What the scripts share: a client of the official connector from the task on standard input, and the one line of
JSON that each script prints. The official code runs as it was published; nothing of it is patched."""

import base64
import json
import os
import sys

from passwork_client import PassworkClient

TASK = json.load(sys.stdin)
IDS = TASK["ids"]
FOLDER = TASK["folder"]


def connect(**options):
    """A client for the task's credentials, with the master key where the server has client-side encryption."""
    client = PassworkClient(TASK["url"], **options)
    client.set_tokens(TASK["accessToken"], TASK["refreshToken"])
    if TASK["masterKey"]:
        client.set_master_key(TASK["masterKey"])
    return client


def path(name):
    """A file of the task's own folder."""
    return os.path.join(FOLDER, name)


def content(*names):
    """A file's bytes as base64."""
    with open(path(os.path.join(*names)), "rb") as file:
        return base64.b64encode(file.read()).decode()


def failure(action):
    """The text and code of the error that an action raises."""
    try:
        action()
    except Exception as error:
        return {"type": type(error).__name__, "code": getattr(error, "code", None)}
    return None


def report(**results):
    print(json.dumps(results))
