using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Services.Messages;
using DemoStore.Factories;

namespace DemoStore.Controllers;

/// <summary>A shopper asks to be told when a product is there again, or takes that back. Guests are asked who they are first.</summary>
public class BackInStockSubscriptionController(ICustomerService customers, ILocalizationService localization, INotificationService notifications,
    IProductService products, IStoreContext stores, IBackInStockSubscriptionService subscriptions, TimeProvider clock, IWorkContext workContext)
    : BasePublicController
{
    [HttpPost]
    public async Task<IActionResult> Subscribe(int productId)
    {
        var product = await products.GetProductByIdAsync(productId);
        if (product is not { Deleted: false, Published: true })
            return PageNotFound();

        var customer = await workContext.GetCurrentCustomerAsync();
        if (!await customers.IsRegisteredAsync(customer))
            return Challenge();

        var store = await stores.GetCurrentStoreAsync();
        if (await subscriptions.FindSubscriptionAsync(customer.Id, product.Id, store.Id) is { } known)
        {
            await subscriptions.DeleteSubscriptionAsync(known);
            notifications.SuccessNotification(await localization.GetResourceAsync("BackInStockSubscriptions.Notification.Unsubscribed"));
        }
        else if (await ProductModelFactory.MayAskForMailAsync(product, products))
        {
            await subscriptions.InsertSubscriptionAsync(new BackInStockSubscription
            {
                CustomerId = customer.Id,
                ProductId = product.Id,
                StoreId = store.Id,
                CreatedOnUtc = clock.GetUtcNow().UtcDateTime,
            });
            notifications.SuccessNotification(await localization.GetResourceAsync("BackInStockSubscriptions.Notification.Subscribed"));
        }
        else
        {
            notifications.ErrorNotification(await localization.GetResourceAsync("BackInStockSubscriptions.NotAllowed"));
        }

        return RedirectToRoute("Product", new { productId, seName = SeoName.From(product.Name) });
    }
}
