using SemanticOrder.Diagnostics;

namespace SemanticOrder.Manuals.Proposals;

/// <summary>The review refuses something: what it names is not there, or it has changed meanwhile. Codes SO9040 to SO9049.</summary>
public sealed class ReviewException : SemanticOrderException
{
    /// <summary>An exception from its code and message.</summary>
    public ReviewException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>SO9040: there is no such document or edition.</summary>
    /// <param name="name">As it was asked for.</param>
    public static ReviewException Unknown(string name) => new("SO9040", $"There is no uploaded document or edition '{name}'. Upload it first; 'manuals' lists those there are.");

    /// <summary>SO9041: the review changed since it was read.</summary>
    public static ReviewException Overtaken() => new("SO9041", "Somebody else changed the review meanwhile; nothing was kept. Look at the proposals again, and decide anew.");
}
