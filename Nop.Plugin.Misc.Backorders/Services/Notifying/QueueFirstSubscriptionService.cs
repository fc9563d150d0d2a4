using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;
using Nop.Services.Configuration;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.Services.Notifying;

/// <summary>The platform's own service, whose mails wait until the queue is served. Everything else goes through as it is.</summary>
public class QueueFirstSubscriptionService : IBackInStockSubscriptionService
{
    private readonly ILogger _logger;
    private readonly IBackInStockSubscriptionService _platform;
    private readonly ISettingService _settingService;
    private readonly ISubscriberNotices _subscriberNotices;

    public QueueFirstSubscriptionService(IBackInStockSubscriptionService platform, ILogger logger, ISettingService settingService, ISubscriberNotices subscriberNotices)
    {
        _logger = logger;
        _platform = platform;
        _settingService = settingService;
        _subscriberNotices = subscriberNotices;
    }

    public virtual Task DeleteSubscriptionAsync(BackInStockSubscription subscription) => _platform.DeleteSubscriptionAsync(subscription);

    public virtual Task<BackInStockSubscription> FindSubscriptionAsync(int customerId, int productId, int storeId)
        => _platform.FindSubscriptionAsync(customerId, productId, storeId);

    public virtual Task<IPagedList<BackInStockSubscription>> GetAllSubscriptionsByCustomerIdAsync(int customerId, int storeId = 0, int pageIndex = 0, int pageSize = int.MaxValue)
        => _platform.GetAllSubscriptionsByCustomerIdAsync(customerId, storeId, pageIndex, pageSize);

    public virtual Task<IPagedList<BackInStockSubscription>> GetAllSubscriptionsByProductIdAsync(int productId, int storeId = 0, int pageIndex = 0, int pageSize = int.MaxValue)
        => _platform.GetAllSubscriptionsByProductIdAsync(productId, storeId, pageIndex, pageSize);

    public virtual Task<BackInStockSubscription> GetSubscriptionByIdAsync(int subscriptionId) => _platform.GetSubscriptionByIdAsync(subscriptionId);

    public virtual Task InsertSubscriptionAsync(BackInStockSubscription subscription) => _platform.InsertSubscriptionAsync(subscription);

    /// <returns>0 where somebody waits: they are told once nobody does.</returns>
    public virtual async Task<int> SendNotificationsToSubscribersAsync(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);

        return await IsHeldBackAsync(product.Id) ? 0 : await _platform.SendNotificationsToSubscribersAsync(product);
    }

    /// <summary>A product is saved here: whatever goes wrong with us must not be seen there.</summary>
    private async Task<bool> IsHeldBackAsync(int productId)
    {
        try
        {
            return (await _settingService.LoadSettingAsync<BackordersSettings>()).Enabled && await _subscriberNotices.HoldBackAsync(productId);
        }
        catch (Exception exception)
        {
            await _logger.ErrorAsync("Backorders: it could not be found out whether somebody waits for a product; its subscribers are told.", exception);
            return false;
        }
    }
}
