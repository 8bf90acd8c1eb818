"""Settings for the tests: temporary files, a fast password hasher, and nothing read from this machine."""

import os
import tempfile

os.environ["LINEOFSIGHT_ENV_FILE"] = os.devnull
os.environ.setdefault("LINEOFSIGHT_SECRET_KEY", "only-for-tests")
os.environ.setdefault("LINEOFSIGHT_AUDIT_KEY", "only-for-tests")
os.environ["LINEOFSIGHT_DEMO"] = "1"
os.environ["LINEOFSIGHT_DATA"] = tempfile.mkdtemp(prefix="lineofsight-tests-")

from lineofsight.config.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True  # nothing is collected for the tests
CACHES = {**CACHES, "answers": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}  # noqa: F405
