import sys

from contra.cli import main

sys.exit(main())
