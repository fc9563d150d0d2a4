using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.Services.Listening;

/// <summary>
/// Around what we add to pages and orders of the platform: whatever goes wrong is logged, and the page or the order is what
/// it would be without us. Nothing of it takes part in somebody's transaction.
/// </summary>
internal static class PageGuard
{
    public static async Task DoAsync(IServiceProvider services, Func<IServiceProvider, Task> action)
    {
        try
        {
            using var scope = AmbientTransaction.Suppress();
            await action(services);
            scope.Complete();
        }
        catch (Exception exception)
        {
            await LogAsync(services, exception);
        }
    }

    private static async Task LogAsync(IServiceProvider services, Exception exception)
    {
        try
        {
            await services.GetRequiredService<ILogger>().ErrorAsync("Backorders: something could not be added to a page. The page is as it would be without it.", exception);
        }
        catch (Exception)
        {
            // The log is in the database that has just failed us.
        }
    }
}
