using System.Transactions;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <summary>
/// The transactions that the ledger runs in. The platform publishes some events inside a scope of its own, even in one
/// that is complete already, where every statement fails; a suppressed scope is the way out.
/// </summary>
internal static class AmbientTransaction
{
    /// <summary>Whether somebody's transaction is current, complete or not.</summary>
    public static bool IsPresent()
    {
        try
        {
            return Transaction.Current is not null;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    public static TransactionScope Suppress()
    {
        return new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
    }

    /// <summary>
    /// ReadCommitted, since the default is Serializable: there a statement that had to wait fails, here it goes on with
    /// what the other wrote.
    /// </summary>
    public static TransactionScope Begin()
    {
        var options = new TransactionOptions { IsolationLevel = IsolationLevel.ReadCommitted };
        return new TransactionScope(TransactionScopeOption.Required, options, TransactionScopeAsyncFlowOption.Enabled);
    }
}
