using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Messages;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using DemoStore.Services.Messages;

namespace DemoStore.Services.Catalog;

/// <summary>Who asked to hear when a product is there again is told once; the subscription goes with the mail.</summary>
public class BackInStockSubscriptionService : IBackInStockSubscriptionService
{
    private readonly ICustomerService _customers;
    private readonly MailSender _mails;
    private readonly IRepository<BackInStockSubscription> _subscriptions;

    public BackInStockSubscriptionService(ICustomerService customers, MailSender mails, IRepository<BackInStockSubscription> subscriptions)
    {
        _customers = customers;
        _mails = mails;
        _subscriptions = subscriptions;
    }

    public async Task<BackInStockSubscription> FindSubscriptionAsync(int customerId, int productId, int storeId)
        => (await _subscriptions.GetAllAsync(rows => rows.Where(row => row.CustomerId == customerId && row.ProductId == productId && row.StoreId == storeId)
            .OrderByDescending(row => row.CreatedOnUtc))).FirstOrDefault();

    public Task<IPagedList<BackInStockSubscription>> GetAllSubscriptionsByCustomerIdAsync(int customerId, int storeId = 0, int pageIndex = 0, int pageSize = int.MaxValue)
        => PageAsync(rows => rows.Where(row => row.CustomerId == customerId), storeId, pageIndex, pageSize);

    public Task<IPagedList<BackInStockSubscription>> GetAllSubscriptionsByProductIdAsync(int productId, int storeId = 0, int pageIndex = 0, int pageSize = int.MaxValue)
        => PageAsync(rows => rows.Where(row => row.ProductId == productId), storeId, pageIndex, pageSize);

    public Task<BackInStockSubscription> GetSubscriptionByIdAsync(int subscriptionId) => _subscriptions.GetByIdAsync(subscriptionId);

    public Task InsertSubscriptionAsync(BackInStockSubscription subscription) => _subscriptions.InsertAsync(subscription);

    public Task DeleteSubscriptionAsync(BackInStockSubscription subscription) => _subscriptions.DeleteAsync(subscription);

    public async Task<int> SendNotificationsToSubscribersAsync(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        var productId = product.Id;
        var waiting = await _subscriptions.GetAllAsync(rows => rows.Where(row => row.ProductId == productId).OrderBy(row => row.Id));
        var told = 0;
        foreach (var subscription in waiting)
        {
            var customer = await _customers.GetCustomerByIdAsync(subscription.CustomerId);
            if (customer is { Deleted: false } && !string.IsNullOrWhiteSpace(customer.Email))
                told += (await _mails.SendAsync(MessageTemplateSystemNames.BACK_IN_STOCK_NOTIFICATION, subscription.StoreId,
                    customer.LanguageId ?? 0, MailRecipient.Of(customer), tokens => tokens.Customer(customer).Product(product))).Count;
        }
        foreach (var subscription in waiting)
            await _subscriptions.DeleteAsync(subscription);
        return told;
    }

    /// <summary>Newest first; 0 for every store.</summary>
    private Task<IPagedList<BackInStockSubscription>> PageAsync(Func<IQueryable<BackInStockSubscription>, IQueryable<BackInStockSubscription>> choose, int storeId, int pageIndex, int pageSize)
        => _subscriptions.GetAllPagedAsync(rows => (storeId > 0 ? choose(rows).Where(row => row.StoreId == storeId) : choose(rows))
            .OrderByDescending(row => row.CreatedOnUtc), pageIndex, pageSize);
}
