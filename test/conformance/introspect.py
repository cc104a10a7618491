"""Prints every public name that the official connector defines, as a JSON list: module, name and parameters."""

import importlib
import inspect
import json
import pkgutil

import passwork_client
from passwork_client import PassworkClient

PREFIX = "passwork_client."


def is_public(name):
    return not name.startswith("_")


def short(module_name):
    return module_name.removeprefix(PREFIX)


def with_parameters(name, function):
    parameters = [one for one in inspect.signature(function).parameters if one != "self"]
    return f"{name}({', '.join(parameters)})"


def of_class(name, cls):
    # Of a class that only groups methods or constants its own name is enough.
    yield with_parameters(name, cls) if "__init__" in vars(cls) and cls.__init__.__code__.co_argcount > 1 else name
    for key, value in vars(cls).items():
        if not is_public(key):
            continue
        if inspect.isclass(value):
            yield from of_class(f"{name}.{key}", value)
        elif callable(value) or isinstance(value, (staticmethod, classmethod)):
            yield with_parameters(f"{name}.{key}", getattr(cls, key))
        else:
            yield f"{name}.{key}"


def of_module(module):
    for name, value in vars(module).items():
        if not is_public(name) or inspect.ismodule(value):
            continue
        if inspect.isclass(value) or inspect.isroutine(value):
            # What a module imports is told where it is defined.
            if value.__module__ == module.__name__:
                yield from of_class(name, value) if inspect.isclass(value) else [with_parameters(name, value)]
        elif type(value).__module__ in (module.__name__, "builtins"):
            yield name


modules = [module.name for module in pkgutil.walk_packages(passwork_client.__path__, PREFIX)]
names = [f"{short(name)}:{found}" for name in modules for found in of_module(importlib.import_module(name))]
names += [f":{name}" for name in vars(PassworkClient("http://localhost")) if is_public(name)]
print(json.dumps(sorted(names)))
