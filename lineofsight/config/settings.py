"""Django's settings: read from the environment only, safe by default. docs/how-to/configure.md lists them."""

from pathlib import Path
from urllib.parse import unquote, urlparse

from csp.constants import SELF

from lineofsight.config.environment import PROJECT, switch, text, words

BASE_DIR = PROJECT
LINEOFSIGHT_DEMO = switch("DEMO")
LINEOFSIGHT_DATA = Path(text("DATA", str(PROJECT / "var")))
LINEOFSIGHT_SNAPSHOTS = LINEOFSIGHT_DATA / "snapshots"
LINEOFSIGHT_AUTHORITY_NAME = text("AUTHORITY_NAME", "Wexcombe Council")
LINEOFSIGHT_AUTHORITY_CODE = text("AUTHORITY_CODE", "WEX")
LINEOFSIGHT_VIRUS_SCAN = text("VIRUS_SCAN", "")
LINEOFSIGHT_BACKUP_KEY = text("BACKUP_KEY", "")
LINEOFSIGHT_PACK_PASSPHRASE = text("PACK_PASSPHRASE", "")
LINEOFSIGHT_PUBLIC_FORM = switch("PUBLIC_FORM", default=LINEOFSIGHT_DEMO)
LINEOFSIGHT_TWO_STEP = switch("TWO_STEP", default=not LINEOFSIGHT_DEMO)
LINEOFSIGHT_OIDC_ISSUER = text("OIDC_ISSUER", "")
LINEOFSIGHT_OIDC_CLIENT_ID = text("OIDC_CLIENT_ID", "")
LINEOFSIGHT_OIDC_CLIENT_SECRET = text("OIDC_CLIENT_SECRET", "")
LINEOFSIGHT_OIDC_SCOPES = words("OIDC_SCOPES", "profile,email")
LINEOFSIGHT_OIDC_USERNAME_CLAIM = text("OIDC_USERNAME_CLAIM", "preferred_username")
LINEOFSIGHT_OIDC_ROLE_CLAIM = text("OIDC_ROLE_CLAIM", "")
LINEOFSIGHT_OIDC_ROLES = words("OIDC_ROLES", "")
LINEOFSIGHT_AUDIT_KEY = text("AUDIT_KEY", hint="It keeps the audit chain honest: `make setup` makes one.")

SECRET_KEY = text("SECRET_KEY", hint="`make setup` makes one for this machine in var/env.")
DEBUG = switch("DEBUG")
ALLOWED_HOSTS = words("HOSTS", "127.0.0.1,localhost")
CSRF_TRUSTED_ORIGINS = words("ORIGINS", "")

INSTALLED_APPS = [
    "lineofsight.config",
    "lineofsight.web",
    "lineofsight.access",
    "lineofsight.drafts",
    "lineofsight.continuity",
    "lineofsight.snapshots",
    "lineofsight.record",
    "lineofsight.documents",
    "lineofsight.papers",
    "lineofsight.rights",
    "lineofsight.letters",
    "lineofsight.retention",
    "lineofsight.packs",
    "lineofsight.bodies",
    "lineofsight.catalogue",
    "lineofsight.programmes",
    "lineofsight.service.front_door",
    "lineofsight.service.early_help",
    "lineofsight.service.assessment",
    "lineofsight.service.child_in_need",
    "lineofsight.service.child_protection",
    "lineofsight.service.court",
    "lineofsight.oversight.performance",
    "lineofsight.oversight.quality",
    "lineofsight.oversight.scrutiny",
    "lineofsight.council.membership",
    "lineofsight.council.schedule",
    "lineofsight.council.agendas",
    "lineofsight.council.minutes",
    "lineofsight.council.questions",
    "lineofsight.council.decisions",
    "lineofsight.council.programme",
    "lineofsight.council.public_site",
    "lineofsight.exchange",
    "lineofsight.exchange.moderngov",
    *(["lineofsight.demo"] if LINEOFSIGHT_DEMO else []),
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
    "axes",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "lineofsight.drafts.middleware.DraftsMiddleware",
    "lineofsight.access.middleware.DeclaredAccessMiddleware",
    "lineofsight.record.middleware.NeedToKnowMiddleware",
    "lineofsight.snapshots.middleware.OpenedOnceMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "lineofsight.config.urls"
WSGI_APPLICATION = "lineofsight.config.wsgi.application"

TEMPLATES = [
    {
        "NAME": "jinja2",
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "APP_DIRS": True,
        "OPTIONS": {
            "environment": "lineofsight.web.jinja_environment.environment",
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "lineofsight.web.context.page",
                "lineofsight.drafts.keeping.context",
            ],
        },
    },
]

SQLITE_OPTIONS = {
    "timeout": 20,
    # A write takes its lock when it begins, so that two writers wait for each other and neither fails.
    "transaction_mode": "IMMEDIATE",
    # What was acknowledged is on the disk, not only in its cache: NORMAL would keep it from a killed process only.
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;"
        "PRAGMA mmap_size=134217728; PRAGMA cache_size=-20000; PRAGMA journal_size_limit=27103364;"
    ),
}
# A page asks questions that take milliseconds: compiling one, as PostgreSQL would, takes longer than answering it.
POSTGRESQL_OPTIONS = {"options": "-c jit=off"}


def database(url: str) -> dict[str, object]:
    """This function will turn a database address (sqlite:///path or postgresql://...) into Django's settings for it."""
    parts = urlparse(url)
    if parts.scheme == "sqlite":
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": parts.path or ":memory:", "OPTIONS": SQLITE_OPTIONS}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "OPTIONS": POSTGRESQL_OPTIONS,
    }


# Where `lineofsight measure --engine postgresql` counts: temporary tables in a database that may be any.
LINEOFSIGHT_MEASURES_DATABASE = text("MEASURES_DATABASE", text("DATABASE", ""))
DATABASES = {"default": database(text("DATABASE", f"sqlite://{LINEOFSIGHT_DATA / 'lineofsight.sqlite3'}"))}
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "answers": {  # What measures answered of frozen snapshots: it never changes, and may be deleted at any time.
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": LINEOFSIGHT_DATA / "answers",
        "TIMEOUT": None,
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    },
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "access.User"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "lineofsight.access.backends.AccountBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "name")},
    },
]
LOGIN_URL = "access:sign_in"
LOGIN_REDIRECT_URL = "record:home"
LOGOUT_REDIRECT_URL = "access:sign_in"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.5  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = "lineofsight.access.views.locked_out"
AXES_VERBOSE = False

SESSION_ENGINE = "lineofsight.access.sessions"
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
SECURE_TRANSPORT = switch("HTTPS", default=not LINEOFSIGHT_DEMO)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_TRANSPORT
SECURE_SSL_REDIRECT = SECURE_TRANSPORT
SECURE_HSTS_SECONDS = 31_536_000 if SECURE_TRANSPORT else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if switch("BEHIND_PROXY") else None
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "lineofsight.drafts.views.csrf_failure"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": [SELF],
        "frame-ancestors": ["'none'"],
    }
}

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
STATIC_URL = "/static/"
STATIC_ROOT = LINEOFSIGHT_DATA / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEDIA_ROOT = LINEOFSIGHT_DATA / "documents"
FILE_UPLOAD_HANDLERS = [
    "lineofsight.documents.uploading.TooLargeHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": text("LOG_LEVEL", "WARNING")},
}
