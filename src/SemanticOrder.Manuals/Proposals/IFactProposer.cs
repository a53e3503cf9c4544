namespace SemanticOrder.Manuals.Proposals;

/// <summary>
/// Something else, such as a language model, that may point to facts in the text of a manual. It can point only: what it says is compared with the text, and a person decides as of everything.
/// </summary>
public interface IFactProposer
{
    /// <summary>Its name, which its proposals carry.</summary>
    string Name { get; }

    /// <summary>Points to facts in one block.</summary>
    /// <param name="block">The text of the block.</param>
    /// <param name="cancellation">Ends the work.</param>
    ValueTask<IReadOnlyList<ProposedFact>> ProposeAsync(string block, CancellationToken cancellation = default);
}
