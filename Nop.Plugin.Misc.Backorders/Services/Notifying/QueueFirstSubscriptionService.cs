using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;
using Nop.Services.Configuration;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.Services.Notifying;

/// <summary>
/// The platform's own service, whose mails wait until the queue is served. Everything else goes through as it is.
/// The platform mails all subscriptions that it read and deletes them afterwards, so of two that send at the same moment
/// (a receipt and the sweep, two saved pages) both would mail: here the second finds the first at it and sends nothing.
/// </summary>
public class QueueFirstSubscriptionService : IBackInStockSubscriptionService
{
    private static readonly TimeSpan _sendingAtMost = TimeSpan.FromMinutes(10);

    private readonly ILocker _locker;
    private readonly ILogger _logger;
    private readonly IBackInStockSubscriptionService _platform;
    private readonly ISettingService _settingService;
    private readonly ISubscriberNotices _subscriberNotices;

    public QueueFirstSubscriptionService(ILocker locker,
        IBackInStockSubscriptionService platform,
        ILogger logger,
        ISettingService settingService,
        ISubscriberNotices subscriberNotices)
    {
        _locker = locker;
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

    /// <returns>0 where somebody waits, who is served first, and where they are being told already.</returns>
    public virtual async Task<int> SendNotificationsToSubscribersAsync(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);

        if (await IsHeldBackAsync(product.Id))
            return 0;

        var sent = 0;
        await _locker.PerformActionWithLockAsync($"Nop.backorders.subscribers.{product.Id}", _sendingAtMost,
            async () => sent = await _platform.SendNotificationsToSubscribersAsync(product));
        return sent;
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
