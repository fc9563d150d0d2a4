using LinqToDB;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Catalog;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.Services.Notifying;

/// <inheritdoc />
/// <remarks>
/// The service that sends asks <see cref="HoldBackAsync"/> in its turn, so it is found when it is needed. A receipt and the sweep, on
/// whatever node, settle the same debt: who takes it off the row sends, once. The platform mails everybody whom it read and deletes the
/// subscriptions afterwards, so two at once would mail twice.
/// </remarks>
public class SubscriberNotices : ISubscriberNotices
{
    private readonly ILogger _logger;
    private readonly IProductService _productService;
    private readonly IServiceProvider _serviceProvider;
    private readonly IRepository<StockItem> _stockItemRepository;
    private readonly IStockReader _stockReader;

    public SubscriberNotices(ILogger logger,
        IProductService productService,
        IServiceProvider serviceProvider,
        IRepository<StockItem> stockItemRepository,
        IStockReader stockReader)
    {
        _logger = logger;
        _productService = productService;
        _serviceProvider = serviceProvider;
        _stockItemRepository = stockItemRepository;
        _stockReader = stockReader;
    }

    public virtual async Task<bool> HoldBackAsync(int productId)
    {
        var held = await Of(productId)
            .Where(item => item.Waiting > 0 || item.Unexplained > 0)
            .Set(item => item.SubscribersWait, true)
            .UpdateAsync();

        return held > 0;
    }

    public virtual async Task SendOwedAsync(int productId)
    {
        foreach (var item in await Of(productId).Where(item => item.SubscribersWait).ToListAsync())
            await SettleAsync(item);
    }

    public virtual async Task SendOwedAsync()
    {
        foreach (var item in await _stockItemRepository.Table.Where(item => item.SubscribersWait).OrderBy(item => item.Id).ToListAsync())
            await SettleAsync(item);
    }

    private async Task SettleAsync(StockItem item)
    {
        var reading = await _stockReader.ReadAsync(new StockKey(item.ProductId, item.CombinationId));
        if (!reading.IsCounted || reading.Stock <= 0)
        {
            await Owed(item.Id).Set(row => row.SubscribersWait, false).UpdateAsync();
            return;
        }

        var taken = await Owed(item.Id)
            .Where(row => !row.Frozen && row.Waiting == 0 && row.Unexplained == 0)
            .Set(row => row.SubscribersWait, false)
            .UpdateAsync();
        if (taken == 1)
            await SendAsync(item);
    }

    /// <summary>Never again by itself: how many were told before it failed nobody knows. Who was not is still subscribed.</summary>
    private async Task SendAsync(StockItem item)
    {
        var product = await _productService.GetProductByIdAsync(item.ProductId);
        if (item.CombinationId > 0 || product is null || !PlatformWouldSend(product))
            return;

        try
        {
            await _serviceProvider.GetRequiredService<IBackInStockSubscriptionService>().SendNotificationsToSubscribersAsync(product);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await _logger.ErrorAsync($"Backorders: not all subscribers of product {product.Id} could be told that it is there again. Those left are told the next time.", exception);
        }
    }

    private IQueryable<StockItem> Owed(int stockItemId)
    {
        return _stockItemRepository.Table.Where(item => item.Id == stockItemId && item.SubscribersWait);
    }

    private static bool PlatformWouldSend(Product product)
    {
        return product is { AllowBackInStockSubscriptions: true, Published: true, Deleted: false }
            && product.ManageInventoryMethodId == (int)ManageInventoryMethod.ManageStock
            && product.BackorderModeId == (int)BackorderMode.NoBackorders;
    }

    private IQueryable<StockItem> Of(int productId)
    {
        return _stockItemRepository.Table.Where(item => item.ProductId == productId && item.CombinationId == 0);
    }
}
