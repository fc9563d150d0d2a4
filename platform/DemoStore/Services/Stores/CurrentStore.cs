using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Stores;
using Nop.Services.Common;
using Nop.Services.Stores;

namespace DemoStore.Services.Stores;

/// <summary>
/// Which store a request is for: the one that lists its host, otherwise the first. Outside a request: the first.
/// The admin may narrow the settings pages to one store; with a single store there is nothing to narrow.
/// </summary>
public class CurrentStore(IHttpContextAccessor http, IStoreService stores, IServiceProvider services) : IStoreContext
{
    private Store _current;

    public virtual Store GetCurrentStore() => _current ??= Choose(stores.GetAllStores());

    public virtual async Task<Store> GetCurrentStoreAsync() => _current ??= Choose(await stores.GetAllStoresAsync());

    public virtual async Task<int> GetActiveStoreScopeConfigurationAsync()
    {
        if ((await stores.GetAllStoresAsync()).Count <= 1)
            return 0;
        var customer = await services.GetRequiredService<IWorkContext>().GetCurrentCustomerAsync();
        var storeId = await services.GetRequiredService<IGenericAttributeService>()
            .GetAttributeAsync<int>(customer, NopCustomerDefaults.AdminAreaStoreScopeConfigurationAttribute);
        return (await stores.GetStoreByIdAsync(storeId))?.Id ?? 0;
    }

    private Store Choose(IList<Store> all)
    {
        var host = http.HttpContext?.Request.Host.Value;
        return all.FirstOrDefault(store => Lists(store, host))
            ?? all.FirstOrDefault()
            ?? throw new NopException("There is no store.");
    }

    private static bool Lists(Store store, string host)
        => !string.IsNullOrEmpty(host) && (store.Hosts ?? string.Empty)
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Contains(host, StringComparer.OrdinalIgnoreCase);
}
