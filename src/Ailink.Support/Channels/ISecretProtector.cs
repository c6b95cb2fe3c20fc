namespace Ailink.Support;

/// <summary>A port: keeps secrets unreadable at rest. The host decides how, for instance by ASP.NET Data Protection.</summary>
public interface ISecretProtector
{
    /// <summary>Makes a secret fit to be stored.</summary>
    /// <param name="secret">The secret.</param>
    /// <returns>Text that says nothing to whoever reads the store.</returns>
    string Protect(string secret);

    /// <summary>Gives the secret back.</summary>
    /// <param name="protectedSecret">What <see cref="Protect"/> answered.</param>
    /// <returns>The secret.</returns>
    string Unprotect(string protectedSecret);
}
