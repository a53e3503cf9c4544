using System.Text;
using SemanticOrder.Orders;

namespace SemanticOrder.Storage.Sqlite;

/// <summary>Writes the tokens that orders are found by into the full-text table. It is told of an order when its current interpretation changes.</summary>
internal sealed class SearchWriter(SqliteDatabase database, SearchKey key)
{
    private readonly StringBuilder _tokens = new();

    /// <summary>Makes these the texts of an order.</summary>
    /// <param name="order">Its number.</param>
    /// <param name="wasWritten">True when it may have texts already.</param>
    /// <param name="texts">What it is found by from now on; none takes it out.</param>
    public void Replace(long order, bool wasWritten, IReadOnlyList<SearchText> texts)
    {
        if (wasWritten)
            database.Statement("DELETE FROM order_search WHERE rowid = ?1").Bind(1, order).Run();
        _tokens.Clear();
        foreach (var text in texts)
        {
            foreach (var token in text.Tokens)
                _tokens.Append(text.IsPersonal ? key.Blind(token) : token).Append(' ');
        }

        if (_tokens.Length > 0)
            database.Statement("INSERT INTO order_search (rowid, tokens) VALUES (?1, ?2)").Bind(1, order).Bind(2, _tokens.ToString()).Run();
    }
}
