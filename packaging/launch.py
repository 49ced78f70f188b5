"""Where the packaged program starts: the same command line as ``modus``, or a worker of the storage room."""

import sys

if __name__ == "__main__":
    if sys.argv[1:2] == ["--worker"]:
        from workbench.storage.worker.child import main
    else:
        from workbench.cli import main
    sys.exit(main())
