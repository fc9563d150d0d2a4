using System.Collections.Concurrent;
using System.Data;
using Microsoft.EntityFrameworkCore;

namespace DemoStore.Data;

/// <summary>
/// Contexts that wait for their next operation, with nothing tracked. On SQLite, where opening costs more than most
/// statements, their connection stays open; elsewhere one that was left open is not kept.
/// </summary>
internal sealed class IdleContexts(bool connected)
{
    private readonly ConcurrentBag<StoreContext> _contexts = [];
    private volatile bool _closed;

    /// <summary>One that waits, or a new one that comes back here where it is disposed.</summary>
    public StoreContext Take(Func<StoreContext> make)
    {
        if (_contexts.TryTake(out var idle))
            return idle;

        var context = make();
        context.Home = this;
        if (connected)
            context.Database.OpenConnection();
        return context;
    }

    /// <returns>Whether the context stays; else it is to be disposed.</returns>
    public bool Keep(StoreContext context)
    {
        if (_closed || (context.Database.GetDbConnection().State == ConnectionState.Open) != connected)
            return false;

        context.ChangeTracker.Clear();
        _contexts.Add(context);
        return true;
    }

    /// <summary>Disposes those that are here now, and the others as they come back.</summary>
    public void Close()
    {
        _closed = true;
        while (_contexts.TryTake(out var context))
            context.Dispose();
    }
}
