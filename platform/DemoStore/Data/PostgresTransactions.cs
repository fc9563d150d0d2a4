using System.Collections.Concurrent;
using System.Transactions;

namespace DemoStore.Data;

/// <summary>
/// The contexts of each ambient transaction on PostgreSQL. Npgsql enlists a connection by itself; here it stays open,
/// with its context, for the next statement of the same transaction, and goes when that ends.
/// </summary>
internal sealed class PostgresTransactions
{
    private readonly ConcurrentDictionary<Transaction, IdleContexts> _idle = new();

    public IdleContexts IdleContextsOf(Transaction ambient)
    {
        return _idle.GetOrAdd(ambient, x =>
        {
            x.TransactionCompleted += (_, ended) => End(ended.Transaction);
            return new IdleContexts(connected: true);
        });
    }

    private void End(Transaction ended)
    {
        if (_idle.TryRemove(ended, out var contexts))
            contexts.Close();
    }
}
