"""The subcommands of ``mapapp``, a module for each: ``add_arguments`` and ``run``."""
