namespace Ailink.Support;

/// <summary>Every refusal of the domain: its stable code, and the words that go with it.</summary>
public static class SupportErrors
{
    /// <summary>There is no such thing, or the asker may not know that there is.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>The asker may see it but not do this with it.</summary>
    public const string ForbiddenAction = "FORBIDDEN_ACTION";

    /// <summary>More characters than <see cref="SupportOptions.MaxMessageLength"/>.</summary>
    public const string MessageTooLong = "MESSAGE_TOO_LONG";

    /// <summary>Nothing but white space.</summary>
    public const string MessageEmpty = "MESSAGE_EMPTY";

    /// <summary>A mention of somebody who is not a member of the group.</summary>
    public const string MentionNotMember = "MENTION_NOT_MEMBER";

    /// <summary>An edit later than <see cref="SupportOptions.EditWindow"/>.</summary>
    public const string EditTooLate = "EDIT_TOO_LATE";

    /// <summary>An edit of a message that was recalled.</summary>
    public const string MessageRecalled = "MESSAGE_RECALLED";

    /// <summary>The support plan is not in force today: what exists can be read, nothing can be written.</summary>
    public const string PlanInactive = "PLAN_INACTIVE";

    /// <summary>The channel exists and is not active.</summary>
    public const string GatewayNotActive = "GATEWAY_NOT_ACTIVE";

    /// <summary>A person of another organisation than the channel's.</summary>
    public const string TenantMismatch = "TENANT_MISMATCH";

    /// <summary>A client id is 1 to 64 printable ASCII characters.</summary>
    public const string ClientIdInvalid = "CLIENT_ID_INVALID";

    /// <summary>A sequence number below zero, or a page that ends before it begins.</summary>
    public const string SequenceInvalid = "SEQUENCE_INVALID";

    /// <summary>A page size outside 1 to 200.</summary>
    public const string LimitInvalid = "LIMIT_INVALID";

    /// <summary>The app id is in use. Says the same whoever holds it.</summary>
    public const string ChannelDuplicateApp = "CHANNEL_DUPLICATE_APP";

    /// <summary>A group keeps at least one member of the service side.</summary>
    public const string LastServiceMember = "LAST_SERVICE_MEMBER";

    /// <summary>The person cancelled the sign-in.</summary>
    public const string AuthDenied = "AUTH_DENIED";

    /// <summary>The sign-in's code was used already or has expired.</summary>
    public const string AuthExpired = "AUTH_EXPIRED";

    /// <summary>The app is not made available to the person.</summary>
    public const string NotInAvailability = "NOT_IN_AVAILABILITY";

    /// <summary>The person's own account is disabled.</summary>
    public const string UserDisabled = "USER_DISABLED";

    /// <summary>The app is not installed in the organisation.</summary>
    public const string AppNotInstalled = "APP_NOT_INSTALLED";

    /// <summary>The app is stopped.</summary>
    public const string AppDisabled = "APP_DISABLED";

    /// <summary>The platform did not answer.</summary>
    public const string LarkUnreachable = "LARK_UNREACHABLE";

    /// <summary>The refusal of a code, with its words.</summary>
    /// <param name="code">One of the codes above.</param>
    /// <param name="what">To what it happened: names or ids, never a message's text.</param>
    /// <returns>The refusal.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The code is none of ours.</exception>
    public static SupportError Of(string code, string what = "")
    {
        var (text, whatToDo) = Words(code);
        return new(code, text, what, whatToDo);
    }

    private static (string Text, string WhatToDo) Words(string code) => code switch
    {
        NotFound => ("There is nothing here.", "Check the address, or ask for access."),
        ForbiddenAction => ("You may not do this.", "Ask a manager of the group or your account manager."),
        MessageTooLong => ("The message is too long.", "Shorten it, or split it in two."),
        MessageEmpty => ("The message is empty.", "Write something first."),
        MentionNotMember => ("Somebody you mentioned is not in this group.", "Remove the mention, or invite the person first."),
        EditTooLate => ("The message can no longer be edited.", "Write a new message, or recall this one."),
        MessageRecalled => ("The message was recalled.", "Write a new message."),
        PlanInactive => ("The support plan is not in force.", "What was written stays readable. Ask your account manager to renew the plan."),
        GatewayNotActive => ("The channel is not active yet.", "Ask your account manager to activate it."),
        TenantMismatch => ("This account belongs to another organisation.", "Sign in with an account of the organisation that owns the channel."),
        ClientIdInvalid => ("The client id is not valid.", "Send 1 to 64 printable ASCII characters, new for each message."),
        SequenceInvalid => ("The number is not valid.", "Send a number the group has given out, or zero for the beginning."),
        LimitInvalid => ("The page size is not valid.", "Ask for 1 to 200 messages."),
        ChannelDuplicateApp => ("This App ID cannot be connected here.", "Check the App ID, or contact us."),
        LastServiceMember => ("The last member of the service team stays.", "Add another member of the service team first."),
        AuthDenied => ("You cancelled the sign-in.", "Try again."),
        AuthExpired => ("The sign-in took too long.", "Try again."),
        NotInAvailability => ("Your administrator has not made this app available to you.", "Ask your administrator to add you."),
        UserDisabled => ("Your account is disabled.", "Ask your administrator."),
        AppNotInstalled => ("The app is not installed in your organisation.", "Ask your administrator to install it."),
        AppDisabled => ("The app is stopped.", "Ask your administrator to enable it."),
        LarkUnreachable => ("The platform did not answer.", "Try again in a moment."),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "No such refusal."),
    };
}
