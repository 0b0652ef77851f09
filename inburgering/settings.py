"""Instellingen. Alles wat per installatie verschilt komt uit de omgeving (zie `docs/instellingen.md`)."""

from contextlib import suppress
from pathlib import Path
from typing import Any

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

BASIS = Path(__file__).resolve().parent.parent
env = environ.Env()
if (BASIS / ".env").exists():
    env.read_env(BASIS / ".env")

OMGEVING = env.str("OMGEVING", "ontwikkeling")
PRODUCTIE = OMGEVING == "productie"
DEBUG = False
VAR_MAP = Path(env.str("VAR_MAP", str(BASIS / "var")))


def geheim(naam: str, ontwikkelwaarde: str) -> str:
    """Een geheim uit de omgeving; buiten productie volstaat een vaste ontwikkelwaarde."""
    if not PRODUCTIE:
        return env.str(naam, ontwikkelwaarde)
    waarde = env.str(naam, "")
    if not waarde or waarde == ontwikkelwaarde:
        raise ImproperlyConfigured(f"Zet {naam} in de omgeving; zonder dat start het programma niet in productie.")
    return waarde


SECRET_KEY = geheim("SECRET_KEY", "alleen-voor-ontwikkeling-en-de-demo-nooit-in-productie")
# Fernet-sleutels, nieuwste eerst: oude blijven lezen, de eerste schrijft.
VELDSLEUTELS = geheim("VELDSLEUTELS", "b250d2lra2VsLXNsZXV0ZWwtbmlldC1nZWhlaW0tMzI=").split(",")
INDEXSLEUTEL = geheim("INDEXSLEUTEL", "alleen-voor-ontwikkeling-indexsleutel")

ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]", "testserver"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

INSTALLED_APPS = [
    "inburgering.apps.InburgeringConfig",
    "intake",
    "pip_plans",
    "leerroutes",
    "besluiten",
    "dossiers",
    "toegang",
    "inburgering.apps.BeheerConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "csp",
    "django_htmx",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "toegang.middleware.KoppenMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "toegang.middleware.RechtenMiddleware",
    "toegang.middleware.InzageMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "inburgering.urls"
WSGI_APPLICATION = "inburgering.wsgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASIS / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "inburgering.context.kader",
            ]
        },
    }
]

# --- Database -------------------------------------------------------------------------------------------------------
DATABASES: dict[str, Any] = {
    "default": env.db_url("DATABASE_URL", default=f"sqlite:///{VAR_MAP / 'inburgering.sqlite3'}")
}
_db = DATABASES["default"]
if _db["ENGINE"].endswith("sqlite3"):
    # Zonder IMMEDIATE mislukt de helft van de gelijktijdige schrijftransacties met "database is locked".
    _db["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA foreign_keys=ON;"
        "PRAGMA cache_size=-65536;PRAGMA mmap_size=268435456;",
    }
    if _db["NAME"] != ":memory:":
        with suppress(OSError):  # een opdracht zonder database (`reken`) mag ook in een map die alleen leesbaar is
            Path(_db["NAME"]).parent.mkdir(parents=True, exist_ok=True)
else:
    _db["CONN_MAX_AGE"] = 300
    _db["CONN_HEALTH_CHECKS"] = True
    _db.setdefault("OPTIONS", {})["options"] = "-c lock_timeout=5000 -c statement_timeout=60000"
# De rol waarmee het programma werkt als een eigenaar de migraties uitvoert; `post_migrate` geeft haar de rechten.
DATABASE_APP_ROL = env.str("DATABASE_APP_ROL", "")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
REDIS_URL = env.str("REDIS_URL", "")
# Gedeeld door alle webprocessen: een code van de tweede factor geldt maar één keer.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
    if REDIS_URL
    else {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": str(VAR_MAP / "cache")}
}

# --- Toegang --------------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "toegang.Medewerker"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 15}},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "begin"
LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "toegang.adapters.AccountAdapter"
MFA_ADAPTER = "toegang.adapters.MfaAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_PREVENT_ENUMERATION = True
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Inburgering"
# Een code blijft één tijdvak langer goed: wie traag typt of een klok heeft die achterloopt, komt er ook in.
MFA_TOTP_TOLERANCE = 1
# Wie net met een wachtwoord binnenkwam, stelt de tweede factor in zonder nog eens te bevestigen.
MFA_REAUTHENTICATION_REQUIRED = False
# Hoeveel proxy's er vóór het programma staan: zonder dit lijken alle bezoekers van één adres te komen.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("PROXY_AANTAL", 0)
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
AXES_USERNAME_CALLABLE = "toegang.adapters.aanmeldnaam"
AXES_CLIENT_IP_CALLABLE = "toegang.adapters.adres_van"
AXES_LOCKOUT_TEMPLATE = "429.html"
AXES_ENABLE_ADMIN = False
# Een melding op de volgende pagina kan een naam noemen: die hoort niet in een cookie.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SESSION_COOKIE_AGE = 10 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSIE_STILSTAND = 30 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "inburgering.fouten.verlopen_formulier"

