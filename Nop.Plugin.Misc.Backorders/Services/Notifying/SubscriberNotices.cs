using LinqToDB;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Services.Notifying;

/// <inheritdoc />
/// <remarks>The service that sends asks <see cref="HoldBackAsync"/> in its turn, so it is found when it is needed.</remarks>
public class SubscriberNotices : ISubscriberNotices
{
    private readonly IProductService _productService;
    private readonly IServiceProvider _serviceProvider;
    private readonly IRepository<StockItem> _stockItemRepository;
    private readonly IStockReader _stockReader;

    public SubscriberNotices(IProductService productService,
        IServiceProvider serviceProvider,
        IRepository<StockItem> stockItemRepository,
        IStockReader stockReader)
    {
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
        if (reading.IsCounted && reading.Stock > 0)
        {
            if (item.Frozen || item.Waiting > 0 || item.Unexplained > 0)
                return;

            var product = await _productService.GetProductByIdAsync(item.ProductId);
            if (item.CombinationId == 0 && product is not null && PlatformWouldSend(product))
                await _serviceProvider.GetRequiredService<IBackInStockSubscriptionService>().SendNotificationsToSubscribersAsync(product);
        }

        await _stockItemRepository.Table.Where(row => row.Id == item.Id).Set(row => row.SubscribersWait, false).UpdateAsync();
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
