"""Accounts: who logs in, and how. Part of the base settings."""

AUTH_USER_MODEL = "organisations.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60  # seconds
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "organisations.adapters.AccountAdapter"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True  # a mail when a password or a second step changes
# "Send a new code" asks anew: a resend would mail known addresses only, and so tell them apart.
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = False
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3  # per code
ACCOUNT_LOGIN_TIMEOUT = 15 * 60  # seconds between the first step and the second
LOGIN_URL = "account_login"
WAGTAIL_PASSWORD_RESET_ENABLED = False  # the admin has no way in of its own
LOGIN_REDIRECT_URL = "/organisatie/"

# How often somebody may try: per address (ip) wide enough for a hospital behind one, per account
# (key) narrow. Counted in the cache; without the cache nobody logs in. ADR 0023 has the reasons.
ACCOUNT_RATE_LIMITS = {
    "login": "60/m/ip",
    "login_failed": "60/5m/ip,5/5m/key,20/d/key",
    "request_login_code": "60/5m/ip,200/h/ip,3/m/key,20/h/key",
    "second_factor": "5/5m/key,20/d/key",  # our own: organisations.second_factor_forms
    "reset_password": "20/5m/ip,3/m/key,10/h/key",
}

# Second factors. Whoever may enter the admin needs one; see organisations.second_factor_guard.
SECOND_FACTOR_REQUIRED = True
MFA_ADAPTER = "organisations.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True  # nobody signs up alone: an address is given by the staff
MFA_TOTP_TOLERANCE = 1  # periods of half a minute: telephones' clocks differ, people type slowly
MFA_RATE_LIMITS = {"webauthn_login": "60/m/ip"}
MFA_FORMS = {
    "authenticate": "organisations.second_factor_forms.LoginCodeForm",
    "reauthenticate": "organisations.second_factor_forms.ConfirmCodeForm",
    "activate_totp": "organisations.second_factor_forms.AppForm",
    "login_webauthn": "organisations.second_factor_forms.OnlyPasskeyForm",
    "authenticate_webauthn": "organisations.second_factor_forms.LoginPasskeyForm",
    "reauthenticate_webauthn": "organisations.second_factor_forms.ConfirmPasskeyForm",
    "add_webauthn": "organisations.second_factor_forms.NewPasskeyForm",
    "edit_webauthn": "organisations.second_factor_forms.PasskeyNameForm",
}

# Sessions end: computers at work are often shared.
SESSION_ENGINE = "organisations.sessions"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_AGE = 12 * 3600  # seconds after logging in, whatever happens
SESSION_IDLE_AGE = 3600  # seconds without doing anything
ACCOUNT_SESSION_REMEMBER = False
