"""Fuzz one target: ``python -m tests.fuzzing.run TARGET RUNS [SEED]``.

With atheris the inputs are led by the code they reach; where it is not to be had (it has wheels
for Linux and macOS on some Pythons only) they are random bytes. Either way the inputs are the same
for the same seed. Ends with status 0, or shows the traceback and the bytes that led to it.
"""

import importlib.util
import random
import sys
import tempfile

LONGEST = 400
_LENGTHS = (4, 12, 40, 120, LONGEST)


def main(name: str, runs: int, seed: int) -> None:
    """Run a target so many times."""
    if importlib.util.find_spec("atheris"):
        _led(name, runs, seed)
    else:
        _random(name, runs, seed)


def _led(name: str, runs: int, seed: int) -> None:
    import atheris  # type: ignore[import-untyped]

    with atheris.instrument_imports(include=["mapapp"]):
        from tests.fuzzing.targets import TARGETS
    with tempfile.TemporaryDirectory() as folder:
        options = [f"-runs={runs}", f"-seed={seed}", f"-max_len={LONGEST}", "-rss_limit_mb=3000"]
        options += ["-timeout=60", "-verbosity=0", "-print_final_stats=1", "-len_control=20"]
        atheris.Setup([sys.argv[0], *options, f"-artifact_prefix={folder}/"], TARGETS[name])
        atheris.Fuzz()


def _random(name: str, runs: int, seed: int) -> None:
    from tests.fuzzing.targets import TARGETS

    source = random.Random(seed)
    for _ in range(runs):
        data = source.randbytes(source.choice(_LENGTHS))
        try:
            TARGETS[name](data)
        except BaseException:
            sys.stderr.write(f"{name}: {data!r}\n")
            raise


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1)
