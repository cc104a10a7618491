"""Performs a plan with the official connector and prints what each step gave, as JSON.

A step is {"name", "call", "with"?, "as"?}: a method of a client, or a function as "crypto.decrypt_aes". In its arguments
{"$": ["name", "key", …]} stands for (a part of) what an earlier step gave. A step {"name", "connect": {…}} makes another
client. What a step raises is reported in its place, and the plan goes on."""

import importlib
import json
import sys

from passwork_client import PassworkClient

TASK = json.load(sys.stdin)


def connect(accessToken=None, refreshToken=None, masterKey=None, masterPassword=None):
    client = PassworkClient(TASK["url"])
    client.set_tokens(accessToken, refreshToken)
    if masterKey:
        client.set_master_key(masterKey)
    if masterPassword:
        client.set_master_password(masterPassword)
    return client


def resolved(value, given):
    if isinstance(value, list):
        return [resolved(one, given) for one in value]
    if not isinstance(value, dict):
        return value
    if "$" not in value:
        return {key: resolved(one, given) for key, one in value.items()}
    name, *way = value["$"]
    found = given[name]
    for step in way:
        found = found[step]
    # The connector changes what it is handed: the next step must not see that.
    return json.loads(json.dumps(found))


def function(name, client):
    if "." not in name:
        return getattr(client, name)
    module, function_name = name.split(".")
    return getattr(importlib.import_module(f"passwork_client.{module}"), function_name)


clients = {}
given = {}
results = {}
for step in TASK["steps"]:
    name = step["name"]
    try:
        if "connect" in step:
            clients[name] = connect(**step["connect"])
            results[name] = {"ok": clients[name].master_key}
            continue
        perform = function(step["call"], clients.get(step.get("as", "me")))
        given[name] = perform(*resolved(step.get("with", []), given))
        # As it is now: a later step may change it.
        results[name] = {"ok": json.loads(json.dumps(given[name]))}
    except Exception as error:
        results[name] = {"error": f"{type(error).__name__}: {error}"}
print(json.dumps(results))
