"""``make bench``: every benchmark in turn, each as a table."""

import runpy

MODULES = ("slider", "free_mouse", "exports", "geocoding", "extraction", "load")

if __name__ == "__main__":
    for module in MODULES:
        print(f"\n## {module.replace('_', ' ').capitalize()}\n", flush=True)
        runpy.run_module(f"benchmarks.{module}", run_name="__main__")
