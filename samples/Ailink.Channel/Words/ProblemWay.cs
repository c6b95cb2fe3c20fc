namespace Ailink.Channel.Words;

/// <summary>What the button on an error page does.</summary>
public enum ProblemWay
{
    /// <summary>Asks for the same address again.</summary>
    CheckAgain,

    /// <summary>Starts signing in.</summary>
    SignIn,

    /// <summary>Goes to the app's home.</summary>
    Home,

    /// <summary>Nothing the reader presses would help.</summary>
    None,
}
