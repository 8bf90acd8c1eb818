"""The addresses of the access pages."""

from django.urls import path

from lineofsight.access.views import (
    accounts,
    audit,
    authority,
    my_account,
    passwords,
    proving,
    proving_again,
    review,
    roles,
    second_steps,
    signing_in,
)

app_name = "access"

urlpatterns = [
    path("sign-in/", signing_in.sign_in, name="sign_in"),
    path("sign-in/second-step/", proving.prove, name="prove"),
    path("sign-in/authority/", authority.authority_sign_in, name="authority_sign_in"),
    path("sign-in/authority/return/", authority.authority_return, name="authority_return"),
    path("sign-out/", signing_in.sign_out, name="sign_out"),
    path("password/", passwords.change_password, name="change_password"),
    path("account/", my_account.my_account, name="my_account"),
    path("account/two-step/", second_steps.two_step, name="two_step"),
    path("account/prove/", proving_again.prove_again, name="prove_again"),
    path("account/two-step/app/", second_steps.code_app, name="code_app"),
    path("account/two-step/passkeys/add/", second_steps.add_passkey, name="add_passkey"),
    path("account/two-step/passkeys/<int:passkey_id>/remove/", second_steps.remove_passkey, name="remove_passkey"),
    path("account/two-step/recovery-codes/", second_steps.recovery_codes, name="recovery_codes"),
    path("account/sessions/end-others/", my_account.end_other_sessions, name="end_other_sessions"),
    path("account/sessions/<slug:reference>/end/", my_account.end_session, name="end_session"),
    path("roles/", roles.roles, name="roles"),
    path("audit/", audit.audit_page, name="audit"),
    path("audit/review/", review.review, name="review"),
    path("audit/names/", review.watched_names, name="watched_names"),
    path("audit/names/<int:watched>/end/", review.watched_name_end, name="watched_name_end"),
    path("accounts/", accounts.accounts, name="accounts"),
    path("accounts/new/", accounts.new_account, name="new_account"),
    path("accounts/<int:account_id>/", accounts.account, name="account"),
    path("accounts/<int:account_id>/close/", accounts.close_account, name="close_account"),
    path("accounts/<int:account_id>/reopen/", accounts.reopen_account, name="reopen_account"),
    path("accounts/<int:account_id>/end-sessions/", my_account.end_sessions_of, name="end_sessions_of"),
    path("accounts/<int:account_id>/reset-two-step/", second_steps.reset_second_step, name="reset_second_step"),
    path("accounts/<int:account_id>/password/", passwords.set_password, name="set_password"),
]
