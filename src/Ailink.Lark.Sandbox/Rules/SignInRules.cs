using static Ailink.Lark.Sandbox.RuleSource;

namespace Ailink.Lark.Sandbox;

/// <summary>Sign-in of users: the authorize page, OAuth tokens, user info.</summary>
internal static class SignInRules
{
    public static readonly Rule Automatic = new("sign_in.automatic", Docs, "Inside the Lark client the redirect happens without a click; here the cookie lark_sandbox_user stands for the client.");
    public static readonly Rule Consent = new("sign_in.consent", Docs, "prompt=consent shows the page even then.");
    public static readonly Rule Denied = new("sign_in.denied", Docs, "A refusal comes back as error=access_denied, with the state.");
    public static readonly Rule ClientIdName = new("sign_in.app_id", Assumption, "The authorize page takes app_id as an older name of client_id.");
    public static readonly Rule RedirectUri = new("sign_in.redirect_uri", Docs, "redirect_uri is not registered in the app's security settings.", 20029);
    public static readonly Rule RedirectQuery = new("sign_in.redirect_query", Assumption, "A redirect_uri is compared without its query and fragment.");
    public static readonly Rule PageScope = new("sign_in.page_scope", Docs, "A requested scope is not enabled for the app.", 20027);
    public static readonly Rule ScopeCount = new("sign_in.scope_count", Docs, "At most 50 scopes can be asked for.", 20068);
    public static readonly Rule CodeLife = new("sign_in.code_life", Docs, "The code has expired: it lives five minutes.", 20004);
    public static readonly Rule PlainByDefault = new("sign_in.pkce_plain", Docs, "code_challenge_method is plain unless S256 is said.");
    public static readonly Rule Missing = new("sign_in.parameter", Docs, "A required parameter is missing.", 20001);
    public static readonly Rule Secret = new("sign_in.client_secret", Docs, "The client secret is wrong.", 20002);
    public static readonly Rule CodeUnknown = new("sign_in.code_unknown", Docs, "The code is not found.", 20003);
    public static readonly Rule UserUnknown = new("sign_in.user_unknown", Docs, "The user does not exist.", 20008);
    public static readonly Rule Availability = new("sign_in.availability", Docs, "The user may not use this app.", 20010);
    public static readonly Rule OtherClient = new("sign_in.other_client", Docs, "The code or refresh token belongs to another client.", 20024);
    public static readonly Rule RefreshUnknown = new("sign_in.refresh_unknown", Docs, "The refresh token is invalid.", 20026);
    public static readonly Rule GrantType = new("sign_in.grant_type", Docs, "The grant_type is not supported.", 20036);
    public static readonly Rule RefreshExpired = new("sign_in.refresh_expired", Docs, "The refresh token has expired, or a year has passed since the user agreed.", 20037);
    public static readonly Rule AppUnknown = new("sign_in.app_unknown", Docs, "The app does not exist.", 20048);
    public static readonly Rule Pkce = new("sign_in.pkce", Docs, "The PKCE check failed.", 20049);
    public static readonly Rule PkceKeepsCode = new("sign_in.pkce_keeps_code", Assumption, "A refused exchange does not spend the code.");
    public static readonly Rule Body = new("sign_in.body", Docs, "The request body is malformed: it must be JSON.", 20063);
    public static readonly Rule CodeUsed = new("sign_in.code_used", Docs, "The code has been used.", 20065);
    public static readonly Rule UserStatus = new("sign_in.user_status", Docs, "The user's status does not allow it: resigned or frozen.", 20066);
    public static readonly Rule ScopeTwice = new("sign_in.scope_twice", Docs, "The scope list holds a duplicate.", 20067);
    public static readonly Rule ScopeNotGranted = new("sign_in.scope_not_granted", Docs, "A scope was not granted by the user.", 20068);
    public static readonly Rule AppDisabled = new("sign_in.app_disabled", Docs, "The app is not enabled.", 20069);
    public static readonly Rule TwoMethods = new("sign_in.two_methods", Docs, "Two client authentication methods were used; only the body's is supported.", 20070);
    public static readonly Rule RedirectDiffers = new("sign_in.redirect_differs", Docs, "redirect_uri is not the one the code was made for.", 20071);
    public static readonly Rule RefreshUsed = new("sign_in.refresh_used", Docs, "The refresh token has been used: it is good once.", 20073);
    public static readonly Rule ErrorWords = new("sign_in.error_words", Assumption, "The words in error follow RFC 6749; the platform documents only server_error.");
    public static readonly Rule V3 = new("sign_in.v3", OfficialClient, "The official client exchanges codes at /oauth/v3/token of the accounts host; it answers as authen/v2/oauth/token does.");
    public static readonly Rule NoRate = new("sign_in.no_rate", Assumption, "Sign-in calls are not limited here (the documentation gives them 1000 a minute and 50 a second).");
    public static readonly Rule LegacyAppToken = new("sign_in.legacy_app_token", Docs, "authen/v1: the app access token is invalid (HTTP 200).", 20014, 200);
    public static readonly Rule Legacy = new("sign_in.legacy", Assumption, "authen/v1 answers codes of the authorize page without looking at PKCE; its refresh tokens are good once, for 30 days, and not in v2. Its errors come with HTTP 200 (documented).");
    public static readonly Rule LogoutParameter = new("sign_in.logout_parameter", Docs, "param is invalid", 1080001);
    public static readonly Rule LogoutSession = new("sign_in.logout_session", Docs, "The parameter sid is invalid: the sandbox hands out no session ids.", 1084001);
    public static readonly Rule LogoutReason = new("sign_in.logout_reason", Docs, "The parameter logout_reason is invalid: 34, 35 or 36.", 1084002);
    public static readonly Rule LogoutCredential = new("sign_in.logout_credential", Assumption, "An idp_credential_id is the user's mail address.");
    public static readonly Rule Revoked = new("sign_in.revoked", Assumption, "A logout, a resignation and a freeze take user and refresh tokens back; the app is told by auth.user_access_token.revoked_v4.");
    public static readonly Rule InfoToken = new("sign_in.info_token", Docs, "user_info: the user token is invalid (HTTP 200).", 20005, 200);
    public static readonly Rule InfoTokenExpired = new("sign_in.info_token_expired", FieldReport, "user_info: the user token has expired (HTTP 200).", 20006, 200);
    public static readonly Rule InfoResigned = new("sign_in.info_resigned", Docs, "user_info: the user has resigned (HTTP 200).", 20021, 200);
    public static readonly Rule InfoFrozen = new("sign_in.info_frozen", Docs, "user_info: the user is frozen (HTTP 200).", 20022, 200);
}
