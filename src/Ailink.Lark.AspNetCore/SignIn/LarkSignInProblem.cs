namespace Ailink.Lark;

/// <summary>Why a sign-in came to nothing.</summary>
public enum LarkSignInProblem
{
    /// <summary>This browser has not begun it, has ended it already, or took longer than <c>RemoteAuthenticationTimeout</c>. Let it begin again.</summary>
    NotBegunHere,

    /// <summary>It was begun for one app and came back for another.</summary>
    AnotherApp,

    /// <summary>The user did not agree on the platform's page, and there is neither <c>AccessDeniedPath</c> nor an <c>OnAccessDenied</c> that takes care.</summary>
    Denied,

    /// <summary>The platform sent the browser back without a code.</summary>
    NoCode,

    /// <summary>The platform does not take the code: used, older than five minutes, or somebody else's. Let the browser begin again.</summary>
    CodeRefused,

    /// <summary>The user may not use the app, has left, or is suspended, or <c>OnCreatingTicket</c> let nobody in. Another user must sign in.</summary>
    UserRefused,

    /// <summary>The user's tenant is not among <see cref="LarkAuthenticationOptions.AllowedTenants"/>.</summary>
    WrongTenant,

    /// <summary>The app's own settings are wrong, such as its secret. <see cref="Exception.InnerException"/> says which.</summary>
    AppRefused,

    /// <summary>The platform did not answer.</summary>
    Unavailable,
}
