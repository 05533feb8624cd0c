from collections import Counter

# The files of the repository, and what the provider reports. Names are the keys.
DESIRED = {
    "server app-1": {"size": "medium", "zone": "a"},
    "server app-2": {"size": "medium", "zone": "b"},
    "bucket photos": {"zone": "any", "public": False},
    "database shop": {"size": "large", "zone": "b"},
}
ACTUAL = {
    "server app-1": {"size": "small", "zone": "a"},
    "bucket photos": {"zone": "any", "public": True},  # changed by hand: drift
    "database shop": {"size": "large", "zone": "a"},
    "server test-7": {"size": "small", "zone": "a"},
}


# region: infrastructure-plan
FIXED = {"zone"}  # what the provider can't change in place


def plan(desired: dict, actual: dict) -> list:
    steps = []
    for name in sorted(desired.keys() | actual.keys()):
        wanted, found = desired.get(name), actual.get(name)
        if found is None:
            steps.append(("create", name, wanted))
        elif wanted is None:
            steps.append(("destroy", name, {}))
        else:
            changed = {key: wanted[key] for key in wanted if wanted[key] != found.get(key)}
            if changed:
                steps.append(("replace" if changed.keys() & FIXED else "change", name, changed))
    return steps
    # endregion


def apply(steps: list, actual: dict) -> None:
    for action, name, values in steps:
        if action == "destroy":
            del actual[name]
        else:
            actual[name] = {**actual.get(name, {}), **values}


steps = plan(DESIRED, ACTUAL)
for action, name, values in steps:
    changes = "".join(f" {key}={value}" for key, value in values.items())
    print(f"{action:8}{name:15}{changes}".rstrip())
counts = Counter(action for action, _, _ in steps)
print("plan:", ", ".join(f"{count} to {action}" for action, count in sorted(counts.items())))
apply(steps, ACTUAL)
print("planned again:", plan(DESIRED, ACTUAL) or "nothing to do")
