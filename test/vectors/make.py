#!/usr/bin/env python3
"""Writes official.json, next to this file: values that the official connector encrypted, for our tests to open.

Run it with a Python that has the official connector; version 0.2.0 made the committed file:

    python -m venv /tmp/official && /tmp/official/bin/pip install passwork-python==0.2.0
    /tmp/official/bin/python test/vectors/make.py

Every key, salt and IV is drawn anew, so the file differs after each run; its plaintexts do not. Nothing in it
has ever protected anything.
"""

import json
import tempfile
from base64 import b64decode, b64encode
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from passwork_client.crypto import encrypt_aes, generate_key, generate_salt, get_hash, get_master_key, rsa_encrypt
from passwork_client.modules.session import SessionManager
from passwork_client.utils import encrypt_item_attachment

TEXTS = {
    "empty": "",
    "one character": "a",
    "one block less one": "x" * 15,
    "one block": "x" * 16,
    "one block and one": "x" * 17,
    "leading BOM": "\ufeffkey",
    "BOM alone": "\ufeff",
    "emoji of several code points": "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🔑",
    "combining, not composed": "e\u0301 a\u030a",
    "combining, composed": "\u00e9 \u00e5",
    "NUL": "\0a\0\0b\0",
    "control characters": "".join(map(chr, range(1, 32))) + "\x7f",
    "line ends": "one\ntwo\r\nthree\r\u2028\u2029",
    "right to left": "שלום \u202eabc\u202c",
    "last code points": "\ud7ff\ue000\ufffd\ufffe\uffff\U0010ffff",
    "what looks encrypted": "amt4cwv48xb6pp1h",
    "what looks like base64": "U2FsdGVkX19hYmM=",
    "spaces alone": "   ",
    "long": "0123456789abcde\n" * 70,
    "long, of two bytes a character": "ж" * 600,
}
PASSPHRASES = ["k", "ключ 🔑", generate_key(), b64encode(bytes(range(64))).decode()]

# The two forms of PEM that private keys come in, and the public forms that go with them.
PEM = {
    "PKCS#8": (serialization.PrivateFormat.PKCS8, serialization.PublicFormat.SubjectPublicKeyInfo),
    "PKCS#1": (serialization.PrivateFormat.TraditionalOpenSSL, serialization.PublicFormat.PKCS1),
}


def encrypted_strings():
    return [
        {"name": name, "plaintext": text, "passphrase": passphrase, "encrypted": encrypt_aes(text, passphrase)}
        for number, (name, text) in enumerate(TEXTS.items())
        for passphrase in [PASSPHRASES[number % len(PASSPHRASES)]]
    ]


def plain_strings():
    return [{"name": name, "plaintext": text, "encoded": encrypt_aes(text, "")} for name, text in TEXTS.items()]


def rsa_vectors():
    result = []
    for bits in (1024, 2048, 4096):
        for form, (private_format, public_format) in PEM.items():
            key = rsa.generate_private_key(public_exponent=65537, key_size=bits)
            public = key.public_key()
            public_pem = public.public_bytes(serialization.Encoding.PEM, public_format).decode()
            texts = [generate_key(), "ключ", ""]
            result.append({
                "bits": bits,
                "form": form,
                "privatePem": key.private_bytes(
                    serialization.Encoding.PEM, private_format, serialization.NoEncryption()
                ).decode(),
                "publicPem": public_pem,
                "texts": [
                    {
                        "plaintext": text,
                        "asConnectorEncrypts": b64encode(rsa_encrypt(text, public_pem)).decode(),
                        "pkcs1v15": b64encode(public.encrypt(text.encode(), padding.PKCS1v15())).decode(),
                    }
                    for text in texts
                ],
            })
    return result


def master_keys():
    result = []
    for digest, size, salt in [
        ("sha256", 64, generate_salt()),
        ("sha512", 64, generate_salt()),
        ("sha1", 20, generate_salt()),
        ("sha256", 32, "with:colons::and ünïcode:"),
    ]:
        password = "Mäster pass:1 🔑"
        made = get_master_key({"digest": digest, "iterations": 1000, "bytes": size, "salt": salt}, password)
        result.append({
            "masterPassword": password,
            "masterKeyOptions": made["masterKeyOptions"],
            "masterKey": made["hashedString"],
            "masterKeyHash": get_hash(made["hashedString"], "sha256"),
        })
    return result


def attachments():
    result = []
    for name, content in {
        "empty": b"",
        "one byte": b"\xff",
        "every byte": bytes(range(256)),
        "text": "Ünïcode\r\n".encode(),
        "long": bytes(range(255, -1, -1)) * 5,
    }.items():
        for item_key in ["", generate_key()]:
            result.append({
                "name": name,
                "itemKey": item_key or None,
                "bytesBase64": b64encode(content).decode(),
                **encrypt_item_attachment(content, item_key),
            })
    return result


def session():
    manager = SessionManager()
    manager.access_token = "access-token-1"
    manager.refresh_token = "refresh-token-1"
    manager.master_key = "master-key-1"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "session")
        file_key = manager.save_session(str(path), save_master_key=True)
        return {
            "fileKey": file_key,
            "file": path.read_text(),
            "content": {
                "access_token": manager.access_token,
                "refresh_token": manager.refresh_token,
                "master_key": manager.master_key,
            },
        }


def main():
    vectors = {
        "encryptedStrings": encrypted_strings(),
        "plainStrings": plain_strings(),
        "rsa": rsa_vectors(),
        "masterKeys": master_keys(),
        "attachments": attachments(),
        "session": session(),
    }
    assert b64decode(vectors["session"]["file"]), "the connector wrote no session"
    text = json.dumps(vectors, indent=1, ensure_ascii=True) + "\n"
    Path(__file__).with_name("official.json").write_text(text, encoding="ascii")


if __name__ == "__main__":
    main()
