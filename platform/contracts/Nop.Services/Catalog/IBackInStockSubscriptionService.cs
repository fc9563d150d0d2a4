using Nop.Core.Domain.Catalog;

namespace Nop.Services.Catalog;

public interface IBackInStockSubscriptionService
{
    Task DeleteSubscriptionAsync(BackInStockSubscription subscription);

    Task<BackInStockSubscription> FindSubscriptionAsync(int customerId, int productId, int storeId);

    Task InsertSubscriptionAsync(BackInStockSubscription subscription);

    Task<int> SendNotificationsToSubscribersAsync(Product product);
}
