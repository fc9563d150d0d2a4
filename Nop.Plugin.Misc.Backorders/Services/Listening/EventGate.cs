using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Services.Sweeping;
using Nop.Services.Configuration;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.Services.Listening;

/// <inheritdoc />
/// <remarks>Consumers are made outside the platform's try, so this resolves what it needs when it needs it.</remarks>
public class EventGate : IEventGate
{
    private readonly IServiceProvider _serviceProvider;

    public EventGate(IServiceProvider serviceProvider)
    {
        _serviceProvider = serviceProvider;
    }

    public virtual async Task LookAsync(Func<IAffectedItems, Task<Affected>> find)
    {
        ArgumentNullException.ThrowIfNull(find);
        try
        {
            if (!AmbientTransaction.IsPresent())
            {
                await LookAsync(find, insideTransaction: false);
                return;
            }

            using var scope = AmbientTransaction.Suppress();
            await LookAsync(find, insideTransaction: true);
            scope.Complete();
        }
        catch (Exception exception)
        {
            await LogAsync(exception);
        }
    }

    public virtual async Task PausedOrResumedAsync()
    {
        try
        {
            using var scope = AmbientTransaction.Suppress();
            await _serviceProvider.GetRequiredService<IFullSweep>().MakeDueAsync();
            scope.Complete();
        }
        catch (Exception exception)
        {
            await LogAsync(exception);
        }
    }

    public virtual async Task LookAtProductAsync(Product product)
    {
        PromiseCause? cause = await IsReleaseMovedAsync(product) ? PromiseCause.ReleaseMoved : null;
        await LookAsync(async affected => (await affected.OfStockAsync(product)) with { Cause = cause });
    }

    public virtual Task ReleaseIsSaidAsync(Product product)
    {
        return IsReleaseMovedAsync(product);
    }

    /// <summary>Whether it is another than is kept, which is noted here.</summary>
    private async Task<bool> IsReleaseMovedAsync(Product product)
    {
        if (product is not { AvailableForPreOrder: true, PreOrderAvailabilityStartDateTimeUtc: not null } || AmbientTransaction.IsPresent())
            return false;

        try
        {
            return await IsEnabledAsync() && await _serviceProvider.GetRequiredService<IReleaseDates>().NoteAsync(product);
        }
        catch (Exception exception)
        {
            await LogAsync(exception);
            return false;
        }
    }

    private async Task<bool> IsEnabledAsync()
    {
        return (await _serviceProvider.GetRequiredService<ISettingService>().LoadSettingAsync<BackordersSettings>()).Enabled;
    }

    private async Task LookAsync(Func<IAffectedItems, Task<Affected>> find, bool insideTransaction)
    {
        if (!await IsEnabledAsync())
            return;

        var affected = await find(_serviceProvider.GetRequiredService<IAffectedItems>());
        if (affected.Keys.Count == 0)
            return;

        var marker = _serviceProvider.GetRequiredService<IDirtyMarker>();
        if (insideTransaction || affected.Later)
        {
            await MarkAsync(marker, affected.Keys, affected.Cause);
            return;
        }

        var reconciler = _serviceProvider.GetRequiredService<IReconciler>();
        foreach (var key in affected.Keys.OrderBy(key => key.ProductId).ThenBy(key => key.CombinationId))
        {
            try
            {
                await reconciler.ReconcileAsync(new ReconcileRequest(key, ReconcileOccasion.Event, Cause: affected.Cause));
            }
            catch (Exception exception)
            {
                await MarkAsync(marker, [key], affected.Cause);
                await LogAsync(exception);
            }
        }
    }

    private static Task MarkAsync(IDirtyMarker marker, IReadOnlyCollection<StockKey> keys, PromiseCause? cause)
    {
        return cause is { } named ? marker.MarkAsync(keys.ToDictionary(key => key, _ => named)) : marker.MarkAsync(keys);
    }

    private async Task LogAsync(Exception exception)
    {
        try
        {
            using var scope = AmbientTransaction.Suppress();
            await _serviceProvider.GetRequiredService<ILogger>().ErrorAsync("Backorders: an event could not be followed. The sweep will look again.", exception);
            scope.Complete();
        }
        catch (Exception)
        {
            // The log is in the database that has just failed us.
        }
    }
}
