using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.Services.Listening;

/// <summary>
/// Around what we add to pages, carts and orders of the platform: whatever goes wrong is logged, and the page, cart or order
/// is what it would be without us. Nothing of it takes part in somebody's transaction.
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

    /// <returns>Null where it could not be found out.</returns>
    public static async Task<T?> AskAsync<T>(IServiceProvider services, Func<IServiceProvider, Task<T?>> question)
        where T : class
    {
        T? answer = null;
        await DoAsync(services, async itself => answer = await question(itself));

        return answer;
    }

    private static async Task LogAsync(IServiceProvider services, Exception exception)
    {
        try
        {
            await services.GetRequiredService<ILogger>().ErrorAsync("Backorders: something could not be added to a page, a cart or an order. It is as it would be without the plugin.", exception);
        }
        catch (Exception)
        {
            // The log is in the database that has just failed us.
        }
    }
}
