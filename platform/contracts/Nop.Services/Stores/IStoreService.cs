using Nop.Core.Domain.Stores;

namespace Nop.Services.Stores;

public interface IStoreService
{
    IList<Store> GetAllStores();

    Task<IList<Store>> GetAllStoresAsync();

    Task<Store> GetStoreByIdAsync(int storeId);
}