# --- Veilige koppen -------------------------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-src": [SELF],
        "frame-ancestors": [SELF],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
}
X_FRAME_OPTIONS = "SAMEORIGIN"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
if PRODUCTIE:
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SESSION_COOKIE_NAME = "__Host-sessie"
    CSRF_COOKIE_NAME = "__Host-csrf"
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
    SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", True)
    SECURE_REDIRECT_EXEMPT = [r"^gezond$", r"^gereed$"]
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# --- Taal en tijd ---------------------------------------------------------------------------------------------------
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands")]
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = USE_TZ = True

# --- Statische bestanden: uit de npm-pakketten, nooit in deze boom ---------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = env.str("STATIC_ROOT", str(VAR_MAP / "static"))
_npm = BASIS / "node_modules"
STATICFILES_DIRS = [BASIS / "static"] + [
    (voorvoegsel, _npm / map_)
    for voorvoegsel, map_ in {
        "utrecht": "@utrecht/component-library-css/dist",
        "ma": "@nl-design-system-community/ma-design-tokens/dist",
        "fonts/fira-sans": "@fontsource/fira-sans",
    }.items()
    if (_npm / map_).exists()
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if PRODUCTIE
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not PRODUCTIE
WHITENOISE_AUTOREFRESH = False

# --- Documenten, post en koppelingen --------------------------------------------------------------------------------
DOCUMENTEN_MAP = Path(env.str("DOCUMENTEN_MAP", str(VAR_MAP / "documenten")))
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o600
EMAIL_CONFIG = env.email_url("EMAIL_URL", default="consolemail://" if not PRODUCTIE else "smtp://localhost:25")
vars().update(EMAIL_CONFIG)
DEFAULT_FROM_EMAIL = env.str("AFZENDER", "inburgering@localhost")
ADMINS: list[tuple[str, str]] = []  # de foutmail van Django lekt persoonsgegevens
BRONBESTANDEN = env.str("BRONBESTANDEN", "")
BEVEILIGING_CONTACT = env.str("BEVEILIGING_CONTACT", f"mailto:{DEFAULT_FROM_EMAIL}")
BASIS_URL = env.str("BASIS_URL", "http://127.0.0.1:8000")
DUO_URL = env.str("DUO_URL", "")
# Zonder OIN van DUO wordt elk bericht geweigerd; buiten productie is het dat van de stand-in.
DUO_OIN = env.str("DUO_OIN", "" if PRODUCTIE else "00000004000000001000")
DUO_CERT_HEADER = env.str("DUO_CERT_HEADER", "X-Client-Cert-Verify")
DUO_CERT_GOED = env.str("DUO_CERT_GOED", "SUCCESS")
# PEM-bestanden van het eigen certificaat (PKIoverheid), als niet de proxy het voert.
CLIENTCERTIFICAAT = env.str("CLIENTCERTIFICAAT", "")
CLIENTSLEUTEL = env.str("CLIENTSLEUTEL", "")
BRP_URL = env.str("BRP_URL", "")
BRP_SLEUTEL = env.str("BRP_SLEUTEL", "")

# --- Celery: wekker, geen waarheid -----------------------------------------------------------------------------------
CELERY_BROKER_URL = REDIS_URL or "memory://"
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_TIME_LIMIT = 120
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_WORKER_MAX_TASKS_PER_CHILD = 200
CELERY_WORKER_MAX_MEMORY_PER_CHILD = 400_000
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 600}
CELERY_TIMEZONE = TIME_ZONE
CELERY_BEAT_SCHEDULE = {
    "uitgaand": {"task": "dossiers.tasks.verwerk_uitgaand", "schedule": 10.0, "options": {"expires": 10}},
    "veeg": {"task": "dossiers.tasks.veeg_termijnen", "schedule": 900.0, "options": {"expires": 900}},
}
CELERY_BEAT_SCHEDULE_FILENAME = str(VAR_MAP / "celerybeat-schedule")

# --- Logboek: nooit een persoonsgegeven ------------------------------------------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"schoon": {"()": "toegang.logboek.Schoon"}},
    "formatters": {"regel": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"uit": {"class": "logging.StreamHandler", "formatter": "regel", "filters": ["schoon"]}},
    "root": {"handlers": ["uit"], "level": env.str("LOGNIVEAU", "WARNING")},
    "loggers": {
        "django": {"handlers": ["uit"], "level": "ERROR", "propagate": False},
        "fontTools": {"level": "ERROR"},
        "weasyprint": {"level": "ERROR"},
        "httpx": {"level": "ERROR"},
    },
}
DEFAULT_EXCEPTION_REPORTER_FILTER = "toegang.logboek.Verberg"
SILENCED_SYSTEM_CHECKS = ["axes.W003"]
