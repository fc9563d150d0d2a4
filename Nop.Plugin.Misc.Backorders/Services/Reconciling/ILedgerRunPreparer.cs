using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <summary>Reads before the transaction what needs the platform's services, or need not be read under the lock.</summary>
public interface ILedgerRunPreparer
{
    Task<LedgerRunContext> PrepareAsync(ReconcileRequest request, StockItem item);
}
